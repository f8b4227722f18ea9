package org.microdosing.evidence.report;

import java.util.Optional;
import org.microdosing.evidence.model.Study;

/** The key of an arm among those of all studies: its study and its id. */
final class ArmKey {

  private ArmKey() {}

  static String of(Study study, String arm) {
    return study.id() + "/" + arm;
  }

  /** Returns the key of an arm that something refers to; empty where it means no single arm. */
  static Optional<String> of(Study study, Optional<String> arm) {
    return arm.flatMap(study::arm).map(found -> of(study, found.id()));
  }
}
