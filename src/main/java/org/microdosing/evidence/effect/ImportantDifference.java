package org.microdosing.evidence.effect;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.PublishedDifference;
import org.microdosing.evidence.synthesis.GroupMean;

/**
 * The smallest difference that matters, on the scale of pooled effects: the bounds of equivalence.
 *
 * @param size the distance of the bounds from no effect, above 0: in standard deviations, or in log
 *     odds
 * @param basis where it comes from
 * @since 0.2
 */
public record ImportantDifference(double size, String basis) {

  private static final double STAND_IN = 0.3;
  private static final double LOG_ODDS = Math.PI / Math.sqrt(3);

  /** Checks the components. */
  public ImportantDifference {
    if (!(size > 0 && Double.isFinite(size))) {
      throw new IllegalArgumentException("a difference that matters is above 0: " + size);
    }
    Objects.requireNonNull(basis, "basis");
  }

  /** Returns the published difference for effects that can be pooled; empty if none is known. */
  static Optional<ImportantDifference> of(List<Candidate> effects) {
    return ofInstrument(effects).or(() -> ofOutcome(effects));
  }

  /** Returns what stands in where none is known: three tenths of a standard deviation. */
  static ImportantDifference standIn(EffectKind kind) {
    boolean odds = kind == EffectKind.ODDS;
    return new ImportantDifference(
        odds ? STAND_IN * LOG_ODDS : STAND_IN,
        "three tenths of a standard deviation, where this library knows no published difference"
            + " that matters"
            + (odds ? ", as log odds (Chinn 2000, Statistics in Medicine 19(22))" : ""));
  }

  /** Points over the standard deviation that people have in the groups. */
  private static Optional<ImportantDifference> ofInstrument(List<Candidate> effects) {
    OptionalDouble sd = spread(effects);
    List<String> instruments =
        effects.stream().map(c -> c.measured().instrument()).distinct().toList();
    if (sd.isEmpty() || instruments.size() != 1) {
      return Optional.empty();
    }
    return effects
        .get(0)
        .measured()
        .matters()
        .ofInstrument()
        .map(
            d ->
                new ImportantDifference(
                    d.size() / sd.getAsDouble(),
                    d.statement("points of the " + effects.get(0).measured().label())
                        + ", over a standard deviation of "
                        + Numbers.significant(sd.getAsDouble(), 3)));
  }

  /** Returns the pooled standard deviation of all groups; empty if not all have one. */
  private static OptionalDouble spread(List<Candidate> effects) {
    if (!effects.stream().allMatch(c -> c.figures() instanceof EffectFigures.Means)) {
      return OptionalDouble.empty();
    }
    List<GroupMean> groups =
        effects.stream()
            .map(c -> (EffectFigures.Means) c.figures())
            .flatMap(m -> Stream.of(m.arm(), m.control()))
            .toList();
    double squares =
        groups.stream()
            .mapToDouble(g -> (g.n() - 1.0) * g.standardDeviation() * g.standardDeviation())
            .sum();
    double sd = Math.sqrt(squares / groups.stream().mapToDouble(g -> g.n() - 1.0).sum());
    return sd > 0 && Double.isFinite(sd) ? OptionalDouble.of(sd) : OptionalDouble.empty();
  }

  private static Optional<ImportantDifference> ofOutcome(List<Candidate> effects) {
    List<EffectKind> kinds = effects.stream().map(Candidate::kind).distinct().toList();
    List<Outcome> outcomes = effects.stream().map(c -> c.finding().outcome()).distinct().toList();
    return kinds.size() == 1 && outcomes.size() == 1
        ? effects.get(0).measured().matters().ofOutcome().flatMap(d -> onScale(d, kinds.get(0)))
        : Optional.empty();
  }

  private static Optional<ImportantDifference> onScale(PublishedDifference one, EffectKind kind) {
    String statement = one.statement("standard deviations");
    return switch (kind) {
      case DIFFERENCE -> Optional.of(new ImportantDifference(one.size(), statement));
      case ODDS ->
          Optional.of(
              new ImportantDifference(
                  one.size() * LOG_ODDS,
                  statement + ", as log odds (Chinn 2000, Statistics in Medicine 19(22))"));
      default -> Optional.empty();
    };
  }

  /** Returns the size with its basis. */
  @Override
  public String toString() {
    return Numbers.fixed(size, 2) + ": " + basis;
  }
}
