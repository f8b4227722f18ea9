package org.microdosing.evidence.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.microdosing.evidence.name.NameKey;

/**
 * Groups studies by who did them, as far as citations tell.
 *
 * <p>Two studies are of one group if they report on one sample, or if a first or last author of one
 * is a first or last author of the other; groups join through such studies. Authors in between do
 * not join groups: they stand for collaborations more often than for a laboratory. Studies whose
 * authors are not known stand alone.
 *
 * @since 0.1
 */
public final class AuthorGroups {

  private AuthorGroups() {}

  /**
   * Groups studies.
   *
   * @param studies the studies
   * @return the ids of each group, in the order in which groups first occur
   */
  public static List<List<String>> of(Collection<Study> studies) {
    List<Study> all = List.copyOf(studies);
    Map<String, Integer> known = new HashMap<>();
    int[][] marks =
        all.stream()
            .map(
                study ->
                    marks(study).stream()
                        .mapToInt(mark -> known.computeIfAbsent(mark, m -> known.size()))
                        .toArray())
            .toArray(int[][]::new);
    int[] parent = joined(marks, known.size());
    Map<Integer, List<String>> groups = new LinkedHashMap<>();
    for (int i = 0; i < parent.length; i++) {
      groups.computeIfAbsent(root(parent, i), r -> new ArrayList<>()).add(all.get(i).id());
    }
    return groups.values().stream().map(List::copyOf).toList();
  }

  /**
   * Tells whether some studies are of one group.
   *
   * @param marks of each study, what studies of one group share, as numbers below the count
   * @param markCount how many such numbers there are
   * @return false if there is no study
   */
  public static boolean areOne(int[][] marks, int markCount) {
    int[] parent = joined(marks, markCount);
    for (int i = 1; i < parent.length; i++) {
      if (root(parent, i) != 0) {
        return false;
      }
    }
    return parent.length > 0;
  }

  /**
   * Joins studies that share a mark.
   *
   * @param marks the marks of each study, as numbers
   * @param markCount how many marks there are
   * @return the parent of each study in a forest whose roots are the first studies of their groups
   */
  private static int[] joined(int[][] marks, int markCount) {
    int[] parent = new int[marks.length];
    int[] firstWith = new int[markCount];
    Arrays.fill(firstWith, -1);
    for (int i = 0; i < marks.length; i++) {
      parent[i] = i;
      for (int mark : marks[i]) {
        if (firstWith[mark] < 0) {
          firstWith[mark] = i;
        } else {
          join(parent, i, firstWith[mark]);
        }
      }
    }
    return parent;
  }

  /** Makes the earlier of two roots the root of both groups. */
  private static void join(int[] parent, int one, int other) {
    int first = root(parent, one);
    int second = root(parent, other);
    parent[Math.max(first, second)] = Math.min(first, second);
  }

  private static int root(int[] parent, int study) {
    int at = study;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /**
   * Returns what studies of one group share: the sample, the first and the last author.
   *
   * @param study a study
   * @return the marks of the study
   */
  public static Set<String> marks(Study study) {
    Set<String> marks = new HashSet<>();
    marks.add("sample " + study.id());
    study.sampleOf().ifPresent(id -> marks.add("sample " + id));
    List<String> authors = study.citation().authors();
    if (!authors.isEmpty()) {
      addAuthor(marks, authors.get(0));
      addAuthor(marks, authors.get(authors.size() - 1));
    }
    return marks;
  }

  /** Adds an author, however the name is written; who stands behind "et al." is not known. */
  private static void addAuthor(Set<String> marks, String name) {
    if (!AuthorName.isEtAl(name)) {
      String words =
          Stream.of(AuthorName.of(name).toString().split(" "))
              .map(NameKey::of)
              .collect(Collectors.joining(" "));
      marks.add("author " + words);
    }
  }
}
