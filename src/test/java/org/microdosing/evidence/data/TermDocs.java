package org.microdosing.evidence.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the source of an enum says of it and of its constants in their Javadoc. */
final class TermDocs {

  private static final String COMMENT = "(?s)/\\*\\*((?:[^*]|\\*(?!/))*)\\*/\\s*";

  private final String name;
  private final String source;

  private TermDocs(String name, String source) {
    this.name = name;
    this.source = source;
  }

  static TermDocs of(Class<?> type) {
    String file = type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
    try {
      return new TermDocs(
          type.getSimpleName(), Files.readString(Path.of("src/main/java").resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what is said of the enum. */
  String of() {
    return before("public enum " + name + "\\b");
  }

  /** Returns what is said of a constant. */
  String of(Enum<?> constant) {
    int start = source.indexOf("public enum " + name + " ");
    return new TermDocs(name, source.substring(start)).before(constant.name() + "\\b");
  }

  private String before(String declaration) {
    Matcher comment = Pattern.compile(COMMENT + declaration).matcher(source);
    if (!comment.find()) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "no Javadoc before %s in %s", declaration, name));
    }
    return comment
        .group(1)
        .replaceAll("(?m)^\\s*\\*", " ")
        .replaceFirst("(?s)\\s@\\w+ .*", " ")
        .replace("<p>", " ")
        .replaceAll("\\{@\\w+\\s+(?:[\\w.]*#)?([^}]+)}", "$1")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
