package org.microdosing.evidence.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.LibraryClasses;
import org.microdosing.evidence.model.Study;

/**
 * A native image keeps only the files and the reflective access that a library names. {@code
 * -Dnative.update=true} writes the names anew.
 */
@DisplayName("What native images are told")
class NativeImageMetadataTest {

  private static final Path FILE =
      Path.of(
          "src/main/resources/META-INF/native-image/org.microdosing/microdosing-evidence",
          "reachability-metadata.json");
  private static final String BUNDLED = "org/microdosing/evidence/data/bundled/";

  @Test
  @DisplayName("names the records that are taken apart and the classes that are serialised")
  void reflectionAndSerialisation() throws IOException {
    String expected =
        """
        {
          "reflection": [
        %s
          ],
          "resources": [
            { "glob": "%s**" }
          ],
          "serialization": [
        %s
          ]
        }
        """
            .formatted(
                entries(records(), "\"allDeclaredConstructors\": true, \"allPublicMethods\": true"),
                BUNDLED,
                entries(serialised(), ""));
    if (Boolean.getBoolean("native.update")) {
      Files.writeString(FILE, expected);
    }

    assertThat(FILE).content().isEqualTo(expected);
  }

  @Test
  @DisplayName("covers every file that the library reads of itself")
  void resources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("data"))) {
      List<Path> json = files.filter(f -> f.toString().endsWith(".json")).toList();

      assertThat(json)
          .isNotEmpty()
          .allSatisfy(
              f ->
                  assertThat(
                          EvidenceLibrary.class.getResource(
                              "data/bundled/" + Path.of("data").relativize(f)))
                      .as("%s under %s", f, BUNDLED)
                      .isNotNull());
    }
  }

  private static String entries(Set<String> types, String access) {
    return types.stream()
        .map(t -> "    { \"type\": \"" + t + "\"" + (access.isEmpty() ? "" : ", " + access) + " }")
        .collect(Collectors.joining(",\n"));
  }

  /** Records of the model: their builders and their serial form go by their components. */
  private static Set<String> records() {
    return LibraryClasses.all().stream()
        .filter(c -> c.getPackageName().equals(Study.class.getPackageName()) && c.isRecord())
        .map(JavaClass::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Classes that a stream names when everything that can be serialised is. */
  private static Set<String> serialised() throws IOException {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    Set<String> names = new TreeSet<>();
    try (ObjectOutputStream out = new Naming(names)) {
      out.writeObject(List.copyOf(library.substances()));
      out.writeObject(library.studies().stream().toList());
      out.writeObject(library.context());
      out.writeObject(library.studies().evidence().toList());
      out.writeObject(library.summarise("psilocybin"));
    }
    return names;
  }

  private static final class Naming extends ObjectOutputStream {

    private final Set<String> names;

    Naming(Set<String> names) throws IOException {
      super(OutputStream.nullOutputStream());
      this.names = names;
    }

    @Override
    protected void annotateClass(Class<?> type) {
      names.add(type.getTypeName());
    }
  }
}
