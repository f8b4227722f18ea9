package org.microdosing.evidence.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.model.CountUnit;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;

@DisplayName("A kind of harm")
class HarmEventTest {

  /** Response to psilocybin 5 mg and to placebo; its counts are changed to those of a harm. */
  private static final Finding FINDING = BundledEvidence.finding("mertens-2026", "mertens-2026-f2");

  private static Group group(int index, double events, double total) {
    OptionalDouble people = total == 0 ? OptionalDouble.empty() : OptionalDouble.of(total);
    Group sized = Changed.with(FINDING.groups().get(index), "total", people);
    return Changed.with(sized, "events", OptionalDouble.of(events));
  }

  private static HarmEvent event(Group own, Group other, CountUnit unit) {
    Finding finding = FINDING.toBuilder().groups(List.of(own, other)).countUnit(unit).build();
    return HarmEvent.counted(finding, "nausea", own, other);
  }

  @ParameterizedTest(name = "{0}/{1} v {2}/{3}: {4}")
  @CsvSource({
    "12, 72, 1, 48, WORSENED",
    "1, 48, 12, 72, IMPROVED",
    "6, 48, 12, 96, NO_DIFFERENCE",
    "0, 27, 0, 26, NO_DIFFERENCE",
    "5, 100, 4, 40, IMPROVED"
  })
  @DisplayName("is more under the drug where a larger share has it, not a larger number")
  void shares(double own, double ofOwn, double other, double ofOther, Direction way) {
    HarmEvent event = event(group(0, own, ofOwn), group(1, other, ofOther), CountUnit.PEOPLE);
    assertThat(event.way()).contains(way);
    assertThat(event.excess()).isEqualTo(own / ofOwn - other / ofOther);
    assertThat(event.unit()).isEmpty();
    assertThat(event)
        .hasToString(
            String.format(Locale.ROOT, "nausea %.0f/%.0f v %.0f/%.0f", own, ofOwn, other, ofOther));
  }

  @Test
  @DisplayName("without totals is compared by its number, and stands first")
  void numbers() {
    HarmEvent event = event(group(0, 124, 0), group(1, 64, 0), CountUnit.PEOPLE);
    assertThat(event.way()).contains(Direction.WORSENED);
    assertThat(event.excess()).isEqualTo(1);
    assertThat(event).hasToString("nausea 124 events v 64 events");
  }

  @Test
  @DisplayName("names what its counts count where it is not people")
  void units() {
    HarmEvent event = event(group(0, 12, 72), group(1, 1, 48), CountUnit.SESSIONS);
    assertThat(event.unit()).contains("sessions");
    assertThat(event).hasToString("nausea 12/72 v 1/48 sessions");
    assertThat(HarmEvent.told(event.finding(), "nausea", Direction.WORSENED).unit())
        .as("it has no counts")
        .isEmpty();
  }

  @Test
  @DisplayName("counted in the arm alone says that placebo was not read, and favours no side")
  void ofArmAlone() {
    Group own = group(0, 4, 40);
    HarmEvent event = HarmEvent.ofArmAlone(FINDING, "anxiety", own);
    assertThat(event).hasToString("anxiety 4/40 (placebo not read)");
    assertThat(event.way()).isEmpty();
    assertThat(event.excess()).isZero();
    assertThat(event.isToldAsMore()).isFalse();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "WORSENED, more, true",
    "INCREASED, more, true",
    "IMPROVED, less, false",
    "DECREASED, less, false",
    "MIXED, conflicting, false",
    "NO_DIFFERENCE, no difference, false",
    "NOT_READ, no difference, false"
  })
  @DisplayName("that is told without counts is said in a word, and comes last")
  void told(Direction way, String word, boolean more) {
    HarmEvent event = HarmEvent.told(FINDING, "headache", way);
    assertThat(event.brief()).isEqualTo("headache " + word);
    assertThat(event).hasToString("headache " + word + ", no counts");
    assertThat(event.isToldAsMore()).isEqualTo(more);
    assertThat(event.excess()).isEqualTo(-1);
    assertThat(event.counts()).isEqualTo(Optional.empty());
  }

  @Test
  @DisplayName("that is counted is not told as more, though it is more")
  void countedIsNotTold() {
    assertThat(event(group(0, 12, 72), group(1, 1, 48), CountUnit.PEOPLE).isToldAsMore()).isFalse();
  }

  @Test
  @DisplayName("belongs to a line that counts what has counts, and needs one at least")
  void line() {
    HarmEvent counted = event(group(0, 12, 72), group(1, 1, 48), CountUnit.PEOPLE);
    HarmEvent told = HarmEvent.told(FINDING, "headache", Direction.WORSENED);
    HarmLine line =
        new HarmLine(
            BundledEvidence.substance("psilocybin"),
            BundledEvidence.study("mertens-2026"),
            "psilocybin 5 mg",
            List.of(counted, told));
    assertThat(line.counted()).isEqualTo(1);
    assertThat(line)
        .hasToString(
            "psilocybin 5 mg (mertens-2026): nausea 12/72 v 1/48; headache more, no counts");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HarmLine(line.substance(), line.study(), "nothing", List.of()))
        .withMessage("no events of mertens-2026");
  }
}
