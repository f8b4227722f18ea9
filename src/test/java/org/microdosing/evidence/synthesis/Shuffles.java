package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Changes to data under which results must change in a known way. */
final class Shuffles {

  private Shuffles() {}

  /** Returns the numbers from 0 to n - 1 in an order that follows from the seed. */
  static List<Integer> order(int n, long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    return order;
  }

  static <T> List<T> pick(List<T> values, List<Integer> order) {
    return order.stream().map(values::get).toList();
  }

  static double[] pick(double[] values, List<Integer> order) {
    return order.stream().mapToDouble(i -> values[i]).toArray();
  }

  /** Returns effects with estimates {@code factor * (y + shift)} and variances to match. */
  static List<EffectSize> moved(List<EffectSize> effects, double shift, double factor) {
    return effects.stream()
        .map(
            e ->
                EffectSize.of(
                    e.label(),
                    factor * (e.estimate() + shift),
                    factor * factor * e.variance(),
                    e.measure()))
        .toList();
  }
}
