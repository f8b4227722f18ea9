/**
 * Values that reported and computed statistics share: intervals, p values, effect measures and the
 * scale each measure lives on.
 *
 * <p>This package knows no other package of the library. The domain records use it for what papers
 * report, the synthesis package for what it computes, so that both speak of the same things.
 */
@NullMarked
package org.microdosing.evidence.measure;

import org.jspecify.annotations.NullMarked;
