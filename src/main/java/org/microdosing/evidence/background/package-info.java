/**
 * What stands behind the studies, as parts of a page: the substance itself, known harms,
 * definitions, schedules, mechanisms, reviews and published judgements, each with its source.
 */
@NullMarked
package org.microdosing.evidence.background;

import org.jspecify.annotations.NullMarked;
