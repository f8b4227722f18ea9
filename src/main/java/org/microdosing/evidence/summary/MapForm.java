package org.microdosing.evidence.summary;

import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.model.InclusionRule;
import org.microdosing.evidence.model.Outcome;

/**
 * A map of evidence, as JSON has it.
 *
 * @param cells a cell for each substance and each outcome, with zeros where nothing was found
 * @param inclusionRule the rule by which studies come into the library
 */
record MapForm(Map<String, Map<Outcome, MapCell>> cells, Optional<InclusionRule> inclusionRule) {}
