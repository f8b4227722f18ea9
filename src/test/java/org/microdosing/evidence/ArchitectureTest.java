package org.microdosing.evidence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Packages")
class ArchitectureTest {

  private static final String ROOT = "org.microdosing.evidence";

  /**
   * The packages from the bottom up, the empty name being the root package: each may use those
   * before it, but for what {@link #NEVER} says.
   */
  private static final List<String> LAYERS =
      List.of(
          "name",
          "measure",
          "page",
          "model",
          "data",
          "dose",
          "table",
          "synthesis",
          "effect",
          "certainty",
          "gap",
          "summary",
          "query",
          "answer",
          "",
          "chart",
          "report",
          "cli");

  /** What lies below a package and is none of its business. */
  private static final Map<String, Set<String>> NEVER =
      Map.ofEntries(
          Map.entry("data", Set.of("page")),
          Map.entry("dose", Set.of("data")),
          Map.entry("table", Set.of("data", "dose")),
          Map.entry("synthesis", Set.of("model", "data", "dose", "table")),
          Map.entry("effect", Set.of("data", "dose", "table")),
          Map.entry("certainty", Set.of("data", "dose", "synthesis", "effect")),
          Map.entry("gap", Set.of("data", "dose", "synthesis", "effect", "certainty")),
          Map.entry("summary", Set.of("data", "synthesis", "effect")),
          Map.entry("query", Set.of("data")),
          Map.entry("chart", Set.of("", "data", "query")));

  private static JavaClasses library;

  @BeforeAll
  static void importClasses() {
    library =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
  }

  static Stream<String> packages() {
    return LAYERS.stream()
        .filter(name -> library.stream().anyMatch(c -> c.getPackageName().equals(full(name))));
  }

  @ParameterizedTest(name = "\"{0}\"")
  @MethodSource("packages")
  @DisplayName("use only the packages below them")
  void useOnlyThePackagesBelow(String name) {
    Set<String> allowed =
        LAYERS.subList(0, LAYERS.indexOf(name) + 1).stream()
            .filter(below -> !NEVER.getOrDefault(name, Set.of()).contains(below))
            .map(ArchitectureTest::full)
            .collect(Collectors.toSet());
    classes()
        .that()
        .resideInAPackage(full(name))
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "are outside the library or in " + allowed,
                (JavaClass c) ->
                    !c.getPackageName().startsWith(ROOT) || allowed.contains(c.getPackageName())))
        .check(library);
  }

  @Test
  @DisplayName("are all named in the plan")
  void areAllPlanned() {
    assertThat(library.stream().map(JavaClass::getPackageName).distinct())
        .isSubsetOf(LAYERS.stream().map(ArchitectureTest::full).toList());
  }

  @Test
  @DisplayName("form no cycles")
  void formNoCycles() {
    slices().matching(ROOT + ".(*)").should().beFreeOfCycles().check(library);
  }

  @Test
  @DisplayName("leave Jackson to the data package")
  void leaveJacksonToTheDataPackage() {
    classes()
        .that()
        .resideOutsideOfPackages(full("data"), full("report"))
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackage("tools.jackson..")
        .check(library);
  }

  @Test
  @DisplayName("have classes that fit on a few screens")
  void haveClassesOfReadableSize() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<String> tooLong =
          files
              .filter(f -> f.toString().endsWith(".java"))
              .filter(ArchitectureTest::isLong)
              .map(Path::toString)
              .toList();
      assertThat(tooLong).isEmpty();
    }
  }

  /** Counts lines of code: comments are not what makes a class hard to take in. */
  private static boolean isLong(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
              .map(String::strip)
              .filter(l -> !l.isEmpty() && !l.startsWith("*") && !l.startsWith("/"))
              .count()
          > 250;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String full(String name) {
    return name.isEmpty() ? ROOT : ROOT + "." + name;
  }
}
