package org.microdosing.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.microdosing.evidence.data.EvidenceData;
import org.microdosing.evidence.data.EvidenceLoader;
import org.microdosing.evidence.dose.DoseAssessor;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.query.StudyQuery;

/**
 * The bundled evidence at any size: real studies as templates, copied round by round under new ids,
 * each with findings drawn from those of its template.
 *
 * <p>Copies of one round share samples as their templates do. A study without findings stays
 * without. The same size and seed give the same evidence.
 */
public final class ScaledEvidence {

  /** Copies of larger surveys would soon be more people than a library can add up. */
  private static final int LARGEST = 20_000;

  /** How many findings there are to a study. */
  private static final int FINDINGS_PER_STUDY = 5;

  private final EvidenceData bundled = EvidenceLoader.bundled();
  private final DoseAssessor doses =
      DoseAssessor.of(bundled.substances(), bundled.context().definitions());
  private final List<Copy> copies;

  /** A study to be: its template, the number of the round, and the findings to take. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and millions of them
  public record Copy(Study template, int round, int[] findings) {

    /** Returns the id of the copy. */
    public String id() {
      return id(template.id());
    }

    /** Returns the id that a study has in the round of this copy. */
    public String id(String templateId) {
      return templateId + "-r" + round;
    }

    /** Returns the id of one of its findings, counted from 0. */
    public String findingId(int number) {
      return id() + "-f" + (number + 1);
    }

    Study study() {
      List<Finding> drawn = new ArrayList<>(findings.length);
      for (int i = 0; i < findings.length; i++) {
        drawn.add(finding(template.findings().get(findings[i]), findingId(i)));
      }
      Study.Builder copy = template.toBuilder().id(id()).findings(drawn).overlaps(List.of());
      template.sampleOf().map(this::id).ifPresent(copy::sampleOf);
      return copy.build();
    }

    private Finding finding(Finding f, String newId) {
      return f.toBuilder().id(newId).studyId(id()).disagreesWith(List.of()).build();
    }
  }

  /**
   * Plans evidence.
   *
   * @param findings how many findings in all
   * @param seed what decides the draws
   */
  public ScaledEvidence(int findings, long seed) {
    Random random = new Random(seed);
    List<Study> templates =
        parentsFirst(bundled.studies().stream().filter(s -> people(s) <= LARGEST).toList());
    int perRound = templates.stream().mapToInt(s -> s.findings().size()).sum();
    double share = (double) FINDINGS_PER_STUDY * templates.size() / perRound;
    int studies = findings / FINDINGS_PER_STUDY;
    int left = findings;
    copies = new ArrayList<>(studies);
    for (int i = 0; i < studies; i++) {
      Study template = templates.get(i % templates.size());
      int known = template.findings().size();
      int wanted = (int) Math.floor(known * share + random.nextDouble());
      int count = Math.min(left, known == 0 ? 0 : Math.max(1, wanted));
      int[] drawn = new int[count];
      for (int f = 0; f < count; f++) {
        drawn[f] = random.nextInt(known);
      }
      left -= count;
      copies.add(new Copy(template, i / templates.size(), drawn));
    }
    for (int i = 0; left > 0; i = (i + 1) % studies) {
      Copy copy = copies.get(i);
      int known = copy.template().findings().size();
      if (known > 0) {
        int[] more = Arrays.copyOf(copy.findings(), copy.findings().length + 1);
        more[more.length - 1] = random.nextInt(known);
        copies.set(i, new Copy(copy.template(), copy.round(), more));
        left--;
      }
    }
    copies.sort(Comparator.comparing(Copy::id));
  }

  private static int people(Study study) {
    return Math.max(
        study.participants().counted().orElse(0),
        study.arms().stream().mapToInt(arm -> arm.n().orElse(0)).sum());
  }

  /** Puts a study behind the one whose people it shares, so that any prefix is complete. */
  private static List<Study> parentsFirst(List<Study> studies) {
    List<Study> sorted = new ArrayList<>();
    Set<String> done = new HashSet<>();
    while (sorted.size() < studies.size()) {
      for (Study study : studies) {
        if (study.sampleOf().map(done::contains).orElse(true) && done.add(study.id())) {
          sorted.add(study);
        }
      }
    }
    return sorted;
  }

  /** Returns the plan, in the order of the ids. */
  public List<Copy> copies() {
    return copies;
  }

  /** Returns the studies, in the order of their ids. */
  public List<Study> studies() {
    return copies.stream().map(Copy::study).toList();
  }

  /** Returns a query over the studies. */
  public StudyQuery query() {
    return StudyQuery.over(bundled.substances(), studies(), doses::effectiveBand);
  }
}
