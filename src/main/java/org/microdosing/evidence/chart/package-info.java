/**
 * Pictures of the evidence as SVG: what synthesis and summary found, and what was studied.
 *
 * <p>Every picture is one call on a result, such as {@code ForestPlot.of(meta).toSvg()}. Text stays
 * text, fonts are generic, size follows content. Colours suit light and dark surroundings, and no
 * meaning rests on hue alone: shapes, shades and words carry it too, so that print without colour
 * loses nothing. Text of the data is escaped and cannot become markup.
 */
@NullMarked
package org.microdosing.evidence.chart;

import org.jspecify.annotations.NullMarked;
