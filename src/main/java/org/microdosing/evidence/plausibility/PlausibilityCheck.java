package org.microdosing.evidence.plausibility;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.microdosing.evidence.dose.DoseAssessor;
import org.microdosing.evidence.model.Instrument;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Vocabulary;

/**
 * Looks through studies for what is possible and implausible, and leaves out what the record
 * explains ({@link Study#explained()}).
 *
 * <p>Nothing here is needed to load or ask: it runs only when somebody asks for warnings.
 *
 * @since 0.2
 */
public final class PlausibilityCheck {

  private final DoseAssessor doses;
  private final Map<String, Instrument> instruments;
  private final int year;
  private final List<StudyRule> rules;

  private PlausibilityCheck(
      List<Study> known, DoseAssessor doses, Vocabulary vocabulary, int year) {
    this.doses = doses;
    this.instruments =
        vocabulary.instruments().stream()
            .collect(Collectors.toMap(Instrument::id, Function.identity()));
    this.year = year;
    this.rules =
        List.of(
            new TimeRules(),
            new PublicationRules(),
            new SharedRegistrations(known),
            new DoseRules(),
            new PeopleRules(),
            FindingRule.each(new TestRules()),
            FindingRule.each(new IntervalRules()),
            FindingRule.each(new SpreadRules()),
            FindingRule.each(new ScaleRules()),
            FindingRule.each(new DirectionRules()),
            FindingRule.each(new ValueRules()));
  }

  /**
   * Prepares the check.
   *
   * @param known all studies that are known, those to check among them
   * @param doses assesses doses
   * @param vocabulary the known instruments
   * @param year the year that has begun last; later ones are ahead
   * @return the check
   */
  public static PlausibilityCheck of(
      List<Study> known, DoseAssessor doses, Vocabulary vocabulary, int year) {
    return new PlausibilityCheck(known, doses, vocabulary, year);
  }

  /**
   * Checks a study.
   *
   * @param study the study
   * @return the warnings that the record does not explain, in the order of the file; with those of
   *     explanations that explain nothing
   */
  public List<Warning> warnings(Study study) {
    WarningLog log = new WarningLog(study);
    CheckedStudy checked = new CheckedStudy(study, doses, instruments, year);
    rules.forEach(rule -> rule.check(checked, log));
    Explanations explanations = new Explanations(study);
    List<Warning> open =
        log.warnings().stream()
            .filter(warning -> !explanations.explain(warning))
            .collect(Collectors.toList());
    open.addAll(explanations.unused());
    open.sort(Comparator.comparing(Warning::pointer, PointerOrder.NUMBERS_AS_NUMBERS));
    return List.copyOf(open);
  }
}
