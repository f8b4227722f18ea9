package org.microdosing.evidence.data;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Identifier;
import org.microdosing.evidence.model.IdentifierScheme;

/** Reads what registries call a substance. */
final class IdentifierReader {

  private static final Fields FIELDS =
      new Fields(
          "identifier",
          "What a registry calls the substance. The form of the value follows the scheme; CAS"
              + " numbers have a check digit.",
          forms());
  private static final Field<IdentifierScheme> SCHEME =
      FIELDS.required("scheme", Terms.of(IdentifierScheme.class), "The registry or nomenclature");
  private static final Field<String> VALUE =
      FIELDS.required("value", ValueReader.TEXT, "The identifier as the registry writes it");
  private static final Field<String> SOURCE = SourceField.in(FIELDS);
  private static final Field<Optional<String>> NOTE = FIELDS.note();

  static final ValueReader<Sourced<Identifier>> READER = FIELDS.reader(IdentifierReader::read);

  private IdentifierReader() {}

  /** Says for each scheme what its identifiers look like. */
  private static String forms() {
    return Arrays.stream(IdentifierScheme.values())
        .map(
            scheme ->
                "{\"if\": {\"properties\": {\"scheme\": {\"const\": \""
                    + scheme.id()
                    + "\"}}}, \"then\": {\"properties\": {\"value\": {\"pattern\": \"^"
                    + scheme.form()
                    + "$\"}}}}")
        .collect(Collectors.joining(", ", "{\"allOf\": [", "]}"));
  }

  private static @Nullable Sourced<Identifier> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) -> new Identifier(v.get(SCHEME), v.get(VALUE), s.get(v.get(SOURCE)), v.get(NOTE)));
  }
}
