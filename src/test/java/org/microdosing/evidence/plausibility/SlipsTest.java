package org.microdosing.evidence.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.data.EvidenceDataException;
import org.microdosing.evidence.data.StudyLines;
import org.microdosing.evidence.dose.DoseAssessor;
import org.microdosing.evidence.model.Study;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Slips made in real study files, to see how many a check tells of. */
@DisplayName("Slips of a clerk in real study files")
class SlipsTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final PlausibilityCheck CHECK =
      PlausibilityCheck.of(
          LIBRARY.studies().toList(),
          DoseAssessor.of(LIBRARY.substances(), LIBRARY.definitions()),
          LIBRARY.context().vocabulary(),
          LIBRARY.version().date().getYear());
  private static final int OF_EACH_KIND = 4;
  private static final List<ObjectNode> FILES = new ArrayList<>();

  /** The rest is such that no other part of the file can tell: 104 of 125 were found at first. */
  private static final double LEAST_FOUND = 0.8;

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data/studies"))) {
      files.sorted().forEach(file -> FILES.add((ObjectNode) MAPPER.readTree(file)));
    }
  }

  @Test
  @DisplayName("are found, four of five")
  void slips() {
    Random random = new Random(20261130);
    int made = 0;
    int found = 0;
    List<String> missed = new ArrayList<>();
    for (Slip slip : Slip.ALL) {
      int ofKind = 0;
      int foundOfKind = 0;
      for (String line : lines(slip, random)) {
        ofKind++;
        if (isFound(line)) {
          foundOfKind++;
        }
      }
      made += ofKind;
      found += foundOfKind;
      if (foundOfKind < ofKind) {
        missed.add(slip.name() + " " + foundOfKind + "/" + ofKind);
      }
    }
    assertThat(made).isGreaterThan(100);
    assertThat((double) found / made)
        .as("%d of %d slips found; not all of: %s", found, made, missed)
        .isGreaterThan(LEAST_FOUND);
  }

  /** Some study files with the slip made in one place of each. */
  private static List<String> lines(Slip slip, Random random) {
    List<ObjectNode> files = new ArrayList<>(FILES);
    Collections.shuffle(files, random);
    List<String> lines = new ArrayList<>();
    for (ObjectNode file : files) {
      int places = slip.part().of(file).size();
      if (places > 0 && lines.size() < OF_EACH_KIND) {
        ObjectNode copy = file.deepCopy();
        if (slip.change().test(slip.part().of(copy).get(random.nextInt(places)))) {
          lines.add(copy.toString());
        }
      }
    }
    return lines;
  }

  private static boolean isFound(String line) {
    try {
      Study changed = StudyLines.read(line);
      if (!CHECK.warnings(changed).isEmpty()) {
        return true;
      }
      // What only a load of everything can tell.
      List<Study> all =
          LIBRARY.studies().stream()
              .map(study -> study.id().equals(changed.id()) ? changed : study)
              .toList();
      return !EvidenceLibrary.of(LIBRARY.substances(), all, LIBRARY.context()).warnings().isEmpty();
    } catch (EvidenceDataException e) {
      return true;
    }
  }
}
