package org.microdosing.evidence.report;

/** A column whose values are those of the key of a table. */
record TableReference(String column, String table, String key) {}
