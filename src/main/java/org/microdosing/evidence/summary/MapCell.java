package org.microdosing.evidence.summary;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.table.LazyList;

/**
 * What there is about one thing in an evidence map. A cell without evidence is a cell too: it says
 * that there is none.
 *
 * @param studies ids of the studies with findings, in order
 * @param findings how many findings there are
 * @param participants people of these studies, each sample once; animals add nobody
 * @param directions findings by direction
 * @param contrasts findings by what they are set against, contrasts without any left out
 * @since 0.1
 */
public record MapCell(
    List<String> studies,
    int findings,
    int participants,
    DirectionCounts directions,
    Map<Contrast, Integer> contrasts) {

  /** Copies the components. */
  public MapCell {
    studies = LazyList.copyOf(studies);
    EnumMap<Contrast, Integer> copy = new EnumMap<>(Contrast.class);
    copy.putAll(contrasts);
    contrasts = Collections.unmodifiableMap(copy);
  }

  /**
   * Tells whether there is no finding.
   *
   * @return true if so
   */
  public boolean isEmpty() {
    return findings == 0;
  }

  /**
   * Returns the findings against placebo.
   *
   * @return their number
   */
  public int placeboControlled() {
    return contrasts.getOrDefault(Contrast.PLACEBO, 0);
  }

  /**
   * Returns the findings of people against any control.
   *
   * @return their number, those against placebo included
   */
  public int controlled() {
    return sum(true);
  }

  /**
   * Returns the findings of people without control.
   *
   * @return their number: other people, baseline, descriptions
   */
  public int uncontrolled() {
    return sum(false) - animals();
  }

  /**
   * Returns the findings in animals.
   *
   * @return their number
   */
  public int animals() {
    return contrasts.getOrDefault(Contrast.ANIMALS, 0);
  }

  private int sum(boolean controlled) {
    return contrasts.entrySet().stream()
        .filter(e -> e.getKey().isControlled() == controlled)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Returns studies and people, for example {@code 9/312}; {@code 2 anim} for animals only. */
  String size() {
    if (isEmpty()) {
      return ".";
    }
    if (animals() == findings) {
      return studies.size() + " anim";
    }
    return studies.size() + "/" + (participants > 0 ? Integer.toString(participants) : "?");
  }

  /** Returns the size with findings that improved, found no difference and worsened. */
  String sizeAndDirections() {
    if (isEmpty()) {
      return ".";
    }
    StringJoiner signs = new StringJoiner(" ", " ", "").setEmptyValue("");
    sign(signs, "+", Direction.IMPROVED);
    sign(signs, "=", Direction.NO_DIFFERENCE);
    sign(signs, "-", Direction.WORSENED);
    return size() + signs;
  }

  private void sign(StringJoiner signs, String sign, Direction direction) {
    int n = directions.count(direction);
    if (n > 0) {
      signs.add(sign + n);
    }
  }

  /** Returns studies, people, directions and contrasts on one line. */
  @Override
  public String toString() {
    if (isEmpty()) {
      return "no evidence";
    }
    StringJoiner mix = new StringJoiner(", ");
    contrasts.forEach((contrast, n) -> mix.add(n + " " + contrast.label()));
    return Phrases.studies(studies.size())
        + ", "
        + Phrases.people(participants)
        + ", "
        + Phrases.findings(findings)
        + ": "
        + directions
        + "; "
        + mix;
  }
}
