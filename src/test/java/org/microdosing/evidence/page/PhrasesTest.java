package org.microdosing.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.measure.Numbers;

@DisplayName("Phrases of pages")
class PhrasesTest {

  @Test
  @DisplayName("count with the noun that the number asks for")
  void counts() {
    assertThat(Phrases.studies(1)).isEqualTo("1 study");
    assertThat(Phrases.findings(0)).isEqualTo("0 findings");
    assertThat(Phrases.samples(2)).isEqualTo("2 samples");
    assertThat(Phrases.people(1)).isEqualTo("1 person");
    assertThat(Phrases.effects(3)).isEqualTo("3 effects");
    assertThat(Phrases.count(1, "kind is", "kinds are")).isEqualTo("1 kind is");
    assertThat(Phrases.count(2.5, "event", "events")).isEqualTo("2.5 events");
    assertThat(Phrases.count(1.0, "event", "events")).isEqualTo("1 event");
    assertThat(Phrases.counts(new TreeMap<>(Map.of("A", 2, "B", 1)), String::toLowerCase))
        .isEqualTo("2 a; 1 b");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1, p = 1, 1.0000",
    "0.5, p = 0.5, 0.5000",
    "0.0496, p = 0.0496, 0.0496",
    "0.0078125, p = 0.0078, 0.0078",
    "0.0001, p = 0.0001, 0.0001",
    "0.00009, p < 0.0001, <.0001",
    "0, p < 0.0001, <.0001"
  })
  @DisplayName("give a p value to four decimals, and one below them as below")
  void p(double value, String sentence, String column) {
    assertThat(Phrases.p(value)).isEqualTo(sentence);
    assertThat(Phrases.pInColumn(value)).isEqualTo(column);
  }

  @Test
  @DisplayName("give a share in percent, never below zero by rounding")
  void percent() {
    assertThat(Numbers.percent(0.8333, 0)).isEqualTo("83%");
    assertThat(Numbers.percent(-0.0001, 1)).isEqualTo("0.0%");
  }

  @ParameterizedTest(name = "{0} days")
  @CsvSource({
    "-1, same day",
    "0, same day",
    "0.25, 6 hours",
    "1.5, 36 hours",
    "2, 2 days",
    "83.9, 83.9 days",
    "84, 2.8 months",
    "182.625, 6 months",
    "699, 23 months",
    "700, 1.9 years",
    "1461, 4 years"
  })
  @DisplayName("give a time in the largest unit of which there are two")
  void durations(double days, String words) {
    assertThat(Phrases.duration(days)).isEqualTo(words);
  }

  @Test
  @DisplayName("fit names and sentences into others")
  void sentences() {
    assertThat(Phrases.inSentence("Mescaline")).isEqualTo("mescaline");
    assertThat(Phrases.inSentence("LSD")).isEqualTo("LSD");
    assertThat(Phrases.inSentence("At")).isEqualTo("at");
    assertThat(Phrases.inSentence("A")).isEqualTo("A");
    assertThat(Phrases.capitalised("ßt and others")).isEqualTo("SSt and others");
    assertThat(Phrases.capitalised("")).isEmpty();
    assertThat(Phrases.open("It ends. ")).isEqualTo("It ends. ");
    assertThat(Phrases.open("It ends.")).isEqualTo("It ends");
  }

  @Test
  @DisplayName("tell names apart that have commas in them")
  void lists() {
    assertThat(Phrases.list(List.of("anxiety", "pain"))).isEqualTo("anxiety, pain");
    assertThat(Phrases.list(List.of("depression, diagnosis not specified", "anxiety disorder")))
        .isEqualTo("depression, diagnosis not specified; anxiety disorder");
  }
}
