package org.microdosing.evidence.summary;

import org.junit.jupiter.api.Test;
import org.microdosing.evidence.model.*;

class ScratchSwimTest {
  @Test
  void print() {
    for (String id : new String[] {"lsd", "psilocybin", "ketamine", "mdma", "2c-b"}) {
      EvidenceSummary s = BundledEvidence.summary(id);
      System.out.println("##### " + id);
      s.gaps().forEach(System.out::println);
    }
  }
}
