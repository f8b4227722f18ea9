package org.microdosing.evidence.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What studies are called where they stand beside each other: their short citations, and those that
 * are alike told apart by a letter behind the year, as reference lists do it.
 *
 * @since 0.2
 */
public final class ShortNames {

  private static final int LETTERS = 26;

  private final Map<String, String> lettered;

  private ShortNames(Map<String, String> lettered) {
    this.lettered = Map.copyOf(lettered);
  }

  /**
   * Names studies among each other.
   *
   * @param studies all that a reader may meet together, in any order, since letters follow their
   *     ids; those of a query are called what they are called in their library
   * @return their names
   */
  public static ShortNames of(Iterable<Study> studies) {
    return studies instanceof NamedStudies named ? named.shortNames() : amongEachOther(studies);
  }

  private static ShortNames amongEachOther(Iterable<Study> studies) {
    Map<String, List<Study>> alike = new HashMap<>();
    for (Study study : studies) {
      alike.computeIfAbsent(study.citation().shortName(), n -> new ArrayList<>()).add(study);
    }
    Map<String, String> lettered = new HashMap<>();
    for (Map.Entry<String, List<Study>> named : alike.entrySet()) {
      List<Study> same = named.getValue();
      if (same.size() > 1) {
        same.sort(Comparator.comparing(Study::id));
        for (int i = 0; i < same.size(); i++) {
          lettered.put(same.get(i).id(), told(named.getKey(), same.get(i), i));
        }
      }
    }
    return new ShortNames(lettered);
  }

  private static String told(String name, Study study, int place) {
    return study.citation().year().isPresent()
        ? name + letters(place)
        : name + " (" + study.id() + ")";
  }

  /** Returns a to z, then aa to az, and so on. */
  private static String letters(int place) {
    String last = Character.toString('a' + place % LETTERS);
    return place < LETTERS ? last : letters(place / LETTERS - 1) + last;
  }

  /**
   * Returns what a study is called.
   *
   * @param study a study
   * @return for example {@code Lea et al. 2020b}; without a letter where no other of the studies
   *     has the same short citation, and with the id instead of a letter where no year is known
   */
  public String of(Study study) {
    return lettered.getOrDefault(study.id(), study.citation().shortName());
  }

  /** Returns what a study is called where its short citation alone would name others too. */
  Optional<String> differing(Study study) {
    return Optional.ofNullable(lettered.get(study.id()));
  }

  /** Studies that know what they are called in the library that they are of. */
  public interface NamedStudies extends Iterable<Study> {

    /**
     * Returns what the studies are called beside every study of the library that they are of.
     *
     * @return their names, for example {@code Lea et al. 2020b}
     */
    ShortNames shortNames();
  }
}
