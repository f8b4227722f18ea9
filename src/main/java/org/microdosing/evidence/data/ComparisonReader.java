package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Comparison;
import org.microdosing.evidence.model.ComparisonKind;

/** Reads what a finding compares its arm with: another arm, or a kind with the words for it. */
final class ComparisonReader {

  private static final ValueReader<ComparisonKind> KINDS =
      Terms.of(ComparisonKind.class).except(ComparisonKind.ARM);

  private static final Fields FIELDS =
      new Fields(
          "comparison",
          "What a finding compares its arm with: either another arm, or a kind of comparison and"
              + " its words.",
          """
          {"oneOf": [
            {"required": ["arm"], "maxProperties": 1},
            {"required": ["kind"], "not": {"required": ["arm"]}}
          ]}
          """);
  private static final Field<Optional<String>> ARM =
      FIELDS.optional("arm", Ids.reference(IdKind.ARM), "Id of the other arm");
  private static final Field<Optional<ComparisonKind>> KIND =
      FIELDS.optional("kind", KINDS, "The kind of comparison, where it is not with another arm");
  private static final Field<Optional<String>> TEXT =
      FIELDS.text("text", "The comparison in the words of the source, beside a kind");

  static final ValueReader<Comparison> READER = FIELDS.reader(ComparisonReader::read);

  private ComparisonReader() {}

  private static @Nullable Comparison read(JsonCursor in) {
    return in.object(FIELDS, v -> make(v.get(ARM), v.get(KIND), v.get(TEXT)));
  }

  private static Comparison make(
      Optional<String> arm, Optional<ComparisonKind> kind, Optional<String> text) {
    if (arm.isPresent() == kind.isPresent()) {
      throw new IllegalArgumentException("expected either an arm or a kind");
    }
    if (arm.isPresent() && text.isPresent()) {
      throw new IllegalArgumentException("expected no text beside an arm");
    }
    return arm.map(Comparison::withArm)
        .orElseGet(() -> new Comparison(kind.orElseThrow(), Optional.empty(), text));
  }
}
