package org.microdosing.evidence.data;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where each kind of data file lies in a data directory.
 *
 * <p>A folder of records has one file per record; a file of its own may lie at the top or in a
 * folder that holds only such files.
 */
final class DataLayout {

  /** The ending of data files. */
  static final String ENDING = ".json";

  /** The order of data files: by folder, then by id. */
  static final Comparator<String> ORDER = DataLayout::compare;

  /** The folder of substances; a directory that has it stands on its own. */
  static final String SUBSTANCES = "substances";

  static final String STUDIES = "studies";
  private static final String CONTEXT = "context";
  private static final String VOCABULARY = "vocabulary";

  /** The folders that hold data; others, such as that of the JSON Schemas, are left alone. */
  static final List<String> FOLDERS = List.of(CONTEXT, STUDIES, SUBSTANCES, VOCABULARY);

  /** Folders of which every file is of one kind. */
  private static final Map<String, FileKind<?>> BY_FOLDER =
      Map.of(
          STUDIES, new FileKind<>(StudyReader.READER, DataParts::addStudy),
          CONTEXT, new FileKind<>(ContextReader.READER, DataParts::addContext),
          SUBSTANCES, new FileKind<>(SubstanceReader.READER, DataParts::addSubstance),
          VOCABULARY, new FileKind<>(VocabularyReader.READER, DataParts::addVocabulary));

  /** Files that are of a kind of their own. */
  private static final Map<String, FileKind<?>> BY_PATH =
      Map.of("version.json", new FileKind<>(VersionReader.READER, DataParts::setVersion));

  private DataLayout() {}

  /** Compares paths without their endings, and without making thousands of shorter texts. */
  private static int compare(String one, String other) {
    int end = Math.min(one.length(), other.length()) - ENDING.length();
    for (int i = 0; i < end; i++) {
      if (one.charAt(i) != other.charAt(i)) {
        return one.charAt(i) - other.charAt(i);
      }
    }
    return one.length() - other.length();
  }

  /** The kind of a file by its path, empty if the layout has no place for it. */
  static Optional<FileKind<?>> kind(String path) {
    FileKind<?> ofFile = BY_PATH.get(path);
    return Optional.ofNullable(ofFile != null ? ofFile : BY_FOLDER.get(folder(path)));
  }

  /** Tells whether a path lies where data is looked for: at the top or in a known folder. */
  static boolean isData(String path) {
    String folder = folder(path);
    return path.endsWith(ENDING) && (folder.isEmpty() || FOLDERS.contains(folder));
  }

  /** What to say of a file that the layout has no place for. */
  static String noPlace(String path) {
    Set<String> known = new TreeSet<>(BY_PATH.keySet());
    BY_FOLDER.keySet().forEach(folder -> known.add(folder + "/<id>" + ENDING));
    return "expected one of the data files " + String.join(", ", known);
  }

  /** Name of a file without folder and ending. */
  static String stem(String path) {
    return path.substring(path.indexOf('/') + 1, path.length() - ENDING.length());
  }

  private static String folder(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
