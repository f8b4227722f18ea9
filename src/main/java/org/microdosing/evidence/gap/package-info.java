/** What the evidence on a substance lacks. */
@NullMarked
package org.microdosing.evidence.gap;

import org.jspecify.annotations.NullMarked;
