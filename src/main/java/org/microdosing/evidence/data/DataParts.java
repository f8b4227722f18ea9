package org.microdosing.evidence.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.model.DataVersion;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyNumber;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.Vocabulary;

/** What the files of a load bring, gathered in the order of the files. */
final class DataParts {

  private final List<Substance> substances = new ArrayList<>();
  private final List<Study> studies = new ArrayList<>();
  private EvidenceContext context = EvidenceContext.empty();
  private Optional<DataVersion> version = Optional.empty();

  void addSubstance(Substance substance) {
    substances.add(substance);
  }

  void addStudy(Study study) {
    studies.add(study);
  }

  /** Adds what one file of the context holds. */
  void addContext(EvidenceContext part) {
    context = context.plus(part);
  }

  /** Adds what one file of the vocabulary holds. */
  void addVocabulary(Vocabulary part) {
    context = context.with(context.vocabulary().plus(part));
  }

  /** Notes the version of the data; there is one file for it. */
  void setVersion(DataVersion stated) {
    version = Optional.of(stated);
  }

  List<Study> studies() {
    return studies;
  }

  Vocabulary vocabulary() {
    return context.vocabulary();
  }

  /** Tells whether any study has a number under which others may cite the same work. */
  boolean citesWorks() {
    return studies.stream().anyMatch(study -> !StudyNumber.of(study.citation()).isEmpty());
  }

  EvidenceData toData(String origin) {
    return new EvidenceData(origin, substances, studies, context, version);
  }
}
