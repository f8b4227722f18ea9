/**
 * The command line: prints evidence summaries, checks a directory of evidence files, and renews the
 * generated pages of the documentation. It uses the library as any program would.
 */
@NullMarked
package org.microdosing.evidence.cli;

import org.jspecify.annotations.NullMarked;
