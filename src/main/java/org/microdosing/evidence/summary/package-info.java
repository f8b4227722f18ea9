/**
 * What a set of studies shows, computed from their findings: how many studies and people, which
 * doses, what was found against placebo and what only without, how safe, how well blinded.
 *
 * <p>A summary is one accumulation of {@link org.microdosing.evidence.model.StudyEvidence} that can
 * be split and merged in any way, so that a thread, many threads and an outside engine give the
 * same answer. Each rule of counting has one class that states it. Knows the model and the doses,
 * nothing of how data is stored or asked for.
 */
@NullMarked
package org.microdosing.evidence.summary;

import org.jspecify.annotations.NullMarked;
