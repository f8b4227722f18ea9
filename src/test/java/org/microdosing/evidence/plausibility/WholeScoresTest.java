package org.microdosing.evidence.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Whole scores")
class WholeScoresTest {

  @ParameterizedTest(name = "{0} scores, mean {1}: {2}")
  @DisplayName("have only some means (28 scores and 5.19 are the example of Brown and Heathers)")
  @CsvSource({
    "28, 5.19, false",
    "28, 5.18, true",
    "28, 5.21, true",
    "19, 10.03, false",
    "22, -12.75, false",
    "22, -12.73, true",
    "1000, 5.19, true",
    "12, 3, true"
  })
  void means(int people, double mean, boolean possible) {
    assertThat(new WholeScores(people, new RoundedNumber(mean)).canHaveMean()).isEqualTo(possible);
  }

  @ParameterizedTest(name = "{0} scores, mean {1}, deviation {2}: {3}")
  @DisplayName("of a mean have only some standard deviations")
  @CsvSource({
    // 2 scores that sum up to 7 are 3 and 4, 2 and 5, 1 and 6, ...: deviations 0.71, 2.12, 3.54
    "2, 3.5, 0.71, true",
    "2, 3.5, 2.12, true",
    "2, 3.5, 1.41, false",
    // sums of squares of 5 scores with the sum 17 are odd
    "5, 3.4, 1.67, true",
    "5, 3.4, 1.33, false"
  })
  void deviations(int people, double mean, double sd, boolean possible) {
    assertThat(new WholeScores(people, new RoundedNumber(mean)).canHaveSd(new RoundedNumber(sd)))
        .isEqualTo(possible);
  }

  @Test
  @DisplayName("that are whole pass, whatever they are and however they are rounded")
  void wholeScoresPass() {
    Random random = new Random(17);
    for (int trial = 0; trial < 20_000; trial++) {
      int people = 2 + random.nextInt(60);
      double sum = 0;
      double squares = 0;
      int range = 1 + random.nextInt(60);
      for (int i = 0; i < people; i++) {
        int score = random.nextInt(range + 1) - range / 3;
        sum += score;
        squares += (double) score * score;
      }
      double mean = sum / people;
      double sd = Math.sqrt(Math.max(0, (squares - sum * mean) / (people - 1)));
      double unit = random.nextBoolean() ? 100 : 10;
      WholeScores scores =
          new WholeScores(people, new RoundedNumber(Math.rint(mean * unit) / unit));
      assertThat(scores.canHaveMean()).as("%d scores, mean %s", people, mean).isTrue();
      assertThat(scores.canHaveSd(new RoundedNumber(Math.rint(sd * unit) / unit)))
          .as("%d scores, mean %s, deviation %s", people, mean, sd)
          .isTrue();
    }
  }
}
