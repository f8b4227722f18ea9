package org.microdosing.evidence.data;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.file.LaterList;
import org.microdosing.evidence.model.DataVersion;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.thread.OwnThreads;

/**
 * Data as two images: one of what every question asks of, and one of the rest of the context, the
 * background, which is read when the first of its lists is asked for an element.
 */
final class EvidenceImage {

  private final List<Integer> sizes;
  private final Supplier<Object[]> lists;

  private EvidenceImage(List<Integer> sizes, Supplier<byte[]> background) {
    this.sizes = sizes;
    Background read = new Background(background, sizes.size());
    this.lists = Suppliers.memoize(() -> OwnThreads.call(read));
  }

  /** Reads the background; it initialises classes, for which a thread of a user may lack room. */
  private record Background(Supplier<byte[]> file, int lists)
      implements java.util.function.Supplier<Object[]> {

    @Override
    public Object[] get() {
      return ImageReader.read(file.get()).parts(lists);
    }
  }

  /** Writes what every question asks of, with the sizes of the lists of the background. */
  static byte[] records(EvidenceData data) {
    return ImageWriter.write(
        List.of(
            data.origin(),
            data.substances(),
            data.studies(),
            withoutBackground(data.context()),
            backgroundOf(data.context()).stream().map(List::size).toList(),
            data.version()));
  }

  /** Writes the background. */
  static byte[] background(EvidenceContext context) {
    return ImageWriter.write(backgroundOf(context));
  }

  /** Reads data; the background is supplied and read later, or never. */
  static EvidenceData read(byte[] records, Supplier<byte[]> background) {
    ImageParts in = ImageReader.read(records);
    String origin = in.part();
    List<Substance> substances = in.part();
    List<Study> studies = in.part();
    EvidenceContext near = in.part();
    EvidenceImage image = new EvidenceImage(in.part(), background);
    Optional<DataVersion> version = in.part();
    return new EvidenceData(origin, substances, studies, image.withBackground(near), version);
  }

  /** What only pages of substances, claims and the like ask of. */
  private static List<List<?>> backgroundOf(EvidenceContext context) {
    return List.of(
        context.definitionNotes(),
        context.schedules(),
        context.scheduleNotes(),
        context.mechanisms(),
        context.reviews(),
        context.unpublished(),
        context.notFound(),
        context.articles(),
        context.claims(),
        context.riskOfBiasStatements(),
        context.riskOfBiasDisagreements(),
        context.riskOfBiasNotFound(),
        context.registrationNotes());
  }

  private static EvidenceContext withoutBackground(EvidenceContext context) {
    return new EvidenceContext(
        context.definitions(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        context.riskOfBias(),
        List.of(),
        List.of(),
        List.of(),
        context.registrations(),
        List.of(),
        context.searchLogs(),
        context.vocabulary());
  }

  private EvidenceContext withBackground(EvidenceContext near) {
    return new EvidenceContext(
        near.definitions(),
        later(0),
        later(1),
        later(2),
        later(3),
        later(4),
        later(5),
        later(6),
        later(7),
        later(8),
        near.riskOfBias(),
        later(9),
        later(10),
        later(11),
        near.registrations(),
        later(12),
        near.searchLogs(),
        near.vocabulary());
  }

  @SuppressWarnings("unchecked") // the writer put lists of these elements there
  private <T> List<T> later(int place) {
    return new LaterList<>(sizes.get(place), () -> (List<T>) lists.get()[place]);
  }
}
