/**
 * What is possible and implausible in records: warnings of slips, each with place, reason and the
 * source of the rule.
 */
@NullMarked
package org.microdosing.evidence.plausibility;

import org.jspecify.annotations.NullMarked;
