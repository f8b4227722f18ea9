package org.microdosing.evidence.data;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.microdosing.evidence.file.FileSet;
import org.microdosing.evidence.file.JsonText;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * Writes evidence as the files that {@link EvidenceLoader} reads: one file per substance and study,
 * properties in the order of the bundled data, indented by two spaces, UTF-8, line feeds.
 *
 * <p>What is written and loaded again is equal to what was written. Sources that no record refers
 * to are no part of loaded context, and so are not written.
 *
 * @since 0.1
 */
public final class EvidenceWriter {

  private EvidenceWriter() {}

  /**
   * Writes data into a directory, which is made where it is missing.
   *
   * <p>All files are written to a hidden folder within the directory first and get their places
   * when the last of them is complete; where one cannot be written, none is left. Data files that
   * are already there would be loaded along with the new ones, so a directory that has any is
   * refused and left as it is.
   *
   * @param data the data
   * @param directory a directory without data files
   * @throws UncheckedIOException if the directory has data files already, as the cause {@link
   *     FileAlreadyExistsException} says, or cannot be written to
   */
  public static void write(EvidenceData data, Path directory) {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(directory, "directory");
    try {
      refuseData(directory);
      FileSet set = new FileSet();
      for (WrittenFile file : files(data)) {
        set.add(
            file.path(),
            out -> {
              write(out, file.content());
              out.write('\n');
            });
      }
      set.write(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write evidence to " + directory, e);
    }
  }

  /** Returns every file that data is written as. */
  static List<WrittenFile> files(EvidenceData data) {
    List<WrittenFile> files = new ArrayList<>();
    for (Substance substance : data.substances()) {
      files.add(WrittenFile.of("substances/", substance.id(), out -> out.object(substance)));
    }
    for (Study study : data.studies()) {
      files.add(WrittenFile.of("studies/", study.id(), out -> out.object(study)));
    }
    for (ContextFile context : ContextFile.of(data.context())) {
      files.add(WrittenFile.of("context/", context.name(), out -> out.context(context)));
    }
    for (VocabularyFile part : VocabularyFile.of(data.context().vocabulary())) {
      files.add(WrittenFile.of("vocabulary/", part.name(), out -> out.lists(part.lists())));
    }
    if (data.version().isPresent()) {
      files.add(WrittenFile.of("", "version", out -> out.object(data.version().get())));
    }
    return files;
  }

  /** Writes a record as one line of JSON, without its line feed. */
  static String line(Record value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Limits.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      new RecordWriter(json).object(value);
    }
    return text.toString();
  }

  private static void refuseData(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      List<String> present = new DirectoryFiles(directory).list(new ArrayList<>());
      if (!present.isEmpty()) {
        throw new FileAlreadyExistsException(directory.resolve(present.get(0)).toString());
      }
    }
  }

  /** Writes the content of a file, without the line feed at its end. */
  static void write(Writer out, Consumer<RecordWriter> content) {
    JsonGenerator json = Limits.FACTORY.createGenerator(JsonText.dataLayout(), out);
    content.accept(new RecordWriter(json));
    json.flush();
  }
}
