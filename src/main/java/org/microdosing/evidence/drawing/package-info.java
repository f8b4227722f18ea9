/**
 * What pictures are drawn with: lines and text on an SVG drawing, frames, axes, columns, colours
 * for light and dark, and how wide text is. Knows nothing of what is shown.
 */
@NullMarked
package org.microdosing.evidence.drawing;

import org.jspecify.annotations.NullMarked;
