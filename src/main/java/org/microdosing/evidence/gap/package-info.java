/** What the evidence on a substance lacks, and which sources to read next. */
@NullMarked
package org.microdosing.evidence.gap;

import org.jspecify.annotations.NullMarked;
