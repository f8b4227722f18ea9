/**
 * What comes in from other programs: references of reference managers and databases, records of
 * ClinicalTrials.gov, tables of judgements and of figures. Nothing that comes in is evidence by
 * itself: it is compared with a library, or becomes a draft that somebody fills in.
 */
@NullMarked
package org.microdosing.evidence.intake;

import org.jspecify.annotations.NullMarked;
