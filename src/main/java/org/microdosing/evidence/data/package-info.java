/**
 * Data files in and out: JSON to records, with every problem of a load reported at once, and back.
 *
 * <p>It knows Jackson, and of Jackson only its streaming core. Each kind of object has a reader
 * that names its properties as {@code Field}s; {@code JsonCursor} walks the file once, fills them,
 * and records what is wrong with its JSON pointer. Names that must resolve across files are
 * collected on the way and checked when all files are read.
 *
 * <p>{@code RecordWriter} writes any record, because files and records have the same parts under
 * the same names.
 */
@NullMarked
package org.microdosing.evidence.data;

import org.jspecify.annotations.NullMarked;
