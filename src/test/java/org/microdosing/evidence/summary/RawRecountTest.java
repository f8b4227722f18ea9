package org.microdosing.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.StudyEvidence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Counts again what summaries count, from the files themselves and with code that shares nothing
 * with the library: trees of JSON, sets and loops.
 */
@DisplayName("A recount from the raw files agrees with the summary of")
class RawRecountTest {

  private static final Map<String, JsonNode> STUDIES = new TreeMap<>();

  @BeforeAll
  static void readFiles() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try (Stream<Path> files = Files.list(Path.of("data", "studies"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        JsonNode study = mapper.readTree(Files.readString(file));
        STUDIES.put(study.get("id").asString(), study);
      }
    }
    assertThat(STUDIES).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"lsd", "psilocybin", "ketamine", "mdma", "dmt", "mescaline", "2c-b"})
  void agrees(String substance) {
    Set<String> counted = new TreeSet<>();
    Map<String, Integer> designs = new TreeMap<>();
    Map<String, Integer> peopleOfSample = new HashMap<>();
    int surplus = 0;
    int findings = 0;
    Map<String, Map<String, Integer>> directions = new TreeMap<>();
    Set<String> findingIds = new TreeSet<>();
    for (JsonNode study : STUDIES.values()) {
      if (!givesDirectly(study, substance)) {
        continue;
      }
      counted.add(study.get("id").asString());
      designs.merge(study.get("design").asString(), 1, Integer::sum);
      if (species(study).equals("human")) {
        int people = people(study);
        surplus += people;
        peopleOfSample.merge(root(study), people, Math::max);
      }
      for (JsonNode finding : list(study, "findings")) {
        if (isAbout(study, finding, substance)) {
          findings++;
          findingIds.add(finding.get("id").asString());
          directions
              .computeIfAbsent(contrast(study, finding), c -> new TreeMap<>())
              .merge(RawVote.of(finding), 1, Integer::sum);
        }
      }
    }
    int people = peopleOfSample.values().stream().mapToInt(Integer::intValue).sum();

    EvidenceSummary summary = BundledEvidence.summary(substance);
    assertThat(summary.studies().stream().map(StudyEvidence::id))
        .containsExactlyElementsOf(counted);
    assertThat(summary.studyCount()).isEqualTo(counted.size());
    assertThat(byId(summary)).isEqualTo(designs);
    assertThat(summary.participants()).isEqualTo(people);
    assertThat(summary.doubleCountingAvoided()).isEqualTo(surplus - people);
    assertThat(summary.findingCount()).isEqualTo(findings);
    assertThat(findingIds(summary)).isEqualTo(findingIds);
    assertThat(directions(summary)).isEqualTo(directions);
  }

  @ParameterizedTest(name = "{0}: map and votes")
  @ValueSource(strings = {"lsd", "psilocybin", "ketamine", "mdma", "dmt", "mescaline", "2c-b"})
  void agreesOnMapAndVotes(String substance) {
    Map<String, String> cells = new TreeMap<>();
    Map<String, List<JsonNode>> asked = new TreeMap<>();
    for (String outcome : outcomes()) {
      Set<String> studies = new TreeSet<>();
      Map<String, Integer> people = new HashMap<>();
      int findings = 0;
      for (JsonNode study : STUDIES.values()) {
        for (JsonNode finding : list(study, "findings")) {
          if (!finding.get("outcome").asString().equals(outcome)
              || !isAbout(study, finding, substance)) {
            continue;
          }
          findings++;
          studies.add(study.get("id").asString());
          if (species(study).equals("human")) {
            people.merge(root(study), people(study), Math::max);
          }
          String contrast = contrast(study, finding);
          if (!contrast.equals("none")) {
            String question = outcome + " " + contrast + " " + band(study, finding);
            asked
                .computeIfAbsent(question + " " + root(study), v -> new ArrayList<>())
                .add(finding);
          }
        }
      }
      int sum = people.values().stream().mapToInt(Integer::intValue).sum();
      cells.put(outcome, studies + " " + findings + " " + sum);
    }

    EvidenceMap map =
        BundledEvidence.all().stream().collect(EvidenceMap.collector(BundledEvidence.substances()));
    Map<String, String> mapped = new TreeMap<>();
    map.cells()
        .get(substance)
        .forEach(
            (outcome, cell) ->
                mapped.put(
                    outcome.id(),
                    cell.studies() + " " + cell.findings() + " " + cell.participants()));
    assertThat(mapped).isEqualTo(cells);
    Map<String, Map<String, Integer>> votes = new TreeMap<>();
    asked.forEach(
        (question, findings) -> {
          for (JsonNode one : RawVote.standing(findings)) {
            votes
                .computeIfAbsent(question, v -> new TreeMap<>())
                .merge(RawVote.of(one), 1, Integer::sum);
          }
        });
    assertThat(votes(BundledEvidence.summary(substance))).isEqualTo(votes);
  }

  /**
   * Returns the band of a finding. Bands are arithmetic of doses, which has recounts of its own, so
   * the bands of arms are taken as they are; which arms a finding is about is not.
   */
  private static String band(JsonNode study, JsonNode finding) {
    Map<String, DoseBand> ofArms = BundledEvidence.evidence(study.get("id").asString()).armBands();
    Set<DoseBand> bands = new HashSet<>();
    String id = finding.get("arm").asString();
    for (JsonNode arm : id.equals("all") ? armsOfAll(study) : List.of(arm(study, id))) {
      bands.add(ofArms.get(arm.get("id").asString()));
    }
    return (bands.size() == 1 ? bands.iterator().next() : DoseBand.UNKNOWN).id();
  }

  /** Returns what votes are made of, and checks each vote by plain shares of what was read. */
  private static Map<String, Map<String, Integer>> votes(EvidenceSummary summary) {
    Map<String, Map<String, Integer>> all = new TreeMap<>();
    for (DirectionSynthesis question : summary.directions()) {
      for (SampleVote vote : question.votes()) {
        int silent = vote.counts().count(Direction.NOT_READ);
        String most = silent == vote.findings().size() ? "not_read" : "mixed";
        for (Map.Entry<Direction, Integer> e : vote.counts().byDirection().entrySet()) {
          String name = e.getKey().id();
          all.computeIfAbsent(
                  String.join(
                      " ",
                      question.outcome().id(),
                      question.contrast().id(),
                      question.band().id(),
                      vote.sample()),
                  v -> new TreeMap<>())
              .merge(name, e.getValue(), Integer::sum);
          if (e.getKey() != Direction.NOT_READ
              && e.getValue() / (double) (vote.findings().size() - silent) > 0.6999999) {
            most = name;
          }
        }
        assertThat(vote.direction().id())
            .as(vote.toString())
            .isEqualTo(RawVote.disagree(raw(vote.findings()), accounts(vote)) ? "mixed" : most);
      }
    }
    return all;
  }

  /** Returns all findings of the studies that vote. */
  private static List<JsonNode> accounts(SampleVote vote) {
    List<JsonNode> findings = new ArrayList<>();
    for (String study : vote.studies()) {
      list(Objects.requireNonNull(STUDIES.get(study)), "findings").forEach(findings::add);
    }
    return findings;
  }

  private static List<JsonNode> raw(List<String> ids) {
    List<JsonNode> findings = new ArrayList<>();
    for (JsonNode study : STUDIES.values()) {
      for (JsonNode finding : list(study, "findings")) {
        if (ids.contains(finding.get("id").asString())) {
          findings.add(finding);
        }
      }
    }
    return findings;
  }

  private static Set<String> outcomes() {
    Set<String> all = new TreeSet<>();
    for (Outcome outcome : Outcome.values()) {
      all.add(outcome.id());
    }
    return all;
  }

  private static Map<String, Integer> byId(EvidenceSummary summary) {
    Map<String, Integer> designs = new TreeMap<>();
    summary.designs().forEach((design, n) -> designs.put(design.id(), n));
    return designs;
  }

  private static Set<String> findingIds(EvidenceSummary summary) {
    Set<String> ids = new TreeSet<>();
    summary.outcomes().forEach(o -> o.rows().forEach(r -> ids.addAll(r.findings())));
    return ids;
  }

  private static Map<String, Map<String, Integer>> directions(EvidenceSummary summary) {
    Map<String, Map<String, Integer>> all = new TreeMap<>();
    for (OutcomeEvidence outcome : summary.outcomes()) {
      for (ContrastEvidence row : outcome.rows()) {
        Map<String, Integer> counts =
            all.computeIfAbsent(row.contrast().id(), c -> new TreeMap<>());
        row.directions().byDirection().forEach((d, n) -> counts.merge(d.id(), n, Integer::sum));
        if (row.directions().descriptive() > 0) {
          counts.merge("none", row.directions().descriptive(), Integer::sum);
        }
      }
    }
    return all;
  }

  private static boolean givesDirectly(JsonNode study, String substance) {
    for (JsonNode arm : list(study, "arms")) {
      if (exposures(arm).contains(substance + " direct")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAbout(JsonNode study, JsonNode finding, String substance) {
    if (finding.has("substance")) {
      return false;
    }
    String id = finding.get("arm").asString();
    if (!id.equals("all")) {
      JsonNode own = arm(study, id);
      return !isControl(own) && exposures(own).contains(substance + " direct");
    }
    Set<Set<String>> given = new HashSet<>();
    armsOfAll(study).forEach(one -> given.add(exposures(one)));
    return given.size() == 1 && given.iterator().next().contains(substance + " direct");
  }

  /** The arms that a finding about everybody is about: those under study that give anything. */
  private static List<JsonNode> armsOfAll(JsonNode study) {
    Set<String> members = new HashSet<>();
    List<JsonNode> giving = new ArrayList<>();
    for (JsonNode one : list(study, "arms")) {
      if (one.get("id").asString().equals("all")) {
        if (!exposures(one).isEmpty()) {
          return isControl(one) ? List.of() : List.of(one);
        }
        list(one, "members").forEach(member -> members.add(member.asString()));
      }
    }
    for (JsonNode one : list(study, "arms")) {
      boolean pooled = members.isEmpty() || members.contains(one.get("id").asString());
      if (pooled && !exposures(one).isEmpty() && !isControl(one)) {
        giving.add(one);
      }
    }
    return giving;
  }

  private static boolean isControl(JsonNode arm) {
    return arm.has("servesAs") || text(arm, "role", "").equals("control");
  }

  private static String contrast(JsonNode study, JsonNode finding) {
    if (Set.of("rat", "mouse", "other_animal").contains(species(study))) {
      return "animals";
    }
    String stated = text(finding, "contrast", compared(study, finding));
    return switch (stated) {
      case "active_placebo", "vehicle" -> "placebo";
      case "low_dose_same_drug" -> "low_dose";
      case "higher_dose_same_drug" -> "other_dose";
      case "same_dose_other_people" -> "other_people";
      default -> stated;
    };
  }

  /** What the finding is set against where it does not say so itself. */
  private static String compared(JsonNode study, JsonNode finding) {
    JsonNode versus = finding.get("versus");
    if (versus == null || finding.has("relation")) {
      return "none";
    }
    if (versus.has("arm")) {
      JsonNode other = arm(study, versus.get("arm").asString());
      JsonNode classes = study.get("comparator").get("classes");
      String role = text(other, "role", "");
      if (other.has("servesAs")) {
        return other.get("servesAs").asString();
      }
      if (role.equals("control") && classes.size() == 1) {
        return classes.get(0).asString();
      }
      if (role.equals("observed")) {
        return "other_people";
      }
      Set<String> own = given(study, finding);
      return own.isEmpty() || own.equals(exposures(other)) ? "other_dose" : "other_substance";
    }
    String kind = versus.get("kind").asString();
    return Set.of("baseline", "other_people", "other_days").contains(kind) ? kind : "none";
  }

  /** The exposures that a finding is about, empty where arms differ. */
  private static Set<String> given(JsonNode study, JsonNode finding) {
    if (finding.has("substance")) {
      return Set.of(finding.get("substance").asString() + " mixed");
    }
    String id = finding.get("arm").asString();
    Set<Set<String>> given = new HashSet<>();
    for (JsonNode one : id.equals("all") ? armsOfAll(study) : List.of(arm(study, id))) {
      given.add(isControl(one) ? Set.of() : exposures(one));
    }
    return given.size() == 1 ? given.iterator().next() : Set.of();
  }

  private static String root(JsonNode study) {
    JsonNode at = study;
    while (at != null && at.has("sampleOf")) {
      String parent = at.get("sampleOf").asString();
      at = STUDIES.get(parent);
    }
    return at == null ? "" : at.get("id").asString();
  }

  private static int people(JsonNode study) {
    JsonNode participants = study.get("participants");
    for (String stage : List.of("analysed", "randomised", "enrolled")) {
      if (participants != null && participants.has(stage)) {
        return participants.get(stage).asInt();
      }
    }
    return 0;
  }

  private static String species(JsonNode study) {
    return text(study.get("population"), "species", "not_stated");
  }

  private static Set<String> exposures(JsonNode arm) {
    Set<String> all = new TreeSet<>();
    for (JsonNode exposure : list(arm, "exposures")) {
      all.add(exposure.get("substance").asString() + " " + text(exposure, "kind", "direct"));
    }
    return all;
  }

  private static JsonNode arm(JsonNode study, String id) {
    for (JsonNode arm : list(study, "arms")) {
      if (arm.get("id").asString().equals(id)) {
        return arm;
      }
    }
    throw new AssertionError("no arm " + id);
  }

  private static List<JsonNode> list(JsonNode node, String name) {
    List<JsonNode> all = new ArrayList<>();
    if (node.has(name)) {
      node.get(name).forEach(all::add);
    }
    return all;
  }

  private static String text(JsonNode node, String name, String otherwise) {
    return node.has(name) ? node.get(name).asString() : otherwise;
  }
}
