package org.microdosing.evidence.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that the records share, so that each says the same thing in the same words. */
final class Checks {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private static final double LEAST_AMOUNT = 1e-9;
  private static final double MOST_AMOUNT = 1e9;

  private Checks() {}

  static void country(String code) {
    if (!COUNTRIES.contains(code)) {
      throw new IllegalArgumentException(
          "sites are ISO 3166-1 alpha-2 codes of countries, such as GB: " + code);
    }
  }

  static void recorded(Optional<Direction> direction) {
    if (direction.equals(Optional.of(Direction.NOT_READ))) {
      throw new IllegalArgumentException(
          "a record without a direction leaves it out; only votes have " + Direction.NOT_READ.id());
    }
  }

  static void twoArms(String arm, Optional<String> other) {
    if (other.isPresent() && other.get().equals(arm)) {
      throw new IllegalArgumentException(
          "an arm is compared with another one, found " + arm + " against itself");
    }
  }

  static void correlation(OptionalDouble value, String name) {
    if (value.isPresent() && !(Math.abs(value.getAsDouble()) <= 1)) {
      throw new IllegalArgumentException(name + " lies between -1 and 1: " + value.getAsDouble());
    }
  }

  static void notNegative(Optional<ValueRange> range, String name) {
    if (range.isPresent()) {
      notNegative(OptionalDouble.of(range.get().low()), name);
      finite(OptionalDouble.of(range.get().high()), name);
    }
  }

  static String text(@Nullable String value, String name) {
    Objects.requireNonNull(value, name);
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    return value;
  }

  static void notNegative(OptionalInt value, String name) {
    if (value.isPresent() && value.getAsInt() < 0) {
      throw new IllegalArgumentException(name + " must not be negative: " + value.getAsInt());
    }
  }

  static void notNegative(OptionalDouble value, String name) {
    finite(value, name);
    if (value.isPresent() && value.getAsDouble() < 0) {
      throw new IllegalArgumentException(name + " must not be negative: " + value.getAsDouble());
    }
  }

  static void finite(OptionalDouble value, String name) {
    if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
      throw new IllegalArgumentException(name + " must be a finite number: " + value.getAsDouble());
    }
  }

  static void percent(OptionalDouble value, String name) {
    notNegative(value, name);
    if (value.isPresent() && value.getAsDouble() > 100) {
      throw new IllegalArgumentException(
          name + " is a percentage, 0 to 100: " + value.getAsDouble());
    }
  }

  static void positive(double value, String name) {
    finite(OptionalDouble.of(value), name);
    if (!(value > 0)) {
      throw new IllegalArgumentException(name + " must be above 0: " + value);
    }
    amount(OptionalDouble.of(value), name);
  }

  /** Refuses amounts that nothing has, since shares and multiples of them would have no value. */
  static void amount(OptionalDouble value, String name) {
    notNegative(value, name);
    if (value.isPresent()
        && value.getAsDouble() != 0
        && (value.getAsDouble() < LEAST_AMOUNT || value.getAsDouble() > MOST_AMOUNT)) {
      throw new IllegalArgumentException(
          name + " must be 0, or from a billionth to a billion: " + value.getAsDouble());
    }
  }

  static void ordered(OptionalDouble low, String lowName, OptionalDouble high, String highName) {
    if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
      throw new IllegalArgumentException(
          lowName + " " + low.getAsDouble() + " lies above " + highName + " " + high.getAsDouble());
    }
  }
}
