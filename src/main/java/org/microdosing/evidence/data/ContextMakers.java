package org.microdosing.evidence.data;

import java.util.List;
import org.microdosing.evidence.model.CheckedArticle;
import org.microdosing.evidence.model.Claim;
import org.microdosing.evidence.model.ClaimEvidence;
import org.microdosing.evidence.model.CoverageCheck;
import org.microdosing.evidence.model.DataCounts;
import org.microdosing.evidence.model.DataVersion;
import org.microdosing.evidence.model.DomainJudgement;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.ExplainedWarning;
import org.microdosing.evidence.model.InclusionRule;
import org.microdosing.evidence.model.Mechanism;
import org.microdosing.evidence.model.MechanismEvidence;
import org.microdosing.evidence.model.PooledFigure;
import org.microdosing.evidence.model.PooledResult;
import org.microdosing.evidence.model.Registration;
import org.microdosing.evidence.model.Review;
import org.microdosing.evidence.model.ReviewDataset;
import org.microdosing.evidence.model.ReviewPart;
import org.microdosing.evidence.model.ReviewSize;
import org.microdosing.evidence.model.RiskOfBiasCount;
import org.microdosing.evidence.model.RiskOfBiasDisagreement;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.RiskOfBiasStatement;
import org.microdosing.evidence.model.SearchLog;
import org.microdosing.evidence.model.SearchQuery;
import org.microdosing.evidence.model.SearchRound;
import org.microdosing.evidence.model.SearchedCorpus;

/**
 * Makes the records of an image that are what surrounds the studies, by the place of their type.
 * Plain calls of constructors: reflection would take longer than all the reading when a virtual
 * machine starts.
 */
final class ContextMakers {

  private ContextMakers() {}

  /** The types, in the places by which {@link #make} knows them. */
  static List<Class<?>> types() {
    return List.of(
        CheckedArticle.class,
        Claim.class,
        ClaimEvidence.class,
        CoverageCheck.class,
        DataCounts.class,
        DataVersion.class,
        DomainJudgement.class,
        EvidenceContext.class,
        ExplainedWarning.class,
        InclusionRule.class,
        Mechanism.class,
        MechanismEvidence.class,
        PooledFigure.class,
        PooledResult.class,
        Registration.class,
        Review.class,
        ReviewDataset.class,
        ReviewPart.class,
        ReviewSize.class,
        RiskOfBiasCount.class,
        RiskOfBiasDisagreement.class,
        RiskOfBiasJudgement.class,
        RiskOfBiasStatement.class,
        SearchLog.class,
        SearchQuery.class,
        SearchRound.class,
        SearchedCorpus.class);
  }

  /** Makes a record of the parts that come next. */
  static Object make(int type, ImageParts in) {
    return switch (type) {
      case 0 -> new CheckedArticle(in.part(), in.part(), in.part());
      case 1 ->
          new Claim(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      case 2 -> new ClaimEvidence(in.part(), in.part(), in.part());
      case 3 -> new CoverageCheck(in.part(), in.part(), in.part(), in.part(), in.part());
      case 4 ->
          new DataCounts(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part());
      case 5 -> new DataVersion(in.part(), in.part(), in.part(), in.part(), in.part());
      case 6 -> new DomainJudgement(in.part(), in.part());
      case 7 ->
          new EvidenceContext(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part());
      case 8 -> new ExplainedWarning(in.part(), in.part(), in.part());
      case 9 -> new InclusionRule(in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      case 10 ->
          new Mechanism(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      case 11 ->
          new MechanismEvidence(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part());
      case 12 ->
          new PooledFigure(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part());
      case 13 ->
          new PooledResult(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part());
      case 14 ->
          new Registration(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      case 15 ->
          new Review(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part());
      case 16 -> new ReviewDataset(in.part(), in.part(), in.part(), in.part());
      case 17 -> new ReviewPart(in.part(), in.part());
      case 18 ->
          new ReviewSize(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      case 19 -> new RiskOfBiasCount(in.part(), in.part(), in.part());
      case 20 -> new RiskOfBiasDisagreement(in.part(), in.part(), in.part());
      case 21 ->
          new RiskOfBiasJudgement(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part());
      case 22 ->
          new RiskOfBiasStatement(in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      case 23 -> new SearchLog(in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      case 24 -> new SearchQuery(in.part(), in.part(), in.part());
      case 25 ->
          new SearchRound(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      case 26 -> new SearchedCorpus(in.part(), in.part(), in.part());
      default -> throw new IllegalStateException("no record of type " + type);
    };
  }
}
