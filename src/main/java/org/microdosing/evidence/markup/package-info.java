/**
 * Text of the data made safe for markup. For pictures and pages alike; no part of what other
 * modules may use.
 */
@NullMarked
package org.microdosing.evidence.markup;

import org.jspecify.annotations.NullMarked;
