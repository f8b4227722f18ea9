/**
 * The front door of the library: published evidence on microdosing, each number with its source.
 */
@NullMarked
package org.microdosing.evidence;

import org.jspecify.annotations.NullMarked;
