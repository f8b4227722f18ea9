/** How the library writes files; not for users. */
@NullMarked
package org.microdosing.evidence.file;

import org.jspecify.annotations.NullMarked;
