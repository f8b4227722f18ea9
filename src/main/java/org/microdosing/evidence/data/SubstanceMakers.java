package org.microdosing.evidence.data;

import java.util.List;
import org.microdosing.evidence.model.AbsoluteLimit;
import org.microdosing.evidence.model.ActiveMetabolite;
import org.microdosing.evidence.model.AdverseEventTerm;
import org.microdosing.evidence.model.AliasSource;
import org.microdosing.evidence.model.AmbiguousName;
import org.microdosing.evidence.model.Bioavailability;
import org.microdosing.evidence.model.ChemicalForm;
import org.microdosing.evidence.model.ConfusableName;
import org.microdosing.evidence.model.DoseFact;
import org.microdosing.evidence.model.HalfLife;
import org.microdosing.evidence.model.Instrument;
import org.microdosing.evidence.model.MicrodoseDefinition;
import org.microdosing.evidence.model.MolarMass;
import org.microdosing.evidence.model.OutcomeEntry;
import org.microdosing.evidence.model.PublishedDifference;
import org.microdosing.evidence.model.RankSource;
import org.microdosing.evidence.model.SafetyFigure;
import org.microdosing.evidence.model.SafetyStatement;
import org.microdosing.evidence.model.SaltConversion;
import org.microdosing.evidence.model.SaltEquivalence;
import org.microdosing.evidence.model.Schedule;
import org.microdosing.evidence.model.ScheduleBreak;
import org.microdosing.evidence.model.ScheduleCourse;
import org.microdosing.evidence.model.ScheduleNote;
import org.microdosing.evidence.model.ScheduleUse;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.Target;
import org.microdosing.evidence.model.TimeCourse;
import org.microdosing.evidence.model.TreatyStatus;
import org.microdosing.evidence.model.Vocabulary;

/**
 * Makes the records of an image that are what substances, the vocabulary and schedules are made of,
 * by the place of their type. Plain calls of constructors: reflection would take longer than all
 * the reading when a virtual machine starts.
 */
final class SubstanceMakers {

  private SubstanceMakers() {}

  /** The types, in the places by which {@link #make} knows them. */
  static List<Class<?>> types() {
    return List.of(
        AbsoluteLimit.class,
        ActiveMetabolite.class,
        AdverseEventTerm.class,
        AliasSource.class,
        AmbiguousName.class,
        Bioavailability.class,
        ChemicalForm.class,
        ConfusableName.class,
        DoseFact.class,
        HalfLife.class,
        Instrument.class,
        MicrodoseDefinition.class,
        MolarMass.class,
        OutcomeEntry.class,
        RankSource.class,
        SafetyFigure.class,
        SafetyStatement.class,
        SaltConversion.class,
        SaltEquivalence.class,
        Schedule.class,
        ScheduleBreak.class,
        ScheduleCourse.class,
        ScheduleNote.class,
        ScheduleUse.class,
        Substance.class,
        Target.class,
        TimeCourse.class,
        TreatyStatus.class,
        Vocabulary.class,
        PublishedDifference.class);
  }

  /** Makes a record of the parts that come next. */
  static Object make(int type, ImageParts in) {
    return switch (type) {
      case 0 -> new AbsoluteLimit(in.part(), in.part(), in.part(), in.part(), in.part());
      case 1 ->
          new ActiveMetabolite(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      case 2 ->
          new AdverseEventTerm(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      case 3 -> new AliasSource(in.part(), in.part());
      case 4 -> new AmbiguousName(in.part(), in.part(), in.part());
      case 5 -> new Bioavailability(in.part(), in.part(), in.part(), in.part(), in.part());
      case 6 ->
          new ChemicalForm(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part());
      case 7 -> new ConfusableName(in.part(), in.part(), in.part(), in.part(), in.part());
      case 8 ->
          new DoseFact(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part());
      case 9 -> new HalfLife(in.part(), in.part(), in.part(), in.part());
      case 10 ->
          new Instrument(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part());
      case 11 ->
          new MicrodoseDefinition(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part());
      case 12 -> new MolarMass(in.part(), in.part());
      case 13 ->
          new OutcomeEntry(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part());
      case 14 -> new RankSource(in.part(), in.part());
      case 15 ->
          new SafetyFigure(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      case 16 ->
          new SafetyStatement(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part());
      case 17 ->
          new SaltConversion(in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      case 18 -> new SaltEquivalence(in.part(), in.part(), in.part(), in.part());
      case 19 ->
          new Schedule(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part());
      case 20 -> new ScheduleBreak(in.part(), in.part(), in.part());
      case 21 -> new ScheduleCourse(in.part(), in.part());
      case 22 ->
          new ScheduleNote(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      case 23 -> new ScheduleUse(in.part(), in.part(), in.part(), in.part(), in.part());
      case 24 ->
          new Substance(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      case 25 -> new Target(in.part(), in.part(), in.part(), in.part());
      case 26 ->
          new TimeCourse(
              in.part(), in.part(), in.part(), in.part(), in.part(), in.part(), in.part(),
              in.part(), in.part(), in.part(), in.part(), in.part());
      case 27 -> new TreatyStatus(in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      case 28 -> new Vocabulary(in.part(), in.part(), in.part(), in.part(), in.part());
      case 29 ->
          new PublishedDifference(in.part(), in.part(), in.part(), in.part(), in.part(), in.part());
      default -> throw new IllegalStateException("no record of type " + type);
    };
  }
}
