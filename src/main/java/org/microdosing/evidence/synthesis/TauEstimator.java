package org.microdosing.evidence.synthesis;

import java.util.function.Function;

/**
 * The estimators of the between-study variance, named as in metafor.
 *
 * <p>All of them serve models with and without moderators; negative solutions are set to zero.
 * Standard errors of the variance are those of Viechtbauer (2005), Journal of Educational and
 * Behavioral Statistics 30(3):261-293.
 *
 * @since 0.1
 */
public enum TauEstimator {
  /** DerSimonian and Laird (1986), Controlled Clinical Trials 7(3):177-188. */
  DL(
      "DerSimonian-Laird",
      "DerSimonian and Laird 1986, Controlled Clinical Trials 7(3):177-188",
      MomentEstimators::derSimonianLaird),
  /** Hedges and Olkin (1985), Statistical Methods for Meta-Analysis: unweighted moments. */
  HE(
      "Hedges",
      "Hedges and Olkin 1985, Statistical Methods for Meta-Analysis",
      MomentEstimators::hedges),
  /** Hunter and Schmidt (1990), Methods of Meta-Analysis; biased downwards. */
  HS(
      "Hunter-Schmidt",
      "Hunter and Schmidt 1990, Methods of Meta-Analysis",
      MomentEstimators::hunterSchmidt),
  /** Sidik and Jonkman (2005), Journal of the Royal Statistical Society C 54(2):367-384. */
  SJ(
      "Sidik-Jonkman",
      "Sidik and Jonkman 2005, Journal of the Royal Statistical Society C 54(2):367-384",
      MomentEstimators::sidikJonkman),
  /** Maximum likelihood; biased downwards with few studies. */
  ML(
      "maximum likelihood",
      "Viechtbauer 2005, Journal of Educational and Behavioral Statistics 30(3):261-293",
      LikelihoodEstimator.ML::estimate),
  /**
   * Restricted maximum likelihood, the default: Viechtbauer (2005), Journal of Educational and
   * Behavioral Statistics 30(3):261-293.
   */
  REML(
      "restricted maximum likelihood",
      "Viechtbauer 2005, Journal of Educational and Behavioral Statistics 30(3):261-293",
      LikelihoodEstimator.REML::estimate),
  /**
   * Empirical Bayes, Morris (1983), Journal of the American Statistical Association 78(381):47-55;
   * solves the same equation as {@link #PM}.
   */
  EB(
      "empirical Bayes",
      "Morris 1983, Journal of the American Statistical Association 78(381):47-55",
      GeneralisedQ::pauleMandel),
  /**
   * Paule and Mandel (1982), Journal of Research of the National Bureau of Standards 87(5):377-385.
   */
  PM(
      "Paule-Mandel",
      "Paule and Mandel 1982, Journal of Research of the National Bureau of Standards 87(5):377-385",
      GeneralisedQ::pauleMandel);

  private final String label;
  private final String citation;

  @SuppressWarnings("ImmutableEnumChecker") // method references without state
  private final Function<LinearModel, TauSquared> estimation;

  TauEstimator(String label, String citation, Function<LinearModel, TauSquared> estimation) {
    this.label = label;
    this.citation = citation;
    this.estimation = estimation;
  }

  /**
   * Returns the name that people read.
   *
   * @return for example {@code restricted maximum likelihood}
   */
  public String label() {
    return label;
  }

  /**
   * Returns where the estimator was published.
   *
   * @return authors, year and place
   */
  public String citation() {
    return citation;
  }

  /** Estimates the variance of standardised data with at least one residual degree of freedom. */
  TauSquared estimate(LinearModel model) {
    return estimation.apply(model);
  }
}
