/** On which threads the library works; not for users. */
@NullMarked
package org.microdosing.evidence.thread;

import org.jspecify.annotations.NullMarked;
