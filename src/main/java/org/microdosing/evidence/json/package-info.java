/** Results as JSON: one form for everything that the library works out. */
@NullMarked
package org.microdosing.evidence.json;

import org.jspecify.annotations.NullMarked;
