package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.microdosing.evidence.model.Study;

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
    List<Group> groups = new ArrayList<>();
    for (Study study : studies) {
      Group joined = new Group(new LinkedHashSet<>(), marks(study));
      List<Group> apart = new ArrayList<>();
      for (Group group : groups) {
        if (group.shares(joined)) {
          joined.ids().addAll(group.ids());
          joined.marks().addAll(group.marks());
        } else {
          apart.add(group);
        }
      }
      joined.ids().add(study.id());
      apart.add(joined);
      groups = apart;
    }
    return groups.stream().map(g -> List.copyOf(g.ids())).toList();
  }

  private record Group(Set<String> ids, Set<String> marks) {
    boolean shares(Group other) {
      return marks.stream().anyMatch(other.marks()::contains);
    }
  }

  /** Returns what makes studies of one group equal: sample, first and last author. */
  private static Set<String> marks(Study study) {
    Set<String> marks = new HashSet<>();
    marks.add("sample " + study.id());
    study.sampleOf().ifPresent(id -> marks.add("sample " + id));
    List<String> authors = study.citation().authors();
    if (!authors.isEmpty()) {
      marks.add(author(authors.get(0)));
      marks.add(author(authors.get(authors.size() - 1)));
    }
    return marks;
  }

  private static String author(String name) {
    return "author " + name.toLowerCase(Locale.ROOT).strip();
  }
}
