package org.microdosing.evidence.data;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.microdosing.evidence.model.EvidenceContext;

/** The very records of some data that others may refer to. */
final class HeldRecords {

  private final Set<Object> records = Collections.newSetFromMap(new IdentityHashMap<>());

  private HeldRecords(EvidenceData data) {
    all(data).forEach(records::add);
  }

  static HeldRecords of(EvidenceData data) {
    return new HeldRecords(data);
  }

  /** Tells whether every record of other data is among these. */
  boolean hold(EvidenceData other) {
    return all(other).allMatch(records::contains);
  }

  private static Stream<Object> all(EvidenceData data) {
    EvidenceContext context = data.context();
    return Stream.of(
            data.substances(),
            data.studies(),
            context.definitions(),
            context.schedules(),
            context.mechanisms(),
            context.reviews(),
            context.claims(),
            context.registrations(),
            context.vocabulary().instruments(),
            context.vocabulary().adverseEvents(),
            context.vocabulary().rankSources())
        .flatMap(List::stream);
  }
}
