package org.microdosing.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Files that belong together")
class FileSetTest {

  @TempDir private Path scratch;

  @Test
  @DisplayName("are written in UTF-8 where they belong, in their order")
  void written() throws IOException {
    Path directory = scratch.resolve("new");
    FileSet files =
        new FileSet().add("b.txt", out -> out.write("µg")).add("in/a.txt", out -> out.write("2"));

    assertThat(files.write(directory))
        .containsExactly(directory.resolve("b.txt"), directory.resolve("in").resolve("a.txt"));
    assertThat(directory.resolve("b.txt")).hasContent("µg");
    assertThat(directory).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  @DisplayName("are none where one of them fails, and leave nothing behind")
  void none() {
    FileSet files =
        new FileSet()
            .add("a.txt", out -> out.write("1"))
            .add(
                "b.txt",
                out -> {
                  throw new IOException("no room");
                });

    assertThatThrownBy(() -> files.write(scratch)).hasMessage("no room");
    assertThat(scratch).isEmptyDirectory();
    Path made = scratch.resolve("made");
    assertThatThrownBy(() -> files.write(made)).hasMessage("no room");
    assertThat(made).doesNotExist();
  }
}
