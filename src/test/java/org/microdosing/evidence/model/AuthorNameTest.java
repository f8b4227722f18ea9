package org.microdosing.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    "Ot'alora G M, '', Ot'alora G, M., ''",
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
