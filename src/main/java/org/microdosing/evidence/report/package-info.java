/**
 * Pages for people, made from the data.
 *
 * <p>This package stands on top: it uses the library as any user would, and nothing uses it but
 * programs. Every page is a pure function of the data, so that a test can tell a stale one.
 */
@NullMarked
package org.microdosing.evidence.report;

import org.jspecify.annotations.NullMarked;
