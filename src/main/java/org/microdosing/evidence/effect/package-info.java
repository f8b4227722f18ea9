/**
 * From findings to effects that can be pooled: one for each independent sample, all turned one way.
 */
@NullMarked
package org.microdosing.evidence.effect;

import org.jspecify.annotations.NullMarked;
