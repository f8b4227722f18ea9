package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A kind of file by one of the bundled ones, small as they are. */
enum HostileKind {
  STUDY("studies/bershad-2019.json"),
  SUBSTANCE("substances/2c-b.json"),
  DEFINITIONS("context/definitions.json"),
  MECHANISMS("context/mechanisms.json"),
  REVIEWS("context/reviews.json"),
  SCHEDULES("context/schedules.json"),
  CLAIMS("context/claims.json"),
  RISK_OF_BIAS("context/risk-of-bias.json"),
  REGISTRATIONS("context/registrations.json"),
  SEARCH_LOG("context/search-log.json"),
  VERSION("version.json");

  private static final String NUMBER = "-?\\d[\\d.]*";

  final String path;
  final String text;

  HostileKind(String path) {
    this.path = path;
    try {
      this.text = Files.readString(Path.of("data", path)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the file with its first text, or number, replaced by other characters. */
  String with(String pattern, String replacement) {
    Matcher value = Pattern.compile("\": (" + pattern + ")").matcher(text);
    assertThat(value.find()).as("%s has %s", this, pattern).isTrue();
    return text.substring(0, value.start(1)) + replacement + text.substring(value.end(1));
  }

  String withText(String replacement) {
    return with("\"[^\"]*\"", replacement);
  }

  /** A few kinds have no number of their own; one in place of a text does as well. */
  String withNumber(String replacement) {
    return Pattern.compile("\": " + NUMBER).matcher(text).find()
        ? with(NUMBER, replacement)
        : withText(replacement);
  }

  /** Returns the file alone, with the bytes that an opener gives. */
  EvidenceFiles read(FileReader.Opener opener) {
    return new EvidenceFiles() {
      @Override
      public String origin() {
        return "a test";
      }

      @Override
      public List<String> list(List<Problem> problems) {
        return List.of(path);
      }

      @Override
      public InputStream open(String name) throws IOException {
        return opener.open();
      }
    };
  }
}
