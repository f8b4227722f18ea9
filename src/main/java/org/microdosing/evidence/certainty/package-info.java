/** How certain the records leave one about an outcome at a dose band. */
@NullMarked
package org.microdosing.evidence.certainty;

import org.jspecify.annotations.NullMarked;
