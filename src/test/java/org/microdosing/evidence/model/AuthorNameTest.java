package org.microdosing.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.data.EvidenceLoader;

@DisplayName("The name of an author")
class AuthorNameTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Bershad AK, '', Bershad, A. K., ''",
    "de Wit H, de, Wit, H., ''",
    "von Rotz R, von, Rotz, R., ''",
    "van der Heijden KV, van der, Heijden, K. V., ''",
    "aan het Rot M, aan het, Rot, M., ''",
    "de la Fuente LA, de la, Fuente, L. A., ''",
    "Van Derveer JW 3rd, '', Van Derveer, J. W., 3rd",
    "Carhart-Harris RL, '', Carhart-Harris, R. L., ''",
    "Hutten NRPW, '', Hutten, N. R. P. W., ''",
    "Bistue Millón MB, '', Bistue Millón, M. B., ''",
    "Bershad A K, '', Bershad, A. K., ''",
    "Bershad A. K., '', Bershad, A. K., ''",
    "'Bershad, Anya K.', '', Bershad, A. K., ''",
    "'Bershad, A.K.', '', Bershad, A. K., ''",
    "Anya K. Bershad, '', Bershad, A. K., ''",
    "A. K. Bershad, '', Bershad, A. K., ''",
    "'BERSHAD, ANYA K.', '', BERSHAD, A. K., ''",
    "van der Berg-Smit JM, van der, Berg-Smit, J. M., ''",
    "J. M. van der Berg-Smit, van der, Berg-Smit, J. M., ''",
    "'Berg-Smit, Johanna M. van der', van der, Berg-Smit, J. M., ''",
    "'Van Derveer, J. W., 3rd', '', Van Derveer, J. W., 3rd",
    "'King, Martin Luther, jr.', '', King, M. L., Jr",
    "'King, Jr., Martin Luther', '', King, M. L., Jr",
    "'Sartre, Jean-Paul', '', Sartre, J.-P., ''",
    "'Ot''alora G, M', '', Ot'alora G, M., ''",
    "Ot'alora G M, '', Ot'alora, G. M., ''",
    "Иванов ИИ, '', Иванов, И. И., ''",
    "O’Brien DC, '', O’Brien, D. C., ''",
    "Sartre J-P, '', Sartre, J.-P., ''",
    "Ozaydin, '', Ozaydin, '', ''",
  })
  @DisplayName("of a person has a family name, and what it has of particle, initials and suffix")
  void people(String author, String particle, String family, String initials, String suffix) {
    AuthorName name = AuthorName.of(author);
    assertThat(name.isGroup()).isFalse();
    assertThat(name.particle().orElse("")).isEqualTo(particle);
    assertThat(name.family()).isEqualTo(family);
    assertThat(name.pointedInitials().orElse("")).isEqualTo(initials);
    assertThat(name.suffix().orElse("")).isEqualTo(suffix);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Global Drug Survey core research team",
        "Diamond Therapeutics Inc.",
        "University of Toronto",
        "The MAPP1 Study Group, London",
        "{Compass Pathways}"
      })
  @DisplayName("of a group is told by a word that says so, or by braces")
  void groupWords(String author) {
    AuthorName name = AuthorName.parse(author);
    assertThat(name.isGroup()).isTrue();
    assertThat(name.family()).isEqualTo(author.replaceAll("[{}]", ""));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Anya Bershad",
        "Compass Pathways",
        "Bershad AK, Lea T",
        "Bershad AK; Lea T",
        "Bershad AK and Lea T",
        "Bershad AK, MD",
        "Bershad AK1",
        "Bershad, ",
        ", A",
        "a.bershad@example.org x",
        "1,2"
      })
  @DisplayName(
      "that is in no usual form is refused with what to write, and kept whole where asked for")
  void refused(String author) {
    assertThatThrownBy(() -> AuthorName.parse(author))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("expected ");
    assertThat(AuthorName.of(author).family()).isEqualTo(author);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "et al.",
        "et al",
        "Et al.",
        "and others",
        "And others",
        "& others",
        "others",
        "and colleagues"
      })
  @DisplayName("is none where an entry says that the list goes on")
  void others(String entry) {
    assertThat(AuthorName.isEtAl(entry)).isTrue();
    assertThat(AuthorName.isEtAl("Et")).isFalse();
    assertThat(AuthorName.isEtAl("Etal AB")).isFalse();
  }

  @Test
  @DisplayName(
      "is one for one person however it is written, also where laboratories are told by it")
  void onePerson() {
    assertThat(
            Stream.of("Bershad, Anya K.", "Anya K. Bershad", "Bershad A K", "Bershad AK")
                .map(AuthorName::of))
        .containsOnly(AuthorName.of("Bershad AK"));
    Set<String> marks = marks("Bershad, Anya K.", "Lea T");
    assertThat(marks("bershad ak", "Other A")).anyMatch(marks::contains);
    assertThat(marks("Bershad AB", "and others")).noneMatch(marks::contains);
    assertThat(marks("Some A", "et al.")).noneMatch(marks("Other B", "et al.")::contains);
  }

  private static Set<String> marks(String... authors) {
    Set<String> marks =
        new HashSet<>(
            AuthorGroups.marks(
                EvidenceLoader.bundled().studies().get(0).toBuilder()
                    .citation(citation(authors))
                    .build()));
    marks.removeIf(mark -> mark.startsWith("sample"));
    return marks;
  }

  @Test
  @DisplayName("costs little however long it is")
  void hostile() {
    for (String text :
        List.of("a ".repeat(50_000) + "A", "A".repeat(100_000), "A-".repeat(50_000))) {
      assertThat(AuthorName.of(text).family()).isEqualTo(text);
    }
  }

  @Test
  @DisplayName("of a group stays whole")
  void groups() {
    AuthorName name = AuthorName.of("Diamond Therapeutics Inc.");
    assertThat(name.isGroup()).isTrue();
    assertThat(name.fullFamily()).isEqualTo("Diamond Therapeutics Inc.");
    assertThat(name.initials()).isEmpty();
    assertThatThrownBy(
            () ->
                new AuthorName(
                    Optional.empty(), "A group", Optional.of("A"), Optional.empty(), true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AuthorName.of(" ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("is what a citation is called by")
  void shortNames() {
    assertThat(citation("Diamond Therapeutics Inc.").shortName())
        .isEqualTo("Diamond Therapeutics Inc. 2022");
    assertThat(citation("de Wit H", "Van Derveer JW 3rd").shortName())
        .isEqualTo("de Wit and Van Derveer 2022");
    assertThat(citation("Winstock AR", "et al. (core team)").shortName())
        .isEqualTo("Winstock et al. 2022");
    assertThat(citation("Priest M", "Kilmer B", "et al.").shortName())
        .isEqualTo("Priest et al. 2022");
    assertThat(citation("A B", "C D", "E F").shortName()).isEqualTo("A et al. 2022");
  }

  private static Citation citation(String... authors) {
    return Citation.builder().authors(List.of(authors)).title("A title").year(2022).build();
  }
}
