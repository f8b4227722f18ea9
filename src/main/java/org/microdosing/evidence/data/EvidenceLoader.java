package org.microdosing.evidence.data;

import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Vocabulary;
import org.microdosing.evidence.thread.OwnThreads;

/**
 * Loads evidence from the library's own files or from a directory of the same layout.
 *
 * <p>A load reads every file and reports all problems at once; either all data is good or there is
 * none. Many files are read by several threads; the result does not depend on how many.
 *
 * @since 0.1
 */
public final class EvidenceLoader {

  /** Below this number of files, more threads cost more than they bring. */
  private static final int FILES_PER_THREAD = 32;

  /** What the bundled evidence takes while it is read, in MiB, rounded up. */
  private static final int BUNDLED_MEGABYTES = 8;

  private static @Nullable EvidenceData bundled;
  private static @Nullable LibraryIds bundledIds;

  private EvidenceLoader() {}

  /** Data with the ids that later loads may refer to. */
  record Loaded(EvidenceData data, LibraryIds ids) {}

  /**
   * Returns the evidence that the library brings along; it is read once per JVM.
   *
   * @return the same object every time
   * @throws EvidenceDataException if the library was built with bad or missing data
   */
  public static EvidenceData bundled() {
    return OwnThreads.call(new BundledLoad());
  }

  /** Not a lambda: one that cannot be linked for want of memory can never be linked again. */
  private static final class BundledLoad implements Supplier<EvidenceData> {

    @Override
    public EvidenceData get() {
      return bundledData();
    }
  }

  private static synchronized EvidenceData bundledData() {
    EvidenceData data = bundled;
    if (data == null) {
      takeMemory();
      data = BundledImage.read().orElse(null);
      if (data == null) {
        Loaded loaded = load(new BundledFiles(), false);
        data = loaded.data();
        bundledIds = loaded.ids();
      }
      bundled = data;
    }
    return data;
  }

  /** The ids of the bundled evidence, with their places: an image has none, so the files tell. */
  private static synchronized LibraryIds bundledIds() {
    bundledData();
    LibraryIds ids = bundledIds;
    if (ids == null) {
      ids = load(new BundledFiles(), false).ids();
      bundledIds = ids;
    }
    return ids;
  }

  /**
   * Takes and gives back what the bundled evidence needs: where memory is short, that is noticed
   * before a class of the library is half initialised and stays so.
   */
  private static void takeMemory() {
    byte[][] memory = new byte[BUNDLED_MEGABYTES][];
    try {
      for (int i = 0; i < memory.length; i++) {
        memory[i] = new byte[1 << 20];
      }
    } finally {
      Reference.reachabilityFence(memory);
    }
  }

  /**
   * Loads a directory that is laid out as the library's own data: {@code studies/<id>.json}, {@code
   * substances/<id>.json} and the files of {@code context/}, each of which may be missing.
   *
   * <p>A directory with a folder {@code substances} stands on its own: everything its files refer
   * to must lie in it, except that what a substance says of its safety may cite bundled findings.
   * One without adds to the bundled evidence: its files may also refer to substances, studies and
   * findings of that. Hidden files, files that do not end in {@code .json}, other folders at the
   * top and {@code schema/} are not looked at.
   *
   * <p>A file may have 16 MiB, a text 100,000 characters, a number 100 characters, and objects and
   * lists may lie in each other 32 deep. Of each file the first 100 problems are reported one by
   * one.
   *
   * @param directory the directory
   * @return what its files hold, and nothing else
   * @throws EvidenceDataException if there is any problem, with all of them
   */
  public static EvidenceData load(Path directory) {
    return load(directory, progress -> {});
  }

  /**
   * Loads a directory as {@link #load(Path)} does, and tells how far it is.
   *
   * <p>The listener is called before the first file is read and after each one, so one call more
   * than there are files; never by two threads at once, but by threads of the library's own, which
   * wait for it. What it throws ends the load and comes out of this method.
   *
   * @param directory the directory
   * @param listener is told after each file; it should take next to no time
   * @return what its files hold, and nothing else
   * @throws EvidenceDataException if there is any problem, with all of them
   * @since 0.2
   */
  public static EvidenceData load(Path directory, Consumer<? super LoadProgress> listener) {
    DirectoryFiles files = new DirectoryFiles(Objects.requireNonNull(directory, "directory"));
    Objects.requireNonNull(listener, "listener");
    return OwnThreads.call(() -> load(files, !files.isComplete(), listener).data());
  }

  /**
   * Checks records as if they were loaded from files.
   *
   * <p>Records with substances stand on their own; those without add to the bundled evidence.
   *
   * @param data the records, in any order
   * @return equal records, substances and studies in the order of their ids
   * @throws EvidenceDataException if there is any problem, with all of them; each names the file
   *     that the record would be written as
   * @since 0.2
   */
  public static EvidenceData check(EvidenceData data) {
    return OwnThreads.call(() -> load(new RecordFiles(data), data.substances().isEmpty()).data());
  }

  /**
   * Joins two loads so that whatever their records refer to is there: what adds to the bundled
   * evidence may be joined with data that stands on its own without it.
   *
   * @param first one load
   * @param second another
   * @return what both hold, with the version of the first
   * @throws EvidenceDataException if an id is used in both, if both cite the same work, or if
   *     records refer to what neither has; with one problem for each
   * @since 0.2
   */
  public static EvidenceData merge(EvidenceData first, EvidenceData second) {
    EvidenceData both = first.merge(second);
    boolean isJoined = first.substances().isEmpty() != second.substances().isEmpty();
    return isJoined && !HeldRecords.of(both).hold(bundled()) ? check(both) : both;
  }

  /**
   * Loads files, wherever they lie.
   *
   * @param addsToBundled whether they may refer to what the library brings along
   */
  static Loaded load(EvidenceFiles files, boolean addsToBundled) {
    return load(files, addsToBundled, progress -> {});
  }

  private static Loaded load(
      EvidenceFiles files, boolean addsToBundled, Consumer<? super LoadProgress> listener) {
    List<Problem> problems = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    for (String path : files.list(problems)) {
      if (DataLayout.kind(path).isPresent()) {
        paths.add(path);
      } else {
        problems.add(new Problem(path, "", DataLayout.noPlace(path)));
      }
    }
    List<FileLog> logs = paths.stream().map(FileLog::new).toList();
    List<FileKind.@Nullable Addition> additions =
        read(files, logs, new LoadWatch(listener, logs.size()));

    LibraryIds ids = new LibraryIds();
    ids.define(logs);
    boolean looksBeyond =
        addsToBundled && logs.stream().anyMatch(log -> !log.references().isEmpty());
    boolean substancesLookBeyond =
        !(files instanceof BundledFiles) && logs.stream().anyMatch(EvidenceLoader::citesEvidence);
    ids.resolve(
        logs,
        log ->
            looksBeyond || (substancesLookBeyond && citesEvidence(log))
                ? List.of(bundledIds())
                : List.of());
    DataParts parts = new DataParts();
    for (FileKind.@Nullable Addition addition : additions) {
      if (addition != null) {
        addition.to(parts);
      }
    }
    logs.forEach(log -> problems.addAll(log.problems()));
    SampleCircles.report(parts.studies(), problems);
    PeopleTotals.report(parts.studies(), problems);
    SameWorks.report(
        addsToBundled && parts.citesWorks() ? bundled().studies() : List.of(),
        "the bundled evidence",
        parts.studies(),
        problems);
    if (addsToBundled && !parts.vocabulary().equals(Vocabulary.EMPTY)) {
      SameWords.report(bundled().context().vocabulary(), parts.vocabulary(), logs, problems);
    }
    if (!problems.isEmpty()) {
      problems.sort(Comparator.comparing(Problem::file));
      throw new EvidenceDataException(problems);
    }
    return new Loaded(parts.toData(files.origin()), ids);
  }

  /** What a substance says of its safety rests on findings, which a library may not hold. */
  private static boolean citesEvidence(FileLog log) {
    return log.file().startsWith(DataLayout.SUBSTANCES + "/") && !log.references().isEmpty();
  }

  private static List<FileKind.@Nullable Addition> read(
      EvidenceFiles files, List<FileLog> logs, LoadWatch watch) {
    FileKind.@Nullable Addition[] additions = new FileKind.@Nullable Addition[logs.size()];
    int threads =
        Math.min(Runtime.getRuntime().availableProcessors(), 1 + logs.size() / FILES_PER_THREAD);
    AtomicInteger next = new AtomicInteger();
    OwnThreads.run(
        threads,
        () -> {
          FileReader reader = new FileReader();
          for (int i = next.getAndIncrement(); i < logs.size(); i = next.getAndIncrement()) {
            FileLog log = logs.get(i);
            String path = log.file();
            additions[i] =
                DataLayout.kind(path)
                    .orElseThrow()
                    .read(reader, () -> files.open(path), DataLayout.stem(path), log);
            watch.read(path);
          }
        });
    return Arrays.asList(additions);
  }
}
