package org.microdosing.evidence.data;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.RegistryForm;
import org.microdosing.evidence.name.QuotedText;

/**
 * Readers of ids: those that name something new, and those that must name something that exists.
 * What is defined and referred to is gathered by kind and checked at the end of the file or of the
 * load; readers of records need do nothing more.
 */
final class Ids {

  /** A number of a registry of trials; of a registry that is known it must have the form. */
  static final ValueReader<String> REGISTRATION_NUMBER =
      ValueReader.text(
          Pattern.compile(RegistryForm.pattern()),
          "the number of a registered trial as its registry writes it, such as "
              + RegistryForm.examples(),
          "NCT03934710");

  private Ids() {}

  /** The id of what the whole file is about; it is the name of the file. */
  static ValueReader<String> ofFile(IdKind kind) {
    return id(
        in -> {
          String id = define(in, kind, in.uniqueText());
          return id == null || id.equals(in.stem())
              ? id
              : in.bad(
                  "expected the name of the file, "
                      + QuotedText.of(in.stem())
                      + ", found "
                      + QuotedText.of(id));
        });
  }

  /** The id of a part that is known beyond its file; it starts with the file's own id. */
  static ValueReader<String> ofPart(IdKind kind) {
    return id(
        in -> {
          String id = define(in, kind, in.uniqueText());
          String stem = in.stem();
          return id == null || (id.startsWith(stem) && id.startsWith("-", stem.length()))
              ? id
              : in.bad(
                  "expected an id that starts with "
                      + QuotedText.of(stem + "-")
                      + ", found "
                      + QuotedText.of(id));
        });
  }

  /** An id that this place gives to something. */
  static ValueReader<String> fresh(IdKind kind) {
    return id(in -> define(in, kind, in.text()));
  }

  /** The id of something that must exist, in this file or in the library as the kind says. */
  static ValueReader<String> reference(IdKind kind) {
    return id(
        in -> {
          String id = id(in, in.text());
          if (id != null && !in.log().isKnownHere(kind, id)) {
            in.log().refer(new IdUse(kind, id, in.idPlace()));
          }
          return id;
        });
  }

  private static ValueReader<String> id(ValueReader<String> reader) {
    return new DescribedReader<>(reader, ValueSchema.ID);
  }

  /** The number that a registry gave to a trial; each stands once in the library. */
  static ValueReader<String> freshNumber() {
    return new DescribedReader<>(
        in -> noted(in, IdKind.REGISTRATION, REGISTRATION_NUMBER.read(in)),
        DescribedReader.schemaOf(REGISTRATION_NUMBER));
  }

  /** The number of a registered trial that the library must have. */
  static ValueReader<String> number() {
    return new DescribedReader<>(
        in -> {
          String number = in.text();
          if (number != null) {
            in.log().refer(new IdUse(IdKind.REGISTRATION, number, in.idPlace()));
          }
          return number;
        },
        ValueSchema.TEXT);
  }

  private static @Nullable String define(JsonCursor in, IdKind kind, @Nullable String text) {
    return noted(in, kind, id(in, text));
  }

  private static @Nullable String noted(JsonCursor in, IdKind kind, @Nullable String id) {
    if (id != null) {
      in.log().define(new IdUse(kind, id, in.idPlace()));
    }
    return id;
  }

  /** Reads an id: lower-case letters, digits, dots and hyphens. */
  private static @Nullable String id(JsonCursor in, @Nullable String text) {
    return text == null || isId(text)
        ? text
        : in.bad(
            "expected an id of lower-case letters a-z, digits, dots and hyphens, found "
                + QuotedText.of(text));
  }

  private static boolean isId(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inside = i > 0 && (c == '-' || c == '.');
      if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && !inside) {
        return false;
      }
    }
    return true;
  }
}
