/** Names as people type them: what two spellings share, and what somebody probably meant. */
@NullMarked
package org.microdosing.evidence.name;

import org.jspecify.annotations.NullMarked;
