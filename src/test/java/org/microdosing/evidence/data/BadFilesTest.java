package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Bad files are told with file, pointer and what was expected")
class BadFilesTest {

  private static final Path BAD = Path.of("src/test/resources/bad");
  private static final String FILE = "studies/carhart-harris-2021.json";

  @ParameterizedTest(name = "{0}: {1} {2}")
  @DisplayName("one study with one thing wrong")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      truncated | ? | expected JSON (line
      empty-file | '' | found an empty file
      white-space | '' | found only white space
      no-json | '' | expected JSON (line 1, column
      list-for-object | '' | expected an object, found a list
      more-after-the-end | '' | expected the end of the file, found more
      comment | '' | expected JSON (line 1, column 1)
      trailing-comma | /participants/analysed | expected JSON (line
      leading-zero | /participants/analysed | expected JSON (line
      nan | /population/ageMean | expected JSON (line
      infinite-number | /findings/0/statistic/value | expected a number, found 1e999
      duplicate-property | /blinding | duplicate property
      unknown-property | /citation/jurnal | unknown property; nearest is "journal"
      missing-property | '' | missing property "blinding"
      missing-in-list | /findings/0 | missing property "locator"
      null | /sampleOf | expected a text, found null; leave out what is unknown
      text-for-number | /population/ageMean | expected a number from 0 to 150, found the text "41"
      number-for-text | /citation/title | expected a text, found 12
      number-for-flag | /preregistered | expected true or false, found 1
      object-for-list | /limitations | expected a list, found an object
      text-for-object | /comparator | expected an object, found the text "placebo"
      fraction-for-count | /participants/enrolled | expected a whole number from 0, found 59.5
      negative-count | /participants/enrolled | expected a whole number from 0, found -59
      count-too-large | /participants/enrolled | expected a whole number from 0, found 3000000000
      analysed-above-enrolled | /participants | expected at most the 50 enrolled, found 59 analysed
      year-out-of-range | /citation/year | expected a whole number from 1800 to 2100, found 20221
      percent-above-hundred | /population/femalePercent | expected a number from 0 to 100, found 134
      p-above-one | /findings/0/statistic/p/value | expected a number from 0 to 1, found 1.2
      unknown-relation | /findings/0/statistic/p/relation | expected one of =, <, >, ≈, found "<="
      bounds-exchanged | /findings/0/statistic/interval | lower bound 0.9 lies above the upper bound -5
      no-bounds | /findings/0/statistic/interval | at least one finite bound
      level-as-fraction | /findings/0/statistic/interval/level | expected a number from 1 to 99.9999, found 0.95
      no-degrees-of-freedom | /findings/0/statistic/degreesOfFreedom/0 | expected a number above 0, found 0
      events-above-total | /findings/1/groups/0 | events 31.0 above total 30.0
      negative-deviation | /findings/1/groups/0/sd | expected a number from 0, found -1
      correlation-above-one | /findings/0/prePostCorrelation | expected a number from -1 to 1, found 1.01
      unknown-outcome | /findings/0/outcome | expected a known term, found "depresion"; nearest is "depression"
      unknown-design | /design | randomised_crossover, self_blinded_controlled
      unknown-unit | /arms/0/dose/unit | expected a unit as files spell it, found "ug"; write µg (U+00B5)
      amount-without-unit | /arms/0/dose | an amount needs a unit
      most-below-least | /arms/1/dose | max 5.0 lies below amount 10.0
      dangling-arm | /findings/0/arm | expected the id of a known arm, found "psilocybin-24"; nearest is "psilocybin-25"; known: escitalopram, psilocybin-25
      dangling-group-arm | /findings/1/groups/0/arm | expected the id of a known arm, found "placebo"
      dangling-comparison | /findings/0/versus/arm | expected the id of a known arm, found "placebo"
      comparison-with-everybody | /findings/0/versus/arm | expected the id of a known arm, found "all"
      arm-and-kind | /findings/0/versus | expected either an arm or a kind
      dangling-source | /findings/0/source | expected the id of a known source, found "s33"
      source-not-read | /findings/0/source | expected a source that was read, found "r1" (recall)
      no-sources | /sources | expected at least one
      dangling-substance | /arms/0/exposures/0/substance | expected the id of a known substance, found "psylocibin"; nearest is "psilocybin"
      dangling-finding-substance | /findings/0/substance | expected the id of a known substance, found "ayahuasca"
      dangling-sample | /sampleOf | expected the id of a known study, found "carhart-harris-1021"
      sample-of-itself | /sampleOf | found a circle: carhart-harris-2021 -> carhart-harris-2021
      dangling-disagreement | /findings/0/disagreesWith/1 | expected the id of a known finding, found "carhart-harris-2021-f22"
      duplicate-arm | /arms/2/id | expected an id of its own, found that of the arm at /arms/0/id
      duplicate-source | /sources/2/id | expected an id of its own, found that of the source at /sources/0/id
      duplicate-finding | /findings/1/id | also the id of the finding at studies/carhart-harris-2021.json /findings/0/id
      foreign-finding | /findings/0/id | expected an id that starts with "carhart-harris-2021-", found "davis-2021-f1"
      id-is-not-the-file | /id | expected the name of the file, "carhart-harris-2021", found "carhart-harris-2022"
      id-with-capitals | /arms/2/id | expected an id of lower-case letters a-z, digits, dots and hyphens, found "Psilocybin-1"
      id-with-direction-override | /arms/2/id | found "psilo\\u202ecybin"
      empty-text | /country | expected a text, found an empty one; leave out what is unknown
      padded-text | /country | expected a text without spaces at its ends
      control-character | /notes | found "two\\u0000parts"
      raw-control-character | /notes | expected JSON (line
      half-character | /notes | found "half \\ud83d of one"
      unknown-instrument | /findings/0/measurement/instrument | expected the id of a known instrument, found "qids-sr-61"; nearest is "qids-sr16"; a new one goes into vocabulary/instruments.json
      unknown-event | /findings/0/measurement/event | expected the id of a known adverse event, found "headacke"; nearest is "headache"; a new one goes into vocabulary/adverse-events.json
      no-instrument | /findings/0/measurement | expected either an instrument or, as noInstrument, the reason why there is none
      dangling-member | /arms/0/members/0 | expected the id of a known arm, found "psilocybin-52"
      member-of-itself | /arms/0 | an arm is no member of itself: psilocybin-25
      treatment-as-comparator | /arms/0 | an arm of the role treatment serves as no comparator, found placebo: psilocybin-25
      dangling-overlap | /overlaps/0/study | expected the id of a known study, found "carhart-harris-1016"; nearest is "carhart-harris-2016"
      overlap-with-itself | '' | a study does not overlap with itself: carhart-harris-2021
      unknown-site | /sites/0 | expected the ISO 3166-1 alpha-2 code of a country, such as GB, found "UK"
      dangling-results | /resultsFrom | expected the id of a known source, found "s9"
      percent-of-no-arm | /population/femaleByArm/0/arm | expected the id of a known arm, found "placebo"
      no-doi | /citation/doi | expected a DOI such as 10.7554/eLife.62878, found "https://doi.org/10.1056/x"
      """)
  void oneProblem(String directory, String pointer, String expectation) {
    assertThat(problems(directory))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo(FILE);
              if (!"?".equals(pointer)) {
                assertThat(problem.pointer()).isEqualTo(pointer);
              }
              assertThat(problem.message()).contains(expectation);
            });
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("data in a place where none is read")
  @CsvSource({
    "place-at-the-top, carhart-harris-2021.json, expected one of the data files",
    "folder-in-folder, studies/2021, expected no folders within folders"
  })
  void misplaced(String directory, String file, String expectation) {
    assertThat(problems(directory))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo(file);
              assertThat(problem.pointer()).isEmpty();
              assertThat(problem.message()).startsWith(expectation);
            });
  }

  @Test
  @DisplayName("studies that name each other as the first report of one sample")
  void circle() {
    assertThat(problems("circular-sample"))
        .extracting(Problem::toString)
        .containsExactly(
            "studies/a-2020.json /sampleOf: expected the study that first reported these"
                + " participants, found a circle: a-2020 -> b-2020 -> a-2020",
            "studies/b-2020.json /sampleOf: expected the study that first reported these"
                + " participants, found a circle: b-2020 -> a-2020 -> b-2020");
  }

  @Test
  @DisplayName("one id in two files names both")
  void clashAcrossFiles() {
    assertThat(problems("finding-of-two-studies"))
        .extracting(Problem::toString)
        .containsExactly(
            "studies/a-2020.json /findings/0/id: expected an id of its own, found"
                + " \"a-2020-f1\", which is also the id of the finding at studies/a.json"
                + " /findings/0/id");
  }

  @Test
  @DisplayName("five bad files of six are reported together, in the order of their names")
  void fiveFiles() {
    List<Problem> problems = problems("five-files");
    assertThat(problems)
        .extracting(Problem::file)
        .containsExactly(
            "studies/a-2020.json",
            "studies/b-2020.json",
            "studies/c-2020.json",
            "studies/d-2020.json",
            "studies/e-2020.json");
    assertThat(problems)
        .extracting(Problem::pointer)
        .startsWith("/participants/enrolled", "/design", "", "/findings/0/arm");
    assertThat(new EvidenceDataException(problems))
        .hasMessageStartingWith("the data has 5 problems:")
        .hasMessageContaining("studies/c-2020.json: missing property \"citation\"");
  }

  @Test
  @DisplayName("every directory of bad files is refused")
  void noneIsForgotten() throws IOException {
    try (Stream<Path> directories = Files.list(BAD)) {
      assertThat(directories)
          .hasSizeGreaterThan(25)
          .allSatisfy(d -> assertThat(load(d)).isNotEmpty());
    }
  }

  private static List<Problem> problems(String directory) {
    return load(BAD.resolve(directory));
  }

  private static List<Problem> load(Path directory) {
    EvidenceDataException refusal =
        catchThrowableOfType(EvidenceDataException.class, () -> EvidenceLoader.load(directory));
    assertThat(refusal).as(directory.toString()).isNotNull();
    return refusal.problems();
  }
}
