package org.microdosing.evidence.chart;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.synthesis.EffectSize;

/** Effects made up to try what charts bear: many, long names, extreme numbers, hostile text. */
final class Effects {

  static final String HOSTILE = "<script>alert(1)</script> | =cmd() ]]> \u0000\u0007\uD800\u202E&";

  static final String LONG =
      "A study whose name, with all of its authors, both of its registrations and the city in which"
          + " it took place, is much longer than anybody would want to print beside a number ";

  private Effects() {}

  static List<EffectSize> of(int k) {
    Random random = new Random(k);
    return IntStream.rangeClosed(1, k)
        .mapToObj(
            i ->
                EffectSize.of(
                    (i % 10 == 5 ? LONG : "Study ") + i,
                    0.3 + 0.4 * random.nextGaussian(),
                    0.01 + 0.2 * random.nextDouble(),
                    EffectMeasure.HEDGES_G))
        .toList();
  }
}
