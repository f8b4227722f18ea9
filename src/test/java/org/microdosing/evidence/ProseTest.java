package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.model.Comparison;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.MicrodoseDefinition;
import org.microdosing.evidence.model.Regimen;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Study;

@DisplayName("The words of sources")
class ProseTest {

  private static final String ROOT = "org.microdosing.evidence";

  private static final JavaClasses LIBRARY = LibraryClasses.all();

  /** What holds words of a source that a person reads. */
  private static final Map<Class<?>, Set<String>> WORDS =
      Map.of(
          Finding.class, Set.of("measure", "timepoint", "note"),
          Group.class, Set.of("timepoint"),
          Comparison.class, Set.of("text"),
          Source.class, Set.of("note", "what"),
          Study.class, Set.of("extractionNotes", "limitations"),
          Dose.class, Set.of("basis", "routeText", "note"),
          Regimen.class, Set.of("frequency"),
          MicrodoseDefinition.class, Set.of("definition", "fractionOf", "note"));

  /** What tells one text from another by its letters. */
  private static final Set<String> TELLING =
      Set.of(
          "contains",
          "matches",
          "startsWith",
          "endsWith",
          "indexOf",
          "lastIndexOf",
          "split",
          "regionMatches",
          "equalsIgnoreCase",
          "toLowerCase",
          "replaceAll");

  /** Packages that may read words: they load, check what is loaded, compare names and print. */
  private static final Set<String> MAY_READ =
      Set.of("data", "intake", "plausibility", "page", "name");

  /** Classes that read a text by a pattern, and what text that is. */
  private static final Map<String, String> READING =
      Map.ofEntries(
          Map.entry("gap.Gap", "a query that it breaks into lines"),
          Map.entry("model.AuthorText", "names of authors"),
          Map.entry("model.DataVersion", "a number of a version"),
          Map.entry("model.DoseText", "a dose that somebody types"),
          Map.entry("model.IdentifierScheme", "identifiers"),
          Map.entry("model.PageRange", "numbers of pages"),
          Map.entry("model.RegistryForm", "numbers of registrations"),
          Map.entry("model.StudyNumber", "identifiers that somebody types"),
          Map.entry("report.BibTex", "titles whose capitals it keeps"));

  @Test
  @DisplayName(
      "are read by no pattern outside the packages that load, take in, check, compare names and print")
  void patterns() {
    Set<String> reading = new TreeSet<>();
    for (JavaClass type : LIBRARY) {
      if (!MAY_READ.contains(area(type))
          && type.getDirectDependenciesFromSelf().stream()
              .anyMatch(d -> d.getTargetClass().isEquivalentTo(Pattern.class))) {
        reading.add(name(type));
      }
    }
    assertThat(reading).isEqualTo(new TreeSet<>(READING.keySet()));
  }

  @Test
  @DisplayName("decide nothing: no method that asks for a measure, a time or a note looks into it")
  void decideNothing() {
    List<String> looking =
        LIBRARY.stream()
            .filter(type -> !MAY_READ.contains(area(type)))
            .flatMap(type -> type.getCodeUnits().stream())
            .filter(ProseTest::asksForWords)
            .filter(ProseTest::tellsTexts)
            .map(JavaCodeUnit::getFullName)
            .toList();
    assertThat(looking).isEmpty();
    assertThat(
            LIBRARY.stream()
                .flatMap(c -> c.getCodeUnits().stream())
                .filter(ProseTest::asksForWords))
        .as("methods that print them")
        .hasSizeGreaterThan(5);
  }

  private static boolean asksForWords(JavaCodeUnit unit) {
    return unit.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                WORDS.entrySet().stream()
                    .anyMatch(
                        holder ->
                            call.getTargetOwner().isEquivalentTo(holder.getKey())
                                && holder.getValue().contains(call.getName())));
  }

  private static boolean tellsTexts(JavaCodeUnit unit) {
    return unit.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTargetOwner().isEquivalentTo(Pattern.class)
                    || (call.getTargetOwner().isEquivalentTo(String.class)
                        && TELLING.contains(call.getName())));
  }

  private static String area(JavaClass type) {
    String packageName = type.getPackageName();
    return packageName.equals(ROOT) ? "" : packageName.substring(ROOT.length() + 1);
  }

  private static String name(JavaClass type) {
    String name = type.getName().substring(ROOT.length() + 1);
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
