package org.microdosing.evidence.dose;

import java.util.List;
import java.util.OptionalDouble;
import org.microdosing.evidence.measure.Numbers;

/** A closed range of positive numbers; low may equal high. */
record NumberRange(double low, double high) {

  NumberRange {
    if (!(low >= 0) || !(low <= high)) {
      throw new IllegalArgumentException("not a range from 0: " + low + " to " + high);
    }
  }

  static NumberRange of(double value) {
    return new NumberRange(value, value);
  }

  static NumberRange around(List<NumberRange> spans) {
    return new NumberRange(
        spans.stream().mapToDouble(NumberRange::low).min().orElseThrow(),
        spans.stream().mapToDouble(NumberRange::high).max().orElseThrow());
  }

  NumberRange times(NumberRange other) {
    return new NumberRange(low * other.low, high * other.high);
  }

  /** The quotient of two unknown values, each somewhere in its range. */
  NumberRange over(NumberRange other) {
    return new NumberRange(low / other.high, high / other.low);
  }

  double middle() {
    return (low + high) / 2;
  }

  boolean isPoint() {
    return low == high;
  }

  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Takes out the noise of unit conversion, which would move doses across the limit of a band. */
  static double steady(double value) {
    if (value == 0 || Double.isInfinite(value)) {
      return value;
    }
    return Double.parseDouble(Numbers.significant(value, 12));
  }

  static NumberRange between(OptionalDouble low, OptionalDouble high) {
    double top = high.isPresent() ? high.getAsDouble() : low.orElseThrow();
    return new NumberRange(low.orElse(0), top);
  }

  String words() {
    String lowText = Numbers.significant(low, 2);
    String highText = Numbers.significant(high, 2);
    return lowText.equals(highText) ? lowText : lowText + " to " + highText;
  }
}
