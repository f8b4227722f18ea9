package org.microdosing.evidence.synthesis;

/**
 * A study of an analysis: what it found, and what is believed of its true effect when the other
 * studies are known too.
 *
 * @param study the effect that the study found
 * @param trueEffect its true effect, drawn towards the mean the more the less precise the study is
 * @since 0.2
 */
public record ShrunkenEffect(EffectSize study, PosteriorSummary trueEffect) {}
