package org.microdosing.evidence.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.ExplainedWarning;
import org.microdosing.evidence.model.PlausibilityRule;

/** Reads why something implausible in a study stands as it does. */
final class ExplainedWarningReader {

  private static final Fields FIELDS =
      new Fields(
          "explainedWarning",
          "Why something that the check warns of stands as it does: somebody looked it up again.");
  private static final Field<PlausibilityRule> RULE =
      FIELDS.required(
          "rule", Terms.of(PlausibilityRule.class), "The rule that warns of it, as `check` prints");
  private static final Field<List<String>> ABOUT =
      FIELDS.list(
          "about",
          ValueReader.TEXT,
          "Ids of the findings and arms that it is about; left out for the study itself");
  private static final Field<String> REASON =
      FIELDS.required("reason", ValueReader.PROSE, "Why it is right, or stays");

  static final ValueReader<ExplainedWarning> READER = FIELDS.reader(ExplainedWarningReader::read);

  private ExplainedWarningReader() {}

  private static @Nullable ExplainedWarning read(JsonCursor in) {
    return in.object(FIELDS, v -> new ExplainedWarning(v.get(RULE), v.get(ABOUT), v.get(REASON)));
  }
}
