package org.microdosing.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.EvidenceLibrary;

@DisplayName("A plain author")
class PlainAuthorTest {

  private static final List<String> WORDS =
      List.of("Bershad", "Study", "Others", "And", "and", "Co", "Jr", "van", "O-Da", "McA");

  @Test
  @DisplayName("is read as every other author is, for all authors of the library")
  void ofTheLibrary() {
    List<String> authors =
        EvidenceLibrary.bundled().studies().stream()
            .flatMap(study -> study.citation().authors().stream())
            .filter(author -> !AuthorText.isEtAl(author))
            .toList();
    List<String> plain = authors.stream().filter(a -> PlainAuthor.read(a).isPresent()).toList();
    assertThat(plain).hasSizeGreaterThan(9 * authors.size() / 10).allSatisfy(this::isReadAlike);
  }

  @Test
  @DisplayName("is read as every other author is, whatever the letters")
  void drawn() {
    Random random = new Random(1);
    List<String> plain = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      String author = family(random) + " " + letters(random, 'A', 1 + random.nextInt(6));
      if (PlainAuthor.read(author).isPresent()) {
        plain.add(author);
      }
    }
    assertThat(plain).hasSizeGreaterThan(1000).allSatisfy(this::isReadAlike);
  }

  private void isReadAlike(String author) {
    assertThat(PlainAuthor.read(author)).isEqualTo(Optional.of(AuthorText.parse(author)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "de Wit H",
        "van der Meer AJ",
        "Carhart-Harris RL",
        "Dos Santos RG",
        "McGregor IS",
        "Garcia de Leon V",
        "Müller F",
        "Muñoz-Rojas JR"
      })
  @DisplayName("may have particles, several words, hyphens and letters of neighbours of English")
  void longer(String author) {
    isReadAlike(author);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Gwern", "Study", "McKenna"})
  @DisplayName("may be one word")
  void oneWord(String author) {
    isReadAlike(author);
  }

  private static String family(Random random) {
    return random.nextInt(4) == 0 ? word(random) + " " + word(random) : word(random);
  }

  private static String word(Random random) {
    return random.nextBoolean()
        ? WORDS.get(random.nextInt(WORDS.size()))
        : letters(random, 'A', 1) + letters(random, 'a', 1 + random.nextInt(30));
  }

  private static String letters(Random random, char first, int count) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append((char) (first + random.nextInt(26)));
    }
    return letters.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bershad",
        "BERSHAD",
        "B",
        "Bershad  A",
        "Bershad A.",
        "Bershad ABCDEF",
        "Bershad a",
        "B A",
        "Bershad A ",
        "Bershad, A",
        "MÜLLER A",
        "Östling P",
        "de wit H",
        "Smith Jones JR",
        "Smith and Jones A",
        "Trial Group A",
        "vanDam B",
        "",
        "Bershad Anya",
        "Smith CO",
        "Study A",
        "BERSHAD A",
        "van A"
      })
  @DisplayName("is no author of another form, nor one that may be a group")
  void others(String author) {
    assertThat(PlainAuthor.read(author)).isEmpty();
  }
}
