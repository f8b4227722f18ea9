package org.microdosing.evidence.effect;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How findings are made into effects, see {@link Pooling}.
 *
 * @param allowed what may be mixed
 * @param kind the kind of effect asked for; empty if the findings decide
 * @param correlation the correlation to assume between two results of the same people
 * @param sharedControl what becomes of arms that share one control
 * @param convertsOdds whether odds become differences
 * @param countsOnly whether counts of events alone are asked for, those of nobody included
 * @param preferred what to take of several that as many samples have
 */
record PoolingOptions(
    Set<Mixture> allowed,
    Optional<EffectKind> kind,
    OptionalDouble correlation,
    SharedControl sharedControl,
    boolean convertsOdds,
    boolean countsOnly,
    Map<TiedProperty, String> preferred) {

  static final PoolingOptions DEFAULTS =
      new PoolingOptions(
          Set.of(),
          Optional.empty(),
          OptionalDouble.empty(),
          SharedControl.COMBINE,
          false,
          false,
          Map.of());

  PoolingOptions {
    allowed = Set.copyOf(allowed);
    preferred = Map.copyOf(preferred);
  }

  PoolingOptions allow(List<Mixture> mixtures) {
    Set<Mixture> all = EnumSet.noneOf(Mixture.class);
    all.addAll(allowed);
    all.addAll(mixtures);
    return new PoolingOptions(
        all, kind, correlation, sharedControl, convertsOdds, countsOnly, preferred);
  }

  PoolingOptions kind(EffectKind other) {
    return new PoolingOptions(
        allowed,
        Optional.of(other),
        correlation,
        sharedControl,
        convertsOdds,
        countsOnly,
        preferred);
  }

  PoolingOptions correlation(double r) {
    return new PoolingOptions(
        allowed, kind, OptionalDouble.of(r), sharedControl, convertsOdds, countsOnly, preferred);
  }

  PoolingOptions sharedControl(SharedControl other) {
    return new PoolingOptions(
        allowed, kind, correlation, other, convertsOdds, countsOnly, preferred);
  }

  PoolingOptions convertOdds() {
    return new PoolingOptions(
        allowed, kind, correlation, sharedControl, true, countsOnly, preferred);
  }

  PoolingOptions forCounts() {
    return new PoolingOptions(
        allowed, Optional.of(EffectKind.ODDS), correlation, sharedControl, false, true, preferred);
  }

  PoolingOptions preferring(TiedProperty property, String value) {
    Map<TiedProperty, String> all = new EnumMap<>(TiedProperty.class);
    all.putAll(preferred);
    all.put(property, value);
    return new PoolingOptions(
        allowed, kind, correlation, sharedControl, convertsOdds, countsOnly, all);
  }
}
