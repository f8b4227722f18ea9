/**
 * A question by population, intervention, comparison and outcome, and its answer in one screen:
 * what answers it directly, what comes near and how it differs, how sure that is, which harms stand
 * beside it, what is not known and what is coming.
 */
@NullMarked
package org.microdosing.evidence.answer;

import org.jspecify.annotations.NullMarked;
