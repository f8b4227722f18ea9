package org.microdosing.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.Changed;

@DisplayName("Every record of the model")
class RecordRulesTest {

  /** Numbers that lie on both sides of 0. */
  private static final Set<String> SIGNED =
      Set.of(
          "Statistic.value",
          "Statistic.unadjusted",
          "SafetyFigure.value",
          "SafetyFigure.low",
          "SafetyFigure.high",
          "PooledFigure.value",
          "Group.mean",
          "Group.median",
          "Baseline.mean",
          "Timing.days");

  /** Numbers with bounds of their own, which have tests of their own. */
  private static final Set<String> BOUNDED =
      Set.of(
          "Finding.prePostCorrelation",
          "Instrument.step",
          "MicrodoseDefinition.fractionLow",
          "MicrodoseDefinition.fractionHigh",
          "ReviewSize.overlap");

  static Stream<Arguments> components() throws ReflectiveOperationException {
    return RealRecords.ofEachType().values().stream()
        .flatMap(
            record ->
                Arrays.stream(record.getClass().getRecordComponents())
                    .map(c -> Arguments.of(Named.of(name(record, c), record), c)));
  }

  private static Stream<Arguments> components(Class<?> type) throws ReflectiveOperationException {
    return components().filter(a -> ((RecordComponent) a.get()[1]).getType() == type);
  }

  static Stream<Arguments> texts() throws ReflectiveOperationException {
    return components(String.class);
  }

  static Stream<Arguments> counts() throws ReflectiveOperationException {
    return components(OptionalInt.class);
  }

  static Stream<Arguments> numbers() throws ReflectiveOperationException {
    return components(OptionalDouble.class);
  }

  static Stream<Arguments> lists() throws ReflectiveOperationException {
    return components(List.class);
  }

  static Stream<Record> records() throws ReflectiveOperationException {
    return RealRecords.ofEachType().values().stream();
  }

  private static String name(Record record, RecordComponent component) {
    return record.getClass().getSimpleName() + "." + component.getName();
  }

  @Test
  @DisplayName("stands in the bundled evidence, so that these rules are tried on real ones")
  void allTypesAreTried() throws ReflectiveOperationException {
    assertThat(RealRecords.ofEachType()).hasSizeGreaterThan(45).containsKey(Finding.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("components")
  @DisplayName("refuses null")
  void refusesNull(Record record, RecordComponent component) {
    if (!component.getType().isPrimitive()) {
      assertThatThrownBy(() -> Changed.with(record, component.getName(), null))
          .isInstanceOf(NullPointerException.class);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  @DisplayName("refuses blank texts by name")
  void refusesBlankTexts(Record record, RecordComponent component) {
    assertThatThrownBy(() -> Changed.with(record, component.getName(), " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(component.getName() + " must not be blank");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("counts")
  @DisplayName("refuses negative counts by name")
  void refusesNegativeCounts(Record record, RecordComponent component) {
    assertThatThrownBy(() -> Changed.with(record, component.getName(), OptionalInt.of(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(component.getName() + " must not be negative: -1");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("numbers")
  @DisplayName("refuses numbers that are not finite, and negative ones where none can be")
  void refusesImpossibleNumbers(Record record, RecordComponent component) {
    String name = name(record, component);
    if (BOUNDED.contains(name)) {
      return;
    }
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> Changed.with(record, component.getName(), OptionalDouble.of(bad)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(component.getName() + " must be a finite number: " + bad);
    }
    if (!SIGNED.contains(name)) {
      assertThatThrownBy(() -> Changed.with(record, component.getName(), OptionalDouble.of(-0.5)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(component.getName() + " must not be negative: -0.5");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  @DisplayName("keeps lists as they were when it was made")
  void copiesLists(Record record, RecordComponent component) throws ReflectiveOperationException {
    List<Object> given = new ArrayList<>((List<?>) component.getAccessor().invoke(record));
    List<Object> before = List.copyOf(given);
    Record copy = Changed.with(record, component.getName(), given);
    given.clear();

    List<?> kept = (List<?>) component.getAccessor().invoke(copy);
    assertThat(kept).isEqualTo(before);
    assertThatThrownBy(kept::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  @DisplayName("comes back equal from its serial form")
  void survivesSerialisation(Record record) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(record);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(record).hasSameHashCodeAs(record);
    }
  }
}
