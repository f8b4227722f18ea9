package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Comparison;
import org.microdosing.evidence.model.ComparisonKind;

/** Reads what a finding compares its arm with: another arm, or a kind with the words for it. */
final class ComparisonReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<Optional<String>> ARM =
      FIELDS.optional("arm", Ids.reference(IdKind.ARM));
  private static final Field<Optional<ComparisonKind>> KIND =
      FIELDS.optional("kind", Terms.of(ComparisonKind.class));
  private static final Field<Optional<String>> TEXT = FIELDS.text("text");

  private ComparisonReader() {}

  static @Nullable Comparison read(JsonCursor in) {
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
