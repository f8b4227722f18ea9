package org.microdosing.evidence.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.ControlCondition;

/** Reads what a study compares with. */
final class ControlConditionReader {

  /** Reads a class of comparators; files of version 1.0 spell a low dose in a short form. */
  static final Terms<ComparatorClass> CLASS =
      Terms.of(ComparatorClass.class).also("low_dose", ComparatorClass.LOW_DOSE);

  private static final Fields FIELDS =
      new Fields("comparator", "What the study as a whole compares with.");
  private static final Field<List<ComparatorClass>> CLASSES =
      FIELDS.requiredList("classes", CLASS, "Normalised classes, at least one");
  private static final Field<String> TEXT =
      FIELDS.required("text", ValueReader.TEXT, "The comparator in the words of the paper");

  static final ValueReader<ControlCondition> READER = FIELDS.reader(ControlConditionReader::read);

  private ControlConditionReader() {}

  private static @Nullable ControlCondition read(JsonCursor in) {
    return in.object(FIELDS, v -> new ControlCondition(v.get(CLASSES), v.get(TEXT)));
  }
}
