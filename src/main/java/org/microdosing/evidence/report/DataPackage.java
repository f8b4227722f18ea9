package org.microdosing.evidence.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.file.FileSet;
import org.microdosing.evidence.json.JsonTree;

/**
 * A library as a Frictionless Data Package: its tables as CSV files, and {@code datapackage.json}
 * with the type and meaning of each column, the keys that join the tables, licence, version and
 * sources.
 *
 * <pre>{@code
 * DataPackage.write(library, Path.of("evidence"));
 * }</pre>
 *
 * <p>The tables are those of {@link EvidenceTable} over the whole library; effects are those that
 * each finding gives by itself. R, Python and whatever reads the <a
 * href="https://datapackage.org">Data Package standard</a> get each column in its type. Two writes
 * of one library are the same, byte by byte.
 *
 * @since 0.2
 */
public final class DataPackage {

  static final String DESCRIPTOR = "datapackage.json";

  private DataPackage() {}

  /**
   * Writes the package: either all of its files, or none.
   *
   * @param library the library
   * @param directory where to write, made if it is missing; it must hold no file of such a package
   * @return the files, {@code datapackage.json} first
   * @throws UncheckedIOException if a file of the package is there already, as the cause {@link
   *     FileAlreadyExistsException} says, or the directory cannot be written to
   */
  public static List<Path> write(EvidenceLibrary library, Path directory) {
    Objects.requireNonNull(library, "library");
    Objects.requireNonNull(directory, "directory");
    List<EvidenceTable> tables = tables(library);
    FileSet files =
        new FileSet()
            .add(
                DESCRIPTOR,
                out -> {
                  JsonTree.writeIndented(PackageDescriptor.of(library, tables), out);
                  out.write('\n');
                });
    tables.forEach(table -> files.add(table.layout().file(), table::writeCsv));
    try {
      for (String path : files.paths()) {
        Path file = directory.resolve(path);
        if (Files.exists(file)) {
          throw new FileAlreadyExistsException(file.toString());
        }
      }
      return files.write(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a data package to " + directory, e);
    }
  }

  /** Returns the tables of a library, each after those that it leads to. */
  static List<EvidenceTable> tables(EvidenceLibrary library) {
    List<EvidenceTable> tables =
        new ArrayList<>(
            List.of(
                EvidenceTable.substances(library.substances()),
                EvidenceTable.studies(library.studies()),
                EvidenceTable.arms(library.studies()),
                EvidenceTable.exposures(library.studies()),
                EvidenceTable.findings(library.findings()),
                EvidenceTable.groups(library.findings()),
                EvidenceTable.effects(library.findings().pooling().byFinding())));
    List<TableLayout<?>> layouts = new ArrayList<>();
    tables.forEach(table -> layouts.add(table.layout()));
    tables.add(EvidenceTable.columns(layouts));
    return List.copyOf(tables);
  }
}
