/**
 * Questions to the evidence: immutable queries over studies and findings, and the index that
 * answers them.
 *
 * <p>Each step of a query narrows a set of rows and returns a new query; nothing is computed twice
 * and nothing can be changed. Queries are safe to share between threads.
 */
@NullMarked
package org.microdosing.evidence.query;

import org.jspecify.annotations.NullMarked;
