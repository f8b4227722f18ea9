package org.microdosing.evidence.measure;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.Executions;
import org.microdosing.evidence.Refusals;

/**
 * Writes whatever numbers: in full they are read back as the same, and rounded they are as near as
 * their digits allow. Intervals and p values of them are made or refused.
 */
class NumbersFuzz {

  @RegisterExtension static final Executions EXECUTIONS = new Executions();

  static Stream<byte[]> seeds() {
    return DoubleStream.of(0.05, -1.5, 1e12, 9.9999e-10, 123456.789, 4.9e-324, -0.0, 0.95)
        .mapToObj(
            value ->
                ByteBuffer.allocate(25)
                    .putDouble(value)
                    .putDouble(value + 1)
                    .putDouble(0.95)
                    .put((byte) 3)
                    .array());
  }

  @MethodSource("seeds")
  @FuzzTest
  void areReadBackAsWritten(byte[] input) {
    if (input.length < 25) {
      return;
    }
    EXECUTIONS.count();
    ByteBuffer in = ByteBuffer.wrap(input);
    double value = in.getDouble();
    double other = in.getDouble();
    double level = in.getDouble();
    int digits = in.get() & 0xf;
    plain(value);
    if (Double.isFinite(value) && Math.abs(value) < 1e15) {
      rounded(value, digits);
    }
    try {
      Interval interval = new Interval(value, other, level);
      if (!interval.contains(value) || !interval.negated().negated().equals(interval)) {
        throw new AssertionError("no interval: " + interval);
      }
      Refusals.print(interval);
    } catch (IllegalArgumentException e) {
      if (value <= other && Double.isFinite(value) && level > 0 && level < 1) {
        throw new AssertionError("refused: " + value + " to " + other, e);
      }
    }
    try {
      Refusals.print(PValue.of(value));
    } catch (IllegalArgumentException e) {
      if (value >= 0 && value <= 1) {
        throw new AssertionError("refused: " + value, e);
      }
    }
  }

  private static void plain(double value) {
    String written = Numbers.plain(value);
    if (Double.parseDouble(written) != value && !Double.isNaN(value)) {
      throw new AssertionError(value + " is written " + written);
    }
  }

  private static void rounded(double value, int digits) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal fixed = new BigDecimal(Numbers.fixed(value, digits));
    double slack = 0.5000001 * Math.pow(10, -digits) + Math.ulp(value);
    if (fixed.subtract(exact).abs().doubleValue() > slack || fixed.scale() != digits) {
      throw new AssertionError(value + " is " + fixed + " to " + digits + " decimals");
    }
    double significant = Double.parseDouble(Numbers.significant(value, digits + 1));
    double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - digits);
    if (value != 0 && Math.abs(significant - value) > 0.51 * unit + 2 * Math.ulp(value)) {
      throw new AssertionError(value + " is " + significant + " to " + (digits + 1) + " digits");
    }
  }
}
