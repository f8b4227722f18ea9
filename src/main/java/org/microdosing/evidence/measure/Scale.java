package org.microdosing.evidence.measure;

/**
 * The scale on which estimates of a measure are pooled, with the way back to the scale that people
 * read.
 *
 * @since 0.1
 */
public enum Scale {
  /** Pooled and read on the same scale. */
  IDENTITY(""),
  /** Pooled as a natural logarithm, read as a ratio: {@code exp(x)}. */
  LOG("log "),
  /** Pooled as log odds, read as a proportion: {@code 1 / (1 + exp(-x))}. */
  LOGIT("logit "),
  /** Pooled as {@code asin(sqrt(p))}, read as a proportion: {@code sin(x)²}, x from 0 to π/2. */
  ARCSINE("arcsine "),
  /** Pooled as {@code atanh(r)}, read as a correlation: {@code tanh(x)}. */
  FISHER_Z("Fisher z of ");

  private final String prefix;

  Scale(String prefix) {
    this.prefix = prefix;
  }

  /**
   * Returns a value of this scale on the scale that people read.
   *
   * @param x a value on the pooled scale
   * @return the value on the scale of the measure; infinite values map to the bounds of that scale
   */
  public double backTransform(double x) {
    return switch (this) {
      case IDENTITY -> x;
      case LOG -> Math.exp(x);
      case LOGIT -> 1 / (1 + Math.exp(-x));
      case ARCSINE -> square(Math.sin(Math.min(Math.max(x, 0), Math.PI / 2)));
      case FISHER_Z -> Math.tanh(x);
    };
  }

  private static double square(double x) {
    return x * x;
  }

  /**
   * Returns what to write before the name of the measure for values on the pooled scale.
   *
   * @return for example {@code "log "}; empty for {@link #IDENTITY}
   */
  public String prefix() {
    return prefix;
  }
}
