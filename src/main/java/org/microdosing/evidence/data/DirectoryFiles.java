package org.microdosing.evidence.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The data files of a directory that is laid out as the library's own data: {@code *.json} at the
 * top and in the known folders, no deeper, so that loops of links cannot matter. Hidden files and
 * files of other endings are left alone; what looks like data but lies where none is read is a
 * problem, because silence would lose it.
 */
final class DirectoryFiles implements EvidenceFiles {

  private final Path root;

  DirectoryFiles(Path root) {
    this.root = root;
  }

  @Override
  public String origin() {
    return root.toString();
  }

  /** Tells whether the directory has its own substances and so stands on its own. */
  boolean isComplete() {
    return Files.exists(root.resolve(DataLayout.SUBSTANCES));
  }

  @Override
  public List<String> list(List<Problem> problems) {
    List<String> paths = new ArrayList<>();
    if (!Files.isDirectory(root)) {
      String found = Files.exists(root) ? ", found a file" : ", found none";
      problems.add(
          new Problem("", "", "expected a directory of data at " + root.toAbsolutePath() + found));
      return paths;
    }
    list("", problems, paths);
    int known = 0;
    for (String folder : DataLayout.FOLDERS) {
      if (Files.exists(root.resolve(folder))) {
        known++;
        list(folder, problems, paths);
      }
    }
    if (known == 0 && paths.isEmpty()) {
      problems.add(
          new Problem(
              "",
              "",
              "expected a folder "
                  + String.join(" or ", DataLayout.FOLDERS)
                  + " in "
                  + root.toAbsolutePath()
                  + ", found none"));
    }
    paths.sort(DataLayout.ORDER);
    return paths;
  }

  private void list(String folder, List<Problem> problems, List<String> paths) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(folder))) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        String path = folder.isEmpty() ? name : folder + "/" + name;
        if (!name.startsWith(".")) {
          inspect(entry, path, problems, paths);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      problems.add(new Problem(folder, "", "expected a folder that can be listed: " + e));
    }
  }

  private static void inspect(Path entry, String path, List<Problem> problems, List<String> paths) {
    if (!path.endsWith(DataLayout.ENDING)) {
      if (path.contains("/") && Files.isDirectory(entry)) {
        problems.add(new Problem(path, "", "expected no folders within folders"));
      }
      return;
    }
    try {
      if (Files.readAttributes(entry, BasicFileAttributes.class).isRegularFile()) {
        paths.add(path);
      } else {
        problems.add(new Problem(path, "", "expected a regular file"));
      }
    } catch (IOException e) {
      String why = Files.isSymbolicLink(entry) ? "the link leads nowhere" : e.toString();
      problems.add(new Problem(path, "", "cannot be read: " + why));
    }
  }

  @Override
  public InputStream open(String path) throws IOException {
    try {
      return Files.newInputStream(root.resolve(path));
    } catch (InvalidPathException e) {
      throw new IOException(
          "the encoding of file names, "
              + System.getProperty("sun.jnu.encoding")
              + ", cannot spell this one; name the file in ASCII, or run under a locale of UTF-8",
          e);
    }
  }
}
