package org.microdosing.evidence.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.RecruitmentKind;
import org.microdosing.evidence.model.ReportingStatus;
import org.microdosing.evidence.model.ReportingTopic;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * What summaries ask of each study whatever they select, as small numbers: what it is, how many
 * people it counts, and whose. Samples are numbered in the order of their ids.
 */
@SuppressWarnings("EnumOrdinal") // facts are kept as small numbers
public final class StudyFacts {

  public static final int HUMAN = 1;
  public static final int UNREPORTED = 1 << 1;
  public static final int CLINICAL = 1 << 2;
  public static final int BLINDED = 1 << 3;
  public static final int PROSPECTIVE = 1 << 4;

  /** Fewer than 80 percent of those who began were analysed. */
  public static final int LOST_MANY = 1 << 5;

  public static final int RANDOMISED = 1 << 6;
  public static final int SECONDARY = 1 << 7;
  public static final int PLACEBO = 1 << 8;

  /** Any finding is about safety, or the record says that harms are reported. */
  public static final int TELLS_HARM = 1 << 9;

  /** Women are stated. */
  public static final int WOMEN = 1 << 10;

  /** Whether it reports harms was not read, and no finding is about them. */
  public static final int HARM_NOT_READ = 1 << 11;

  /** The share of women is reported. */
  private static final int TELLS_SEX = 1 << 12;

  private static final int SEX_NOT_READ = 1 << 13;

  private static final int ENOUGH_ANALYSED_PERCENT = 80;
  private static final RecruitmentKind[] KINDS = RecruitmentKind.values();

  private final String[] sampleIds;
  private final int[] sample;
  private final int[] counted;
  private final int[] traits;
  private final byte[] kind;

  private StudyFacts(List<StudyEvidence> studies) {
    sampleIds = sampleIds(studies);
    Map<String, Integer> numbers = new HashMap<>(sampleIds.length * 2);
    for (int i = 0; i < sampleIds.length; i++) {
      numbers.put(sampleIds[i], i);
    }
    sample = new int[studies.size()];
    counted = new int[sample.length];
    traits = new int[sample.length];
    kind = new byte[sample.length];
    for (int s = 0; s < sample.length; s++) {
      Study study = studies.get(s).study();
      sample[s] = Objects.requireNonNull(numbers.get(studies.get(s).sample()));
      counted[s] = study.participants().counted().orElse(-1);
      traits[s] = traitsOf(study);
      kind[s] = (byte) RecruitmentKind.of(study).ordinal();
    }
  }

  /** Returns the ids of the samples, each once and in order. */
  private static String[] sampleIds(List<StudyEvidence> studies) {
    String[] ids = new String[studies.size()];
    for (int s = 0; s < ids.length; s++) {
      ids[s] = studies.get(s).sample();
    }
    Arrays.sort(ids);
    int count = 0;
    for (String id : ids) {
      if (count == 0 || !id.equals(ids[count - 1])) {
        ids[count++] = id;
      }
    }
    return Arrays.copyOf(ids, count);
  }

  public static StudyFacts of(List<StudyEvidence> studies) {
    return new StudyFacts(studies);
  }

  /** Returns what is true of a study, as a sum of the constants of this class. */
  public static int traitsOf(Study study) {
    Design design = study.design();
    int traits =
        when(study.isHuman(), HUMAN)
            | when(study.isUnreported(), UNREPORTED)
            | when(study.population().isClinical(), CLINICAL)
            | when(study.blinding().isBlinded(), BLINDED)
            | when(design.isProspective(), PROSPECTIVE)
            | when(percentAnalysed(study) < ENOUGH_ANALYSED_PERCENT, LOST_MANY)
            | when(design.isRandomised(), RANDOMISED)
            | when(design == Design.SECONDARY_ANALYSIS, SECONDARY)
            | when(study.comparator().isPlacebo(), PLACEBO)
            | when(study.population().statesWomen(), WOMEN);
    return traits
        | reporting(ReportingTopic.HARMS.of(study), TELLS_HARM, HARM_NOT_READ)
        | reporting(ReportingTopic.SEX.of(study), TELLS_SEX, SEX_NOT_READ);
  }

  private static int reporting(ReportingStatus status, int reported, int notRead) {
    return switch (status) {
      case REPORTED -> reported;
      case NOT_READ -> notRead;
      case NOT_REPORTED -> 0;
    };
  }

  /** Returns whether a study reports on a topic. */
  ReportingStatus reporting(int study, ReportingTopic topic) {
    return switch (topic) {
      case HARMS -> reporting(study, TELLS_HARM, HARM_NOT_READ);
      case SEX -> reporting(study, TELLS_SEX, SEX_NOT_READ);
    };
  }

  private ReportingStatus reporting(int study, int reported, int notRead) {
    if (is(study, reported)) {
      return ReportingStatus.REPORTED;
    }
    return is(study, notRead) ? ReportingStatus.NOT_READ : ReportingStatus.NOT_REPORTED;
  }

  private static int when(boolean condition, int trait) {
    return condition ? trait : 0;
  }

  /** Returns the share of people who stayed to be analysed, 100 where a number is missing. */
  private static int percentAnalysed(Study study) {
    OptionalInt began =
        study.participants().randomised().isPresent()
            ? study.participants().randomised()
            : study.participants().enrolled();
    OptionalInt analysed = study.participants().analysed();
    return began.isPresent() && began.getAsInt() > 0 && analysed.isPresent()
        ? 100 * analysed.getAsInt() / began.getAsInt()
        : 100;
  }

  /** Tells whether any of some traits is true of a study. */
  public boolean is(int study, int trait) {
    return (traits[study] & trait) != 0;
  }

  public int traits(int study) {
    return traits[study];
  }

  public RecruitmentKind kind(int study) {
    return KINDS[kind[study]];
  }

  /** Returns how many people a study counts; -1 if it gives no number, and for animals. */
  public int people(int study) {
    return is(study, HUMAN) ? counted[study] : -1;
  }

  /** Returns the number that a study counts with, animals included; -1 if it gives none. */
  public int counted(int study) {
    return counted[study];
  }

  /** Returns the number of the sample of a study. */
  public int sampleOf(int study) {
    return sample[study];
  }

  /** Returns how many samples there are. */
  public int samples() {
    return sampleIds.length;
  }

  public String sampleId(int number) {
    return sampleIds[number];
  }

  /** Returns an array with one number for each sample. */
  public int[] ofSamples(int number) {
    int[] numbers = new int[sampleIds.length];
    Arrays.fill(numbers, number);
    return numbers;
  }
}
