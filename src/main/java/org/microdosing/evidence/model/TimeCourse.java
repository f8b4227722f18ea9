package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the effects of a substance unfold after a dose, as one source gives it.
 *
 * @param routes the routes it holds for; empty where the source names none that the vocabulary has
 * @param routeText the route in the words of the source, where they say more
 * @param dose the dose or doses it holds for, in words
 * @param onset time to the first effects
 * @param onsetText the onset in words, where no figure is given
 * @param peak time to the strongest effects
 * @param peakPlasma time to the highest concentration in plasma
 * @param duration how long effects last
 * @param durationText the duration in words, where no figure is given
 * @param durationMean mean duration in a study; a range spans the doses tested
 * @param source where it was read
 * @param locator the place in the source
 * @since 0.1
 */
public record TimeCourse(
    List<Route> routes,
    Optional<String> routeText,
    Optional<String> dose,
    Optional<Quantity> onset,
    Optional<String> onsetText,
    Optional<Quantity> peak,
    Optional<Quantity> peakPlasma,
    Optional<Quantity> duration,
    Optional<String> durationText,
    Optional<Quantity> durationMean,
    Source source,
    Optional<String> locator)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public TimeCourse {
    routes = List.copyOf(routes);
    Objects.requireNonNull(routeText, "routeText");
    Objects.requireNonNull(dose, "dose");
    Objects.requireNonNull(onset, "onset");
    Objects.requireNonNull(onsetText, "onsetText");
    Objects.requireNonNull(peak, "peak");
    Objects.requireNonNull(peakPlasma, "peakPlasma");
    Objects.requireNonNull(duration, "duration");
    Objects.requireNonNull(durationText, "durationText");
    Objects.requireNonNull(durationMean, "durationMean");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(locator, "locator");
    for (Optional<Quantity> time : List.of(onset, peak, peakPlasma, duration, durationMean)) {
      if (time.isPresent() && !time.get().unit().isTime()) {
        throw new IllegalArgumentException("a time course is in units of time: " + time.get());
      }
    }
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
