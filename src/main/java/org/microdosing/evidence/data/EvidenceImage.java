package org.microdosing.evidence.data;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.ArrayList;
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

  private EvidenceImage() {}

  /** Writes what every question asks of, with the sizes of the lists of the background. */
  static byte[] records(EvidenceData data) {
    TakenLists background = new TakenLists();
    EvidenceContext near = eachOfBackground(data.context(), background);
    return ImageWriter.write(
        List.of(
            data.origin(),
            data.substances(),
            data.studies(),
            near,
            background.taken.stream().map(List::size).toList(),
            data.version()));
  }

  /** Writes the background. */
  static byte[] background(EvidenceContext context) {
    TakenLists background = new TakenLists();
    eachOfBackground(context, background);
    return ImageWriter.write(background.taken);
  }

  /** Reads data; the background is supplied and read later, or never. */
  static EvidenceData read(byte[] records, Supplier<byte[]> background) {
    ImageParts in = ImageReader.read(records);
    String origin = in.part();
    List<Substance> substances = in.part();
    List<Study> studies = in.part();
    EvidenceContext near = in.part();
    ListsToRead lists = new ListsToRead(in.part(), background);
    Optional<DataVersion> version = in.part();
    return new EvidenceData(origin, substances, studies, eachOfBackground(near, lists), version);
  }

  /** Puts other lists in the place of what only pages of substances, claims and the like ask of. */
  private static EvidenceContext eachOfBackground(EvidenceContext context, OtherLists others) {
    return new EvidenceContext(
        context.definitions(),
        others.next(context.definitionNotes()),
        others.next(context.schedules()),
        others.next(context.scheduleNotes()),
        others.next(context.mechanisms()),
        others.next(context.reviews()),
        others.next(context.unpublished()),
        others.next(context.notFound()),
        others.next(context.articles()),
        others.next(context.claims()),
        context.riskOfBias(),
        others.next(context.riskOfBiasStatements()),
        others.next(context.riskOfBiasDisagreements()),
        others.next(context.riskOfBiasNotFound()),
        context.registrations(),
        others.next(context.registrationNotes()),
        context.searchLogs(),
        context.vocabulary());
  }

  /** What stands in the place of each list of the background, asked for in one order. */
  private interface OtherLists {

    <T> List<T> next(List<T> given);
  }

  /** Takes the lists out. */
  private static final class TakenLists implements OtherLists {

    private final List<List<?>> taken = new ArrayList<>();

    @Override
    public <T> List<T> next(List<T> given) {
      taken.add(given);
      return List.of();
    }
  }

  /** Puts lists there that are read when one of them is asked for an element. */
  private static final class ListsToRead implements OtherLists {

    private final List<Integer> sizes;
    private final Supplier<Object[]> lists;
    private int count;

    private ListsToRead(List<Integer> sizes, Supplier<byte[]> background) {
      this.sizes = sizes;
      Background read = new Background(background, sizes.size());
      this.lists = Suppliers.memoize(() -> OwnThreads.call(read));
    }

    @Override
    @SuppressWarnings("unchecked") // the writer put lists of these elements there
    public <T> List<T> next(List<T> given) {
      int place = count++;
      return new LaterList<>(sizes.get(place), () -> (List<T>) lists.get()[place]);
    }
  }

  /** Reads the background; it initialises classes, for which a thread of a user may lack room. */
  private record Background(Supplier<byte[]> file, int lists)
      implements java.util.function.Supplier<Object[]> {

    @Override
    public Object[] get() {
      return ImageReader.read(file.get()).parts(lists);
    }
  }
}
