package org.microdosing.evidence.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Registration;
import org.microdosing.evidence.model.ShortNames;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyContext;
import org.microdosing.evidence.model.StudyNumber;
import org.microdosing.evidence.name.NameKey;
import org.microdosing.evidence.name.QuotedText;
import org.microdosing.evidence.page.Phrases;

/**
 * What studies are called: ids, DOIs, ids of PubMed, numbers of their registrations, and short
 * citations such as {@code Bershad et al. 2019}.
 *
 * @since 0.2
 */
public final class StudyNames {

  private final Map<String, Study> byId = new LinkedHashMap<>();
  private final Map<StudyNumber, Set<Study>> byNumber = new LinkedHashMap<>();
  private final Map<String, Set<Study>> byCitation = new LinkedHashMap<>();

  private StudyNames(Collection<Study> studies, EvidenceContext context) {
    ShortNames names = ShortNames.of(studies);
    Function<Study, StudyContext> around = StudyContext.in(context, names);
    for (Study study : studies) {
      byId.put(study.id(), study);
      add(byCitation, NameKey.of(study.citation().shortName()), study);
      add(byCitation, NameKey.of(names.of(study)), study);
      StudyNumber.of(study.citation()).forEach(number -> add(byNumber, number, study));
      study.registrations().forEach(number -> register(number, study));
      for (Registration registration : around.apply(study).registrations()) {
        register(registration.number(), study);
        registration.secondaryNumbers().forEach(number -> register(number, study));
      }
    }
  }

  private void register(String number, Study study) {
    add(byNumber, StudyNumber.ofRegistration(number), study);
  }

  private static <K> void add(Map<K, Set<Study>> map, K key, Study study) {
    map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(study);
  }

  /**
   * Collects the names of some studies.
   *
   * @param studies the studies
   * @param context what is known around them, registrations among it
   * @return their names
   */
  public static StudyNames of(Collection<Study> studies, EvidenceContext context) {
    return new StudyNames(studies, context);
  }

  /**
   * Returns every study that a name means.
   *
   * @param name an id, a DOI in any form, {@code PMID 34060428}, a PubMed Central id, the number of
   *     a registration, or a short citation
   * @return the studies in the order given, none if the name is unknown
   */
  public List<Study> all(String name) {
    Study own = byId.get(name);
    if (own != null) {
      return List.of(own);
    }
    Optional<StudyNumber> number = StudyNumber.parse(name);
    Set<Study> named = number.isPresent() ? byNumber.get(number.get()) : null;
    return named != null
        ? List.copyOf(named)
        : List.copyOf(byCitation.getOrDefault(NameKey.of(name), Set.of()));
  }

  /**
   * Returns every study that a number means.
   *
   * @param number a DOI, an id of PubMed, or the number of a registration
   * @return the studies in the order given, none if no study has it
   */
  public List<Study> numbered(StudyNumber number) {
    return List.copyOf(byNumber.getOrDefault(number, Set.of()));
  }

  /**
   * Returns the study that a name means, if it means one: of several reports of the same people the
   * one that reported them first, and of a protocol and its results the results.
   *
   * @param name a name as {@link #all} takes it
   * @return the study, empty if the name is unknown or means several
   */
  public Optional<Study> find(String name) {
    List<Study> named = all(name);
    if (named.size() > 1 && StudyNumber.parse(name).isPresent()) {
      named = first(named);
    }
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private static List<Study> first(List<Study> named) {
    List<Study> reported = named.stream().filter(study -> !study.isUnreported()).toList();
    List<Study> some = reported.isEmpty() ? named : reported;
    Set<String> ids = some.stream().map(Study::id).collect(Collectors.toSet());
    return some.stream().filter(study -> study.sampleOf().filter(ids::contains).isEmpty()).toList();
  }

  /**
   * Returns the study that a name means.
   *
   * @param name a name as {@link #all} takes it
   * @return the study
   * @throws UnknownNameException if the name is unknown or means several, which the message names
   */
  public Study get(String name) {
    return find(name).orElseThrow(() -> unknown(name));
  }

  private UnknownNameException unknown(String name) {
    List<String> ids = new ArrayList<>(byId.keySet());
    List<Study> named = all(name);
    return named.isEmpty()
        ? new UnknownNameException("study", name, ids)
        : UnknownNameException.answered(
            QuotedText.of(name)
                + " means "
                + Phrases.studies(named.size())
                + ": "
                + named.stream().map(Study::id).collect(Collectors.joining(", ")),
            name,
            ids);
  }
}
