package org.microdosing.evidence.data;

import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.OverlapCertainty;
import org.microdosing.evidence.model.SampleOverlap;

/** Reads which other studies people of a study may have taken part in. */
final class SampleOverlapReader {

  private static final Fields FIELDS =
      new Fields(
          "sampleOverlap",
          "Another study that people probably or possibly took part in too, though no source says"
              + " so.");
  private static final Field<String> STUDY =
      FIELDS.required("study", Ids.reference(IdKind.STUDY), "Id of the other study");
  private static final Field<OverlapCertainty> CERTAINTY =
      FIELDS.required("certainty", Terms.of(OverlapCertainty.class), "How sure it is");
  private static final Field<String> WHY =
      FIELDS.required("why", ValueReader.PROSE, "What speaks for it");

  static final ValueReader<SampleOverlap> READER = FIELDS.reader(SampleOverlapReader::read);

  private SampleOverlapReader() {}

  private static @Nullable SampleOverlap read(JsonCursor in) {
    return in.object(FIELDS, v -> new SampleOverlap(v.get(STUDY), v.get(CERTAINTY), v.get(WHY)));
  }
}
