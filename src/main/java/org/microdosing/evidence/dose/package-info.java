/**
 * Arithmetic of doses: where a dose stands against published full doses and published definitions
 * of a microdose, with the reasoning in words and the source of each step.
 *
 * <p>Knows only the model. Nothing is guessed: where strength, route or form are not known, the
 * answer is a range or {@link org.microdosing.evidence.model.DoseBand#UNKNOWN}, and says why.
 */
@NullMarked
package org.microdosing.evidence.dose;

import org.jspecify.annotations.NullMarked;
