package org.microdosing.evidence.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.name.NameKey;

/** The properties of a study file that a record of ClinicalTrials.gov fills. */
final class TrialDraft {

  private TrialDraft() {}

  /** Returns the properties, and notes which required ones are missing. */
  static Map<String, Object> properties(String id, TrialRecord record, List<String> missing) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("id", id);
    Map<String, Object> citation = new LinkedHashMap<>();
    citation.put("title", record.title().orElse(record.number()));
    citation.put("kind", "registration");
    file.put("citation", citation);
    file.put("registrations", record.numbers());
    file.put("sources", List.of(source(record)));
    Optional<String> design = record.design().design().map(Design::name).map(TrialDraft::term);
    Optional<String> blinding =
        record.design().blinding().map(Blinding::name).map(TrialDraft::term);
    design.ifPresentOrElse(d -> file.put("design", d), () -> missing.add("/design"));
    blinding.ifPresentOrElse(b -> file.put("blinding", b), () -> missing.add("/blinding"));
    missing.add("/comparator");
    if (!record.countries().isEmpty()) {
      file.put("country", String.join("; ", record.countries()));
    }
    file.put("population", population(record));
    missing.add("/population/conditions");
    Map<String, Object> people = new LinkedHashMap<>();
    record.people().ifPresent(n -> people.put(record.arePlanned() ? "planned" : "enrolled", n));
    file.put("participants", people);
    if (!record.arms().isEmpty()) {
      file.put("arms", arms(record.arms()));
    }
    notes(record).ifPresent(notes -> file.put("notes", notes));
    return file;
  }

  private static String term(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> source(TrialRecord record) {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("id", "s1");
    source.put(
        "what",
        "ClinicalTrials.gov record "
            + record.number()
            + record.updated().map(date -> ", last updated " + date).orElse(""));
    source.put("address", record.address());
    source.put("verification", "registry");
    return source;
  }

  private static Map<String, Object> population(TrialRecord record) {
    Map<String, Object> population = new LinkedHashMap<>();
    if (!record.conditions().isEmpty()) {
      population.put("condition", String.join("; ", record.conditions()));
    }
    population.put("species", "human");
    record.eligible().ifPresent(e -> population.put("notes", "Eligible: " + e));
    return population;
  }

  private static List<Object> arms(List<TrialArm> arms) {
    List<Object> files = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (TrialArm arm : arms) {
      Map<String, Object> file = new LinkedHashMap<>();
      String stem = NameKey.of(arm.label()).replaceAll("[^a-z0-9]", "");
      String id = stem.isEmpty() ? "arm" : stem.substring(0, Math.min(30, stem.length()));
      String free = id;
      for (int i = 2; !ids.add(free); i++) {
        free = id + "-" + i;
      }
      file.put("id", free);
      file.put("label", arm.label());
      if (!arm.interventions().isEmpty()) {
        file.put("drug", String.join("; ", arm.interventions()));
      }
      if (arm.isPlacebo()) {
        file.put("servesAs", "placebo");
        file.put("role", "control");
      }
      files.add(file);
    }
    return files;
  }

  private static Optional<String> notes(TrialRecord record) {
    List<String> notes = new ArrayList<>();
    record.status().ifPresent(s -> notes.add("status " + s));
    record.start().ifPresent(s -> notes.add("start " + s));
    record.completion().ifPresent(s -> notes.add("completion " + s));
    return notes.isEmpty()
        ? Optional.empty()
        : Optional.of("As registered: " + String.join("; ", notes) + ".");
  }
}
