package org.microdosing.evidence.effect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Instrument;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * What is pooled.
 *
 * @param evidence the studies with the findings to pool, in the order of their ids
 * @param studies what finds any study of the library by its id
 * @param instruments the instruments by their id
 */
record PoolingSource(
    Supplier<List<StudyEvidence>> evidence,
    Function<? super String, Optional<Study>> studies,
    Map<String, Instrument> instruments) {

  /** Returns the findings in the order of the library. */
  List<Finding> findings() {
    return evidence.get().stream().flatMap(e -> e.findings().stream()).toList();
  }

  /** Returns the design of the study that first reported the people of another. */
  Design sampleDesign(StudyEvidence some) {
    return studies.apply(some.sample()).map(Study::design).orElse(some.study().design());
  }
}
