package org.microdosing.evidence.data;

import java.util.List;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.ArmRef;
import org.microdosing.evidence.model.Baseline;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.Comparison;
import org.microdosing.evidence.model.ControlCondition;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.FemaleShare;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Identifier;
import org.microdosing.evidence.model.ListedWork;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.NamedMaterial;
import org.microdosing.evidence.model.Participants;
import org.microdosing.evidence.model.Population;
import org.microdosing.evidence.model.Quantity;
import org.microdosing.evidence.model.Regimen;
import org.microdosing.evidence.model.ReportedDoses;
import org.microdosing.evidence.model.Reporting;
import org.microdosing.evidence.model.SampleOverlap;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.StatedDate;
import org.microdosing.evidence.model.Statement;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Timing;
import org.microdosing.evidence.model.UnpublishedWork;
import org.microdosing.evidence.model.ValueRange;

/**
 * Makes the records of an image that are what studies are made of, by the place of their type.
 * Plain calls of constructors: reflection would take longer than all the reading when a virtual
 * machine starts.
 */
final class StudyMakers {

  private StudyMakers() {}

  /** The types, in the places by which {@link #make} knows them. */
  static List<Class<?>> types() {
    return List.of(
        Interval.class,
        PValue.class,
        Arm.class,
        ArmRef.class,
        Baseline.class,
        Citation.class,
        Comparison.class,
        ControlCondition.class,
        Dose.class,
        Exposure.class,
        FemaleShare.class,
        Finding.class,
        Group.class,
        Identifier.class,
        ListedWork.class,
        Measurement.class,
        NamedMaterial.class,
        Participants.class,
        Population.class,
        Quantity.class,
        Regimen.class,
        ReportedDoses.class,
        Reporting.class,
        SampleOverlap.class,
        Source.class,
        StatedDate.class,
        Statement.class,
        Statistic.class,
        Study.class,
        Timing.class,
        UnpublishedWork.class,
        ValueRange.class);
  }

  /**
   * Makes a record of the parts that come next. Of no closer type, since that would load the class
   * of every record when this one is verified, used or not.
   */
  static Object make(int type, ImageParts in) {
    return switch (type) {
      case 0 -> new Interval(in.part(), in.part(), in.part());
      case 1 -> new PValue(in.part(), in.part());
      case 2 ->
          new Arm(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part());
      case 3 -> new ArmRef(in.part());
      case 4 -> new Baseline(in.part(), in.part(), in.part());
      case 5 ->
          new Citation(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part());
      case 6 -> new Comparison(in.part(), in.part(), in.part());
      case 7 -> new ControlCondition(in.part(), in.part());
      case 8 ->
          new Dose(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      case 9 -> new Exposure(in.part(), in.part(), in.part());
      case 10 -> new FemaleShare(in.part(), in.part());
      case 11 ->
          new Finding(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part());
      case 12 ->
          new Group(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      case 13 -> new Identifier(in.part(), in.part(), in.part(), in.part());
      case 14 -> new ListedWork(in.part(), in.part());
      case 15 ->
          new Measurement(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part());
      case 16 ->
          new NamedMaterial(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      case 17 -> new Participants(in.part(), in.part(), in.part(), in.part(), in.part());
      case 18 ->
          new Population(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part());
      case 19 ->
          new Quantity(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part());
      case 20 -> new Regimen(in.part(), in.part(), in.part(), in.part());
      case 21 -> new ReportedDoses(in.part(), in.part(), in.part(), in.part(), in.part());
      case 22 -> new Reporting(in.part(), in.part(), in.part(), in.part(), in.part());
      case 23 -> new SampleOverlap(in.part(), in.part(), in.part());
      case 24 ->
          new Source(in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      case 25 -> new StatedDate(in.part(), in.part());
      case 26 -> new Statement(in.part(), in.part(), in.part(), in.part());
      case 27 ->
          new Statistic(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      case 28 ->
          new Study(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part());
      case 29 ->
          new Timing(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part());
      case 30 -> new UnpublishedWork(in.part(), in.part(), in.part());
      case 31 -> new ValueRange(in.part(), in.part());
      default -> throw new IllegalStateException("no record of type " + type);
    };
  }
}
