package org.microdosing.evidence.synthesis;

import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.measure.Numbers;

/**
 * An estimated between-study variance.
 *
 * @param value the variance, from 0
 * @param standardError its standard error; empty where none is estimated
 * @param convergence how the estimate was reached
 * @param usual where the usual search ends instead; empty where it finds the estimate
 */
record TauSquared(
    double value,
    OptionalDouble standardError,
    Convergence convergence,
    Optional<UsualSearch> usual) {

  /**
   * Fisher scoring from Hedges' estimate, which is metafor's search.
   *
   * @param value where it stops
   * @param settled whether its steps had become small by then
   */
  record UsualSearch(double value, boolean settled) {}

  /** The variance of a model without heterogeneity. */
  static final TauSquared NONE =
      new TauSquared(
          0,
          OptionalDouble.empty(),
          new Convergence(Convergence.Ending.CLOSED_FORM, 0),
          Optional.empty());

  static TauSquared closedForm(double value, double standardError) {
    return found(value, standardError, new Convergence(Convergence.Ending.CLOSED_FORM, 0));
  }

  static TauSquared found(double value, double standardError, Convergence convergence) {
    return new TauSquared(value, OptionalDouble.of(standardError), convergence, Optional.empty());
  }

  /** Returns the estimate with where the usual search ends instead. */
  TauSquared missedBy(UsualSearch search) {
    return new TauSquared(value, standardError, convergence, Optional.of(search));
  }

  /** Returns the estimate for data multiplied by {@code 2^exponent}. */
  TauSquared scaled(int exponent) {
    return new TauSquared(
        scaled(value, exponent),
        standardError.isPresent()
            ? OptionalDouble.of(scaled(standardError.getAsDouble(), exponent))
            : standardError,
        convergence,
        usual.map(u -> new UsualSearch(scaled(u.value, exponent), u.settled)));
  }

  private static double scaled(double variance, int exponent) {
    return Math.scalb(variance, 2 * exponent);
  }

  /** Returns what a reader must know of the search; empty if nothing. */
  Optional<String> note() {
    String search = "Fisher scoring from Hedges' estimate, which is metafor's search, ";
    return usual.map(
        u ->
            u.settled
                ? "The likelihood has a higher maximum, at tau² = "
                    + Numbers.significant(value, 4)
                    + ", than the one that "
                    + search
                    + "ends at, "
                    + Numbers.significant(u.value, 4)
                    + "; the higher is given, compare other estimators."
                : search
                    + "does not settle on these data; tau² was found by bisection, at the highest"
                    + " maximum of the likelihood.");
  }
}
