package org.microdosing.evidence.report;

import org.microdosing.evidence.model.Term;

/** Which side of the comparison of a finding a group is. */
enum GroupSide implements Term {
  ARM("arm"),
  VERSUS("compared with");

  private final String label;

  GroupSide(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
