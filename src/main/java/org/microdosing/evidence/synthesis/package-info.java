/**
 * Effect sizes and meta-analysis: pure numbers that know nothing of studies, substances or files.
 *
 * <p>An {@link org.microdosing.evidence.synthesis.EffectSize} is one estimate with its sampling
 * variance, made from group means, counts, correlations or from what a paper happens to print. The
 * models of this package pool such effects and the diagnostics look at what was pooled. Names of
 * measures, defaults and edge cases follow metafor (Viechtbauer 2010, Journal of Statistical
 * Software 36(3)), version 5, whose figures the tests hold the package to.
 *
 * <p>Everything here is immutable. Input that cannot give a number is refused with an {@link
 * IllegalArgumentException} that names the effect; no method returns NaN.
 */
@NullMarked
package org.microdosing.evidence.synthesis;

import org.jspecify.annotations.NullMarked;
