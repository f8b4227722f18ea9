package org.microdosing.evidence.effect;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.ApprovedPage;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.query.FindingQuery;

/** The page is of a few studies, so that new studies leave it alone. */
@DisplayName("What selections of effects print, of a few studies")
class PrintedSelectionsTest {

  private final FindingQuery findings = Edit.few();

  @Test
  @DisplayName("stands as it was approved: effects that can be pooled, with what to know of them")
  void selections() throws IOException {
    FindingQuery depression = findings.outcome(Outcome.DEPRESSION);
    String pages =
        Stream.of(
                depression.placeboControlled().doseBand(DoseBand.FULL).effectSelection(),
                depression.effectSelection(),
                depression.pooling().assumedCorrelation(0.5).selection(),
                findings.outcome(Outcome.ADVERSE_EVENTS).effectSelection(),
                findings.outcome(Outcome.ANXIETY).effectSelection(),
                findings.study("vonrotz-2023").where(f -> f.id().endsWith("-f1")).effectSelection(),
                findings.outcome(Outcome.PAIN).effectSelection())
            .map(EffectSelection::toString)
            .collect(Collectors.joining("\n\n----\n\n"));
    ApprovedPage.assertApproved("selections", pages);
  }
}
