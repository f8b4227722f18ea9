/**
 * The one numbering of studies and findings, their codes and the sets of rows that share a term:
 * what queries select from and summaries count over. Not exported.
 */
@NullMarked
package org.microdosing.evidence.table;

import org.jspecify.annotations.NullMarked;
