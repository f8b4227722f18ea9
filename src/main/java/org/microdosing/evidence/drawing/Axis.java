package org.microdosing.evidence.drawing;

import java.util.ArrayList;
import java.util.List;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.measure.Scale;

/**
 * A horizontal or vertical scale: values of a domain laid out over pixels, with ticks at round
 * numbers of the scale that people read.
 *
 * @param low the value at the start
 * @param high the value at the end, above {@code low}
 * @param start the pixel of the start
 * @param end the pixel of the end; above or below {@code start}
 * @param scale what the values are: ticks are round after the way back from it
 */
public record Axis(double low, double high, double start, double end, Scale scale) {

  public Axis {
    if (!(low < high)) {
      throw new IllegalArgumentException("an axis needs a length: " + low + " to " + high);
    }
  }

  /** A place on the axis with the text to write there. */
  public record Tick(double value, String label) {}

  /** Returns the pixel of a value; values beyond an end get the pixel of that end. */
  public double at(double value) {
    double clamped = Math.max(low, Math.min(high, value));
    return start + (clamped - low) / (high - low) * (end - start);
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** Returns at most about {@code count} ticks whose labels fit beside each other. */
  public List<Tick> ticksBeside(int count, double fontSize) {
    for (int fewer = count; fewer > 1; fewer--) {
      List<Tick> ticks = ticks(fewer);
      if (fitBeside(ticks, fontSize)) {
        return ticks;
      }
    }
    return ticks(1).stream().limit(1).toList();
  }

  private boolean fitBeside(List<Tick> ticks, double fontSize) {
    for (int i = 1; i < ticks.size(); i++) {
      double needed =
          (TextSize.width(ticks.get(i - 1).label(), fontSize)
                      + TextSize.width(ticks.get(i).label(), fontSize))
                  / 2
              + fontSize / 2;
      if (Math.abs(at(ticks.get(i).value()) - at(ticks.get(i - 1).value())) < needed) {
        return false;
      }
    }
    return true;
  }

  /** Returns at most about {@code count} ticks, in ascending order. */
  public List<Tick> ticks(int count) {
    double from = scale.backTransform(low);
    double to = scale.backTransform(high);
    List<Double> values =
        scale == Scale.LOG ? logarithmic(from, to, count) : linear(from, to, count);
    List<Tick> ticks = new ArrayList<>();
    for (double value : values) {
      double place = forward(scale, value);
      if (contains(place)) {
        ticks.add(new Tick(place, Numbers.significant(value, 6)));
      }
    }
    return ticks;
  }

  /** Returns a value that people read on the scale that is laid out. */
  public static double forward(Scale scale, double value) {
    return switch (scale) {
      case IDENTITY -> value;
      case LOG -> Math.log(value);
      case LOGIT -> Math.log(value / (1 - value));
      case ARCSINE -> Math.asin(Math.sqrt(value));
      case FISHER_Z -> 0.5 * Math.log((1 + value) / (1 - value));
    };
  }

  private static List<Double> linear(double from, double to, int count) {
    double step = roundUp((to - from) / Math.max(1, count));
    List<Double> values = new ArrayList<>();
    for (double i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) {
      values.add(i * step);
    }
    return values;
  }

  /** Returns the smallest of 1, 2 and 5 times a power of ten that is not below a size. */
  private static double roundUp(double size) {
    double power = Math.pow(10, Math.floor(Math.log10(size)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= size * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /**
   * Takes 1, 2 and 5 of each power of ten, else 1 of each, of every second, and so on, whichever
   * gives no more than are asked for; a short range has linear ticks.
   */
  private static List<Double> logarithmic(double from, double to, int count) {
    int first = (int) Math.floor(Math.log10(from));
    int last = (int) Math.ceil(Math.log10(to));
    List<Double> values = decades(from, to, first, last, 1, new double[] {1, 2, 5});
    if (values.size() < 3) {
      return linear(from, to, count).stream().filter(v -> v > 0).toList();
    }
    for (int every = 1; values.size() > count; every++) {
      values = decades(from, to, first, last, every, new double[] {1});
    }
    return values;
  }

  private static List<Double> decades(
      double from, double to, int first, int last, int every, double[] factors) {
    List<Double> values = new ArrayList<>();
    for (int power = first; power <= last; power++) {
      // Counted from 1, so that the ratio of no effect stays among the ticks.
      if (Math.floorMod(power, every) == 0) {
        for (double factor : factors) {
          double value = factor * Math.pow(10, power);
          if (value >= from * (1 - 1e-9) && value <= to * (1 + 1e-9)) {
            values.add(value);
          }
        }
      }
    }
    return values;
  }
}
