/**
 * What a page is made of, and the writers that print it: plain text for a terminal, Markdown and
 * HTML.
 *
 * <p>A page is a list of {@link Block blocks} that is composed once; {@link Page} writes it. Here
 * are also the one escaping, the one word wrap, the one aligned table and the one way to say counts
 * and p values. Not for other modules: results hand out text.
 */
@NullMarked
package org.microdosing.evidence.page;

import org.jspecify.annotations.NullMarked;
