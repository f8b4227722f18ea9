package org.microdosing.evidence.data;

import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.model.AnalysisKind;
import org.microdosing.evidence.model.ArmRole;
import org.microdosing.evidence.model.Bearing;
import org.microdosing.evidence.model.Blinding;
import org.microdosing.evidence.model.ClaimKind;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.ComparisonKind;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.CountUnit;
import org.microdosing.evidence.model.CrossoverPeriod;
import org.microdosing.evidence.model.DefinitionWording;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.DoseFactKind;
import org.microdosing.evidence.model.DoseFactUnit;
import org.microdosing.evidence.model.DoseLevel;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.FavouredSide;
import org.microdosing.evidence.model.HealthMeaning;
import org.microdosing.evidence.model.HigherIs;
import org.microdosing.evidence.model.IdentifierScheme;
import org.microdosing.evidence.model.InferenceKind;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Metric;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.model.OutcomeScale;
import org.microdosing.evidence.model.OverlapCertainty;
import org.microdosing.evidence.model.PlausibilityRule;
import org.microdosing.evidence.model.PublicationKind;
import org.microdosing.evidence.model.Qualifier;
import org.microdosing.evidence.model.QuantityUnit;
import org.microdosing.evidence.model.Rater;
import org.microdosing.evidence.model.RegistrationStatus;
import org.microdosing.evidence.model.RelationKind;
import org.microdosing.evidence.model.ReportingStatus;
import org.microdosing.evidence.model.ReviewKind;
import org.microdosing.evidence.model.RiskOfBiasDomain;
import org.microdosing.evidence.model.RiskOfBiasLevel;
import org.microdosing.evidence.model.RiskOfBiasTool;
import org.microdosing.evidence.model.Route;
import org.microdosing.evidence.model.SafetyKind;
import org.microdosing.evidence.model.ScheduleNoteKind;
import org.microdosing.evidence.model.Setting;
import org.microdosing.evidence.model.Species;
import org.microdosing.evidence.model.StatisticType;
import org.microdosing.evidence.model.TimingPhase;
import org.microdosing.evidence.model.Verdict;
import org.microdosing.evidence.model.Verification;
import org.microdosing.evidence.model.WholeDose;

/** The terms that images hold, each type in its place. */
final class ImageTerms {

  /** How many types there are. */
  static final int TYPES = 54;

  private ImageTerms() {}

  /** Returns the terms of a type in their order; of no closer type, as makers return records. */
  static Object[] of(int type) {
    return switch (type) {
      case 0 -> PValue.Relation.values();
      case 1 -> AnalysisKind.values();
      case 2 -> ArmRole.values();
      case 3 -> Bearing.values();
      case 4 -> Blinding.values();
      case 5 -> ClaimKind.values();
      case 6 -> ComparatorClass.values();
      case 7 -> ComparisonKind.values();
      case 8 -> Condition.values();
      case 9 -> CountUnit.values();
      case 10 -> CrossoverPeriod.values();
      case 11 -> DefinitionWording.values();
      case 12 -> Design.values();
      case 13 -> Direction.values();
      case 14 -> DoseBand.values();
      case 15 -> DoseFactKind.values();
      case 16 -> DoseFactUnit.values();
      case 17 -> DoseLevel.values();
      case 18 -> DoseUnit.values();
      case 19 -> ExposureKind.values();
      case 20 -> FavouredSide.values();
      case 21 -> HealthMeaning.values();
      case 22 -> HigherIs.values();
      case 23 -> IdentifierScheme.values();
      case 24 -> InferenceKind.values();
      case 25 -> LongTermQuestion.values();
      case 26 -> Material.values();
      case 27 -> Metric.values();
      case 28 -> Outcome.values();
      case 29 -> OutcomeFamily.values();
      case 30 -> OutcomeScale.values();
      case 31 -> OverlapCertainty.values();
      case 32 -> PlausibilityRule.values();
      case 33 -> PublicationKind.values();
      case 34 -> Qualifier.values();
      case 35 -> QuantityUnit.values();
      case 36 -> Rater.values();
      case 37 -> RegistrationStatus.values();
      case 38 -> RelationKind.values();
      case 39 -> ReportingStatus.values();
      case 40 -> ReviewKind.values();
      case 41 -> RiskOfBiasDomain.values();
      case 42 -> RiskOfBiasLevel.values();
      case 43 -> RiskOfBiasTool.values();
      case 44 -> Route.values();
      case 45 -> SafetyKind.values();
      case 46 -> ScheduleNoteKind.values();
      case 47 -> Setting.values();
      case 48 -> Species.values();
      case 49 -> StatisticType.values();
      case 50 -> TimingPhase.values();
      case 51 -> Verdict.values();
      case 52 -> Verification.values();
      case 53 -> WholeDose.values();
      default -> throw new IllegalStateException("no terms of type " + type);
    };
  }
}
