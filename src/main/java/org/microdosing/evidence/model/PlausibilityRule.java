package org.microdosing.evidence.model;

/**
 * What may be a slip of the pen though it is possible, each with the source of the rule.
 *
 * @since 0.2
 */
public enum PlausibilityRule implements Term {
  /** A dose beyond what was ever published as a full dose, or a hundredth of it. */
  DOSE_UNUSUAL("dose far from every published full dose", Sources.DOSES),
  /** A dose whose band is two or more away from the band that the authors claim. */
  DOSE_AGAINST_CLAIM("dose two bands from its claim", Sources.DOSES),
  /** A dose that the name of its arm gives otherwise. */
  DOSE_AGAINST_LABEL("dose other than in the name of the arm", Sources.RECORD),
  /** More people in a group or arm than in the study. */
  PEOPLE_BEYOND_STUDY("more people than in the study", Sources.COUNTS),
  /** More people in a group than in its arm. */
  PEOPLE_BEYOND_ARM("more people than in the arm", Sources.COUNTS),
  /** Arms that hold far more or far fewer people than the study. */
  ARMS_AGAINST_STUDY("arms do not add up to the study", Sources.COUNTS),
  /** A year that has not begun, or that is not the one in the id of the study. */
  YEAR("year ahead, or not that of the id", Sources.RECORD),
  /** A mean age of people that is unusual for a study of adults. */
  AGE("unusual age", Sources.RECORD),
  /** A percentage beyond 100, or below 0 where it is a share. */
  PERCENTAGE("percentage beyond 100", Sources.COUNTS),
  /** A time outside the course that the arm takes. */
  TIME_AGAINST_COURSE("time outside the course", Sources.RECORD),
  /** More doses than the days of a course hold. */
  DOSES_AGAINST_COURSE("more doses than the course has days", Sources.RECORD),
  /** A p value that does not follow from its t, F, chi-squared or z. */
  P_AGAINST_TEST("p does not follow from the test statistic", Sources.STATCHECK),
  /** A p value that does not follow from the estimate and its interval or standard error. */
  P_AGAINST_INTERVAL("p does not follow from the interval", Sources.ALTMAN_BLAND),
  /** A result called significant whose p value is not, or the other way round. */
  SIGNIFICANCE_AGAINST_P("significance does not follow from p", Sources.STATCHECK),
  /** An interval without the estimate that it belongs to. */
  INTERVAL_WITHOUT_ESTIMATE("interval without its estimate", Sources.HANDBOOK_6),
  /** An interval that does not contain its estimate. */
  INTERVAL_AGAINST_ESTIMATE("interval does not contain its estimate", Sources.HANDBOOK_6),
  /** An interval that is not symmetric, on the scale on which it should be. */
  INTERVAL_ASYMMETRIC("interval not symmetric about its estimate", Sources.HANDBOOK_6),
  /** A standard deviation that looks like a standard error, or the other way round. */
  SD_OR_SE("standard deviation looks like a standard error", Sources.HANDBOOK_6_4),
  /** A standard deviation that no scores on the scale can have. */
  SD_BEYOND_SCALE("standard deviation beyond its scale", Sources.POPOVICIU),
  /** A mean that no whole scores of so many people can have (GRIM). */
  MEAN_GRANULARITY("mean that whole scores cannot give (GRIM)", Sources.GRIM),
  /** A standard deviation that no whole scores of so many people can have (GRIMMER). */
  SD_GRANULARITY("standard deviation that whole scores cannot give (GRIMMER)", Sources.GRIMMER),
  /** A mean outside the scores that its instrument can give. */
  MEAN_BEYOND_SCALE("mean outside the scale", Sources.INSTRUMENT),
  /** A direction that the figures of the groups contradict. */
  DIRECTION_AGAINST_FIGURES("direction against its own figures", Sources.RECORD),
  /** A reported figure that the figures of its groups do not give. */
  VALUE_AGAINST_GROUPS("value does not follow from its groups", Sources.HANDBOOK_6),
  /** A standardised effect beyond 2, or a ratio as large. */
  EFFECT_LARGE("effect beyond 2 standard deviations", Sources.LARGE_EFFECTS),
  /** A registration that another study has, of which nothing says that it has the same people. */
  REGISTRATION_SHARED("registration of another study", Sources.DUPLICATES),
  /** A journal whose name says that it is none. */
  KIND_OF_PUBLICATION("kind of publication against the journal", Sources.RECORD),
  /** An explanation of a warning that is not given. */
  EXPLAINS_NOTHING("explanation without a warning", Sources.RECORD);

  private final String label;
  private final String source;

  PlausibilityRule(String label, String source) {
    this.label = label;
    this.source = source;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Returns where the rule comes from.
   *
   * @return a citation, or what in the library it is
   */
  public String source() {
    return source;
  }

  /** What rules rest on; a type of its own, because constants cannot see fields of their enum. */
  private static final class Sources {
    static final String RECORD = "the record itself: two of its parts say different things";
    static final String COUNTS = "arithmetic of the record: a part is no larger than the whole";
    static final String DOSES = "published full doses of the substance";
    static final String INSTRUMENT = "lowest and highest score of the instrument";
    static final String STATCHECK =
        "Nuijten et al. 2016, Behav Res Methods 48:1205, doi 10.3758/s13428-015-0664-2";
    static final String ALTMAN_BLAND = "Altman and Bland 2011, BMJ 343:d2304";
    static final String HANDBOOK_6 = "Cochrane Handbook, chapter 6";
    static final String HANDBOOK_6_4 = "Cochrane Handbook, section 6.5.2";
    static final String POPOVICIU =
        "Popoviciu 1935: no variance is above a quarter of range squared";
    static final String GRIM =
        "Brown and Heathers 2017, Soc Psychol Personal Sci 8:363, doi 10.1177/1948550616673876";
    static final String GRIMMER =
        "Anaya 2016, PeerJ Preprints 4:e2400v1, as corrected by Allard 2018";
    static final String LARGE_EFFECTS =
        "Pereira, Horwitz and Ioannidis 2012, JAMA 308:1676: very large effects seldom last";
    static final String DUPLICATES = "Cochrane Handbook, section 4.6.2: reports of one study";

    private Sources() {}
  }
}
