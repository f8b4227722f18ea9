package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A load tells how far it is")
class LoadProgressTest {

  private static final Path DATA = Path.of("data");

  @Test
  @DisplayName("once before the first file and once after each, by one thread at a time")
  void everyFile() {
    List<LoadProgress> told = new ArrayList<>();
    AtomicInteger calls = new AtomicInteger();
    AtomicInteger together = new AtomicInteger();
    EvidenceData data =
        EvidenceLoader.load(
            DATA,
            progress -> {
              if (calls.incrementAndGet() > 1) {
                together.incrementAndGet();
              }
              told.add(progress);
              calls.decrementAndGet();
            });

    assertThat(together).hasValue(0);
    int files = told.get(0).files();
    assertThat(told).allMatch(progress -> progress.files() == files);
    assertThat(told.stream().map(LoadProgress::filesRead))
        .containsExactlyElementsOf(IntStream.rangeClosed(0, files).boxed().toList());
    assertThat(told.stream().map(LoadProgress::studies)).isSorted().startsWith(0);
    assertThat(told.get(files).studies()).isEqualTo(data.studies().size());
    assertThat(told.get(files))
        .hasToString(
            "%s of %s files read, %s of them studies"
                .formatted(files, files, data.studies().size()));
  }

  @Test
  @DisplayName("of files with problems too")
  void badFiles(@TempDir Path directory) throws IOException {
    Files.createDirectories(directory.resolve("studies"));
    Files.writeString(directory.resolve("studies/a-2020.json"), "{");
    Files.writeString(directory.resolve("studies/b-2020.json"), "{}");
    List<LoadProgress> told = new ArrayList<>();

    assertThatThrownBy(() -> EvidenceLoader.load(directory, told::add))
        .isInstanceOf(EvidenceDataException.class);
    assertThat(told)
        .containsExactly(
            new LoadProgress(0, 2, 0), new LoadProgress(1, 2, 1), new LoadProgress(2, 2, 2));
  }

  @Test
  @DisplayName("and ends with what a listener throws")
  void refused() {
    assertThatThrownBy(
            () ->
                EvidenceLoader.load(
                    DATA,
                    progress -> {
                      throw new IllegalStateException("enough of " + progress.files());
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("enough of ");
  }

  @Test
  @DisplayName("in numbers of which none is larger than its whole")
  void parts() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LoadProgress(3, 2, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new LoadProgress(1, 2, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new LoadProgress(1, 2, -1));
    assertThat(new LoadProgress(0, 0, 0).files()).isZero();
  }
}
