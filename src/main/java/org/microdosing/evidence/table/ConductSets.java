package org.microdosing.evidence.table;

import java.util.List;
import java.util.Map;
import org.microdosing.evidence.model.Registration;
import org.microdosing.evidence.model.RegistrationStatus;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * The sets of studies that share in whom and how they were planned and conducted.
 *
 * @param patients studies of people who are patients
 * @param randomised studies whose people were assigned at random
 * @param preregistered studies that their record calls registered before they began
 * @param registered studies by the states in which their registrations were last read
 */
public record ConductSets(
    Bits patients, Bits randomised, Bits preregistered, Map<RegistrationStatus, Bits> registered) {

  static ConductSets of(List<StudyEvidence> studies, StudyFacts facts, ConductFacts conduct) {
    int size = studies.size();
    Bits.Builder patients = new Bits.Builder(size);
    Bits.Builder randomised = new Bits.Builder(size);
    Bits.Builder preregistered = new Bits.Builder(size);
    TermRows<RegistrationStatus> registered = TermRows.of(RegistrationStatus.class, size);
    for (int study = 0; study < size; study++) {
      if (facts.is(study, StudyFacts.CLINICAL) && facts.is(study, StudyFacts.HUMAN)) {
        patients.set(study);
      }
      if (conduct.isRandomised(study)) {
        randomised.set(study);
      }
      if (studies.get(study).study().preregistered().orElse(false)) {
        preregistered.set(study);
      }
      for (Registration registration : studies.get(study).context().registrations()) {
        if (registration.status().isPresent()) {
          registered.set(registration.status().get(), study);
        }
      }
    }
    return new ConductSets(
        patients.build(), randomised.build(), preregistered.build(), registered.build());
  }
}
