package org.microdosing.evidence.certainty;

import org.microdosing.evidence.model.PeopleCompared;

/**
 * The step for imprecision: people against the optimal information size.
 *
 * <p>A level is lost below 400 people, the size below which GRADE is concerned about continuous
 * outcomes (Murad and others 2017, Evid Based Med 22, 85-87; Guyatt and others 2011, J Clin
 * Epidemiol 64, 1283-1293). Two are lost below 128, which is what a single trial of two groups
 * needs to find a standardised difference of 0.5 with 80 percent power at a two-sided 5 percent (64
 * in each: Cohen 1988, table 2.4.1): far less than the optimal size can cost two levels (Zeng and
 * others 2022, GRADE guidance 34, J Clin Epidemiol 150, 216-224). People are those compared, each
 * once, although a crossover measures each under both treatments; samples whose direction was not
 * read tell nothing and add nobody, and a number that is only known to be no larger, that of a
 * whole study or of whole arms, shows of nobody that they were compared. Intervals are not read.
 */
final class Imprecision {

  private Imprecision() {}

  static CertaintyStep judge(BodyOfEvidence body) {
    if (body.basis() == EvidenceBasis.ANIMALS) {
      return CertaintyStep.of(CertaintyDomain.IMPRECISION, 0, "animals are not counted as people");
    }
    PeopleCompared directed = body.people(BodySample::isDirectionRead);
    int people = certain(body);
    String aside = people < directed.people() ? " (" + people + " for certain)" : "";
    String number = number(body.people(sample -> true), directed, aside);
    if (people < InformationSize.ONE_TRIAL) {
      return CertaintyStep.of(
          CertaintyDomain.IMPRECISION,
          -2,
          number + "; one trial of a medium effect needs " + InformationSize.ONE_TRIAL);
    }
    return people < InformationSize.ENOUGH
        ? CertaintyStep.of(
            CertaintyDomain.IMPRECISION,
            -1,
            number + ", fewer than the optimal size of " + InformationSize.ENOUGH)
        : CertaintyStep.of(CertaintyDomain.IMPRECISION, 0, number);
  }

  private static int certain(BodyOfEvidence body) {
    int people = 0;
    for (BodySample sample : body.samples()) {
      people += sample.isDirectionRead() ? sample.certain() : 0;
    }
    return people;
  }

  private static String number(PeopleCompared all, PeopleCompared directed, String aside) {
    if (all.people() == 0) {
      return "number of people not known";
    }
    return directed.people() == all.people()
        ? all.inWords() + " compared" + aside
        : directed.inWords()
            + " with a direction that was read"
            + aside
            + ", of "
            + all
            + " compared";
  }
}
