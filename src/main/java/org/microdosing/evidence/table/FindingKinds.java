package org.microdosing.evidence.table;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.FindingVote;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * What each finding is about and which way it points, in one number for each row.
 *
 * <p>Findings are of one kind if they have the same exposures, outcome, contrast and dose band.
 * Kinds are numbered in the order of their questions (outcome, contrast, band), and a row is coded
 * as its kind times {@link #VOTES} plus its vote: 0 without a direction, else the place of the
 * direction counted from 1, plus {@link #SIGNIFICANT} if its source calls it significant.
 */
@SuppressWarnings("EnumOrdinal") // facts are kept as small numbers
public final class FindingKinds {

  /** The number of votes there may be. */
  public static final int VOTES = 16;

  /** Added to the vote of a finding with a direction that its source calls significant. */
  public static final int SIGNIFICANT = 8;

  private static final int VOTE_BITS = 4;
  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final ComparatorClass[] COMPARATORS = ComparatorClass.values();
  private static final Contrast[] CONTRASTS = Contrast.values();
  private static final DoseBand[] BANDS = DoseBand.microdoseFirst().toArray(DoseBand[]::new);

  /** The number of questions that outcomes, contrasts and bands make. */
  public static final int QUESTIONS = OUTCOMES.length * CONTRASTS.length * BANDS.length;

  private final int[] code;
  private final int[] question;
  private final int[] exposures;
  private final byte[] comparator;
  private final int[] rows;
  private final boolean[] ofTreatment;
  private final boolean[] mixed;

  private FindingKinds(
      int[] code, int[] question, int[] exposures, byte[] comparator, ExposureSets sets) {
    this.code = code;
    this.question = question;
    this.exposures = exposures;
    this.comparator = comparator;
    this.rows = new int[question.length];
    for (int one : code) {
      rows[one >> VOTE_BITS]++;
    }
    this.ofTreatment = new boolean[question.length];
    this.mixed = new boolean[question.length];
    for (int kind = 0; kind < question.length; kind++) {
      List<Exposure> given = sets.exposures(exposures[kind]);
      ofTreatment[kind] = !given.isEmpty();
      for (Exposure exposure : given) {
        mixed[kind] |= exposure.kind() == ExposureKind.MIXED;
      }
    }
  }

  public static FindingKinds of(List<StudyEvidence> studies, int size, ExposureSets sets) {
    int[] asked = new int[size];
    int[] given = new int[size];
    byte[] votes = new byte[size];
    byte[] against = new byte[size];
    int row = 0;
    for (StudyEvidence evidence : studies) {
      for (Finding finding : evidence.findings()) {
        ComparatorClass comparator = Attribution.comparator(evidence.study(), finding);
        against[row] = (byte) comparator.ordinal();
        asked[row] = questionOf(evidence, finding, comparator);
        given[row] = sets.numberOf(Attribution.exposures(evidence.study(), finding));
        votes[row++] = voteOf(finding);
      }
    }
    int count = sets.count();
    BitSet found = new BitSet();
    for (int i = 0; i < size; i++) {
      found.set(asked[i] * count + given[i]);
    }
    int[] numbers = new int[QUESTIONS * count];
    IntList questions = new IntList();
    IntList exposures = new IntList();
    int kinds = 0;
    for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
      numbers[i] = kinds++;
      questions.add(i / count);
      exposures.add(i % count);
    }
    int[] code = new int[size];
    for (int i = 0; i < size; i++) {
      code[i] = numbers[asked[i] * count + given[i]] << VOTE_BITS | votes[i];
    }
    return new FindingKinds(code, questions.toArray(), exposures.toArray(), against, sets);
  }

  private static int questionOf(
      StudyEvidence evidence, Finding finding, ComparatorClass comparator) {
    int against = Contrast.of(evidence.study().population().species(), comparator).ordinal();
    int dose = evidence.band(finding).rank();
    return (finding.outcome().ordinal() * CONTRASTS.length + against) * BANDS.length + dose;
  }

  private static byte voteOf(Finding finding) {
    Optional<Direction> direction = FindingVote.of(finding);
    if (direction.isEmpty()) {
      return 0;
    }
    int vote = direction.get().ordinal() + 1;
    return (byte) (finding.significant().orElse(false) ? vote + SIGNIFICANT : vote);
  }

  /** Returns how many kinds there are. */
  public int count() {
    return question.length;
  }

  /** Tells whether a kind is evidence for anything that is given. */
  public boolean isOfTreatment(int kind) {
    return ofTreatment[kind];
  }

  /** Tells whether a kind is about several or unspecified substances. */
  boolean isMixed(int kind) {
    return mixed[kind];
  }

  /** Returns how many rows of the table are of a kind. */
  public int rows(int kind) {
    return rows[kind];
  }

  public int codeOf(int row) {
    return code[row];
  }

  public int kindOf(int row) {
    return code[row] >> VOTE_BITS;
  }

  /** Returns the direction of a row with what its source calls it, for {@link DirectionTally}. */
  public int voteOf(int row) {
    return code[row] & VOTES - 1;
  }

  /** Returns the class of what a row compares with. */
  public ComparatorClass comparator(int row) {
    return COMPARATORS[comparator[row]];
  }

  /** Returns the number of the question that a kind answers. */
  public int question(int kind) {
    return question[kind];
  }

  /** Returns the number of the exposures of a kind. */
  public int exposures(int kind) {
    return exposures[kind];
  }

  /** Returns a number that kinds of the same contrast and dose band have, whatever the outcome. */
  public int comparison(int kind) {
    return question[kind] % (CONTRASTS.length * BANDS.length);
  }

  public Outcome outcome(int kind) {
    return outcomeAsked(question[kind]);
  }

  public Contrast contrast(int kind) {
    return contrastAsked(question[kind]);
  }

  public DoseBand band(int kind) {
    return bandAsked(question[kind]);
  }

  public static Outcome outcomeAsked(int question) {
    return OUTCOMES[question / BANDS.length / CONTRASTS.length];
  }

  public static Contrast contrastAsked(int question) {
    return CONTRASTS[question / BANDS.length % CONTRASTS.length];
  }

  public static DoseBand bandAsked(int question) {
    return BANDS[question % BANDS.length];
  }

  /** Tells of each kind whether its exposures are of some numbers and its band is one of some. */
  public boolean[] whether(boolean[] ofExposures, RowScope scope) {
    boolean[] answers = new boolean[count()];
    for (int kind = 0; kind < answers.length; kind++) {
      answers[kind] = ofExposures[exposures[kind]] && scope.isInBands(band(kind));
    }
    return answers;
  }
}
