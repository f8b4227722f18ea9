package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.microdosing.evidence.dose.DoseAssessment;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.ShortNames;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.page.CutText;
import org.microdosing.evidence.page.Phrases;

/**
 * The arms of a dose ladder: those with a place on the axis, and those without, by study.
 *
 * @param rungs arms with a known fraction of a full dose, by substance, lowest first
 * @param unknown labels of the arms whose dose cannot be set against a full dose, by study
 * @param animals labels of the arms of animals, by study
 */
record LadderContent(
    List<Rung> rungs, Map<String, List<String>> unknown, Map<String, List<String>> animals) {

  private static final int LABEL_LENGTH = 100;

  /**
   * One arm on the axis, or the arms in which several papers tell of the same people.
   *
   * @param substance name of the substance
   * @param study the study in short
   * @param dose the dose in words
   * @param n people in the arm
   * @param assessment where the dose stands
   * @param typical the typical fraction of a full dose, above 0
   * @param arms how many arms tell of these people, one of each paper
   */
  record Rung(
      String substance,
      String study,
      String dose,
      OptionalInt n,
      DoseAssessment assessment,
      double typical,
      int arms) {

    double low() {
      return assessment.fractionLow().orElse(typical);
    }

    double high() {
      return assessment.fractionHigh().orElse(typical);
    }
  }

  static LadderContent of(
      List<Study> studies,
      Function<? super Dose, DoseAssessment> assess,
      Optional<String> substance,
      UnaryOperator<String> names,
      ShortNames called) {
    Map<Place, List<Rung>> places = new LinkedHashMap<>();
    Function<String, Optional<Study>> byId = byId(studies);
    Map<String, List<String>> unknown = new LinkedHashMap<>();
    Map<String, List<String>> animals = new LinkedHashMap<>();
    for (Study study : studies) {
      String sample = StudyEvidence.sampleOf(study, byId);
      Map<Double, Integer> seen = new HashMap<>();
      for (Arm arm : study.arms()) {
        if (!belongs(arm, substance)) {
          continue;
        }
        String name = StudyName.of(study, called);
        if (study.population().species().isAnimal()) {
          add(animals, name, arm);
          continue;
        }
        Optional<Rung> rung =
            arm.dose().flatMap(dose -> rung(names, name, arm, dose, assess.apply(dose)));
        if (rung.isPresent()) {
          double typical = rung.get().typical();
          int turn = seen.merge(typical, 1, Integer::sum);
          places
              .computeIfAbsent(
                  new Place(sample, rung.get().substance(), typical, turn), p -> new ArrayList<>())
              .add(rung.get());
        } else {
          add(unknown, name, arm);
        }
      }
    }
    List<Rung> rungs = new ArrayList<>(places.values().stream().map(LadderContent::once).toList());
    rungs.sort(
        Comparator.comparing(Rung::substance)
            .thenComparingDouble(Rung::typical)
            .thenComparing(Rung::study));
    return new LadderContent(rungs, unknown, animals);
  }

  /**
   * What tells people on the axis apart: papers on one sample tell of the same people at the same
   * dose, while two arms of one paper are different people.
   */
  private record Place(String sample, String substance, double typical, int turn) {}

  private static Function<String, Optional<Study>> byId(List<Study> studies) {
    Map<String, Study> known = new HashMap<>();
    studies.forEach(study -> known.put(study.id(), study));
    return id -> Optional.ofNullable(known.get(id));
  }

  /** Returns the one rung of people of whom several papers tell, with the most that any counts. */
  private static Rung once(List<Rung> papers) {
    Rung first = papers.get(0);
    int others = papers.size() - 1;
    return others == 0
        ? first
        : new Rung(
            first.substance(),
            first.study() + " and " + Phrases.count(others, "paper more", "papers more"),
            first.dose(),
            papers.stream().flatMapToInt(p -> p.n().stream()).max(),
            first.assessment(),
            first.typical(),
            papers.size());
  }

  /** Comparators such as placebo give nothing; of arms that only join others these tell. */
  private static boolean belongs(Arm arm, Optional<String> substance) {
    boolean gives = arm.dose().isPresent() || !arm.exposures().isEmpty();
    return gives
        && !arm.isPooled()
        && (substance.isEmpty()
            || arm.gives(substance.get())
            || arm.dose().flatMap(Dose::substance).equals(substance));
  }

  private static Optional<Rung> rung(
      UnaryOperator<String> names, String study, Arm arm, Dose dose, DoseAssessment assessment) {
    double typical = assessment.fractionTypical().orElse(0);
    return typical > 0
        ? Optional.of(
            new Rung(
                dose.substance().map(names).orElse("several substances"),
                study,
                dose.toString(),
                arm.n(),
                assessment,
                typical,
                1))
        : Optional.empty();
  }

  private static void add(Map<String, List<String>> arms, String study, Arm arm) {
    String label = CutText.of(arm.label(), t -> t.codePointCount(0, t.length()) <= LABEL_LENGTH);
    arms.computeIfAbsent(study, s -> new ArrayList<>()).add(label);
  }

  /** Returns the arms of some bands; those without a place belong to the unknown one. */
  LadderContent in(Set<DoseBand> bands) {
    boolean whole = bands.contains(DoseBand.UNKNOWN);
    return new LadderContent(
        rungs.stream().filter(rung -> bands.contains(rung.assessment().band())).toList(),
        whole ? unknown : Map.of(),
        whole ? animals : Map.of());
  }

  boolean isEmpty() {
    return rungs.isEmpty() && unknown.isEmpty() && animals.isEmpty();
  }

  /** Says what marks mean beyond their place. */
  List<String> marks() {
    List<String> notes = new ArrayList<>();
    if (rungs.stream().anyMatch(r -> r.assessment().greyOnly())) {
      notes.add("Hollow marks: full doses known from grey literature only.");
    }
    int raised =
        (int)
            rungs.stream()
                .filter(r -> r.assessment().band() == DoseBand.MICRODOSE)
                .filter(r -> DoseBand.ofFraction(r.typical()) == DoseBand.BELOW_MICRODOSE)
                .count();
    if (raised > 0) {
      notes.add(
          Phrases.count(raised, "mark", "marks")
              + " left of the microdoses "
              + Phrases.form(raised, "counts as a microdose", "count as microdoses")
              + " in tables and maps: against the lowest published full dose "
              + Phrases.form(raised, "it is one.", "they are."));
    }
    return notes;
  }

  /** Says in numbers what is not on the axis. */
  List<String> counts() {
    List<String> counts = new ArrayList<>();
    if (!unknown.isEmpty()) {
      counts.add("Without a known fraction of a full dose: " + count(unknown) + ".");
    }
    if (!animals.isEmpty()) {
      counts.add("In animals, for which published full doses say nothing: " + count(animals) + ".");
    }
    return counts;
  }

  private static String count(Map<String, List<String>> arms) {
    int n = arms.values().stream().mapToInt(List::size).sum();
    return Phrases.count(n, "arm", "arms");
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!unknown.isEmpty()) {
      notes.add("Without a known fraction of a full dose " + list(unknown));
    }
    if (!animals.isEmpty()) {
      notes.add("In animals, for which published full doses say nothing " + list(animals));
    }
    return notes;
  }

  private static String list(Map<String, List<String>> arms) {
    StringBuilder text = new StringBuilder("(" + count(arms) + "): ");
    List<String> studies = new ArrayList<>();
    arms.forEach((study, labels) -> studies.add(study + " (" + String.join("; ", labels) + ")"));
    return text.append(String.join(", ", studies)).append('.').toString();
  }
}
