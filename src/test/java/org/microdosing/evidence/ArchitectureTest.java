package org.microdosing.evidence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Suppliers;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
          "file",
          "thread",
          "json",
          "name",
          "measure",
          "page",
          "model",
          "background",
          "drawing",
          "data",
          "dose",
          "table",
          "synthesis",
          "effect",
          "plausibility",
          "certainty",
          "gap",
          "summary",
          "query",
          "intake",
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
          Map.entry("plausibility", Set.of("page", "data", "table", "synthesis", "effect")),
          Map.entry("certainty", Set.of("data", "dose", "synthesis", "effect")),
          Map.entry("gap", Set.of("data", "dose", "synthesis", "effect")),
          Map.entry("summary", Set.of("data", "synthesis", "effect")),
          Map.entry("query", Set.of("data")),
          Map.entry("chart", Set.of("", "data", "query")));

  /**
   * Classes of a package that need each other, by the reason why they may: they make one sentence
   * of a user, or one value. What else goes in a circle is to be broken, and nothing may join these
   * unless the reason holds for it too.
   */
  private static final Map<String, Set<String>> ONE_SENTENCE =
      Map.ofEntries(
          Map.entry(
              "json: a result is written by its components, which may be results",
              Set.of("JsonResult", "JsonTree")),
          Map.entry(
              ": EvidenceLibrary.bundled() asks for the one library that is made of bundled data",
              Set.of("BundledLibrary", "EvidenceLibrary")),
          Map.entry(
              "query: library.studies().findings().studies() goes on from either side",
              Set.of(
                  "EvidenceIndex",
                  "FindingQuery",
                  "FindingTable",
                  "Query",
                  "Rows",
                  "StudyQuery",
                  "StudyTable")),
          Map.entry(
              "summary: a summary prints as sections, which read nothing but the summary",
              Set.of(
                  "AnswerSection",
                  "BlindingSection",
                  "CertaintySection",
                  "DirectionSynthesis",
                  "DoseSection",
                  "EvidenceSummary",
                  "FoundSection",
                  "HarmsInShort",
                  "NumbersSection",
                  "Safety",
                  "SafetySection",
                  "StudyProfile",
                  "SummaryAccumulator",
                  "SummarySections")),
          Map.entry(
              "answer: an answer prints as a page, which reads nothing but the answer",
              Set.of(
                  "Answer",
                  "AnswerEntries",
                  "AnswerPage",
                  "AnswerTable",
                  "HarmEntry",
                  "ShortAnswer",
                  "UnknownWords")),
          Map.entry(
              "answer: a row says itself",
              Set.of("AnswerRow", "GivenWords", "ResultWords", "SizeWords")),
          Map.entry(
              "data: a reader of a value is described, read and combined by readers",
              Set.of(
                  "DescribedReader",
                  "Field",
                  "Fields",
                  "JsonCursor",
                  "Terms",
                  "ValueReader",
                  "Values")),
          Map.entry("data: data.merge(data) is data", Set.of("EvidenceData", "Merge")),
          Map.entry(
              "synthesis: an effect is computed from groups, which compute effects",
              Set.of(
                  "Conversions",
                  "Correlation",
                  "EffectSize",
                  "FiveNumbers",
                  "GroupMean",
                  "Ratios",
                  "TwoByTwo",
                  "TwoGroupMeans")),
          Map.entry(
              "synthesis: MetaAnalysis.of(effects).fit().leaveOneOut() pools again, by plan",
              Set.of(
                  "Baujat",
                  "CumulativeAnalysis",
                  "EggerTest",
                  "EquivalenceTests",
                  "Influence",
                  "LeaveOneOut",
                  "MetaAnalysis",
                  "MetaAnalysisPlan",
                  "MetaAnalysisSource",
                  "MetaAnalysisText",
                  "PoolingWarnings",
                  "PredictionIntervals",
                  "RankTest",
                  "Refit",
                  "Refits",
                  "RepeatedAnalysis",
                  "Requirements",
                  "SubgroupComparison",
                  "Subgroups",
                  "TrimAndFill",
                  "TrimAndFillAlgorithm")),
          Map.entry(
              "synthesis: a Bayesian plan is fitted again for other priors",
              Set.of("BayesianMetaAnalysis", "BayesianMetaAnalysisPlan", "PriorSensitivity")),
          Map.entry(
              "synthesis: a three-level plan is fitted again for other correlations",
              Set.of(
                  "CorrelationSensitivity",
                  "ThreeLevel",
                  "ThreeLevelPlan",
                  "ThreeLevelResult",
                  "ThreeLevelSandwich")),
          Map.entry(
              "synthesis: X.of(effects).fit() starts at the result",
              Set.of("DoseResponse", "DoseResponseFit", "DoseResponsePlan")),
          Map.entry(
              "synthesis: the same for counts",
              Set.of("LogisticMixedFit", "LogisticMixedModel", "LogisticMixedModelPlan")),
          Map.entry(
              "synthesis: the same for moderators",
              Set.of("MetaRegression", "MetaRegressionFit", "MetaRegressionPlan")),
          Map.entry(
              "synthesis: a model hands out its fit, which knows its model",
              Set.of("LinearModel", "WeightedFit")),
          Map.entry(
              "synthesis: a sealed type and its cases",
              Set.of("DoseArm", "DoseArmEvents", "DoseArmMean")));

  private static final JavaClasses LIBRARY = LibraryClasses.all();

  static Stream<String> packages() {
    return LAYERS.stream()
        .filter(name -> LIBRARY.stream().anyMatch(c -> c.getPackageName().equals(full(name))));
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
        .check(LIBRARY);
  }

  @Test
  @DisplayName("are all named in the plan")
  void areAllPlanned() {
    assertThat(LIBRARY.stream().map(JavaClass::getPackageName).distinct())
        .isSubsetOf(LAYERS.stream().map(ArchitectureTest::full).toList());
  }

  @Test
  @DisplayName("form no cycles")
  void formNoCycles() {
    slices().matching(ROOT + ".(*)").should().beFreeOfCycles().check(LIBRARY);
  }

  @ParameterizedTest(name = "\"{0}\"")
  @MethodSource("packages")
  @DisplayName("have no cycles of classes but those that make one sentence of a user")
  void haveNoCyclesOfClasses(String name) {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass type : LIBRARY) {
      if (type.getPackageName().equals(full(name)) && !isForm(type)) {
        Set<String> used = uses.computeIfAbsent(outermost(type), n -> new TreeSet<>());
        type.getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .filter(target -> target.getPackageName().equals(full(name)))
            .forEach(target -> used.add(outermost(target)));
      }
    }
    Map<String, Set<String>> reached = new TreeMap<>();
    uses.keySet().forEach(from -> reached.put(from, reach(from, uses)));
    Set<Set<String>> cycles = new LinkedHashSet<>();
    reached.forEach(
        (from, all) -> {
          Set<String> circle = new TreeSet<>(Set.of(from));
          all.stream()
              .filter(to -> reached.getOrDefault(to, Set.of()).contains(from))
              .forEach(circle::add);
          if (circle.size() > 1) {
            cycles.add(circle);
          }
        });
    assertThat(cycles)
        .allSatisfy(
            circle ->
                assertThat(ONE_SENTENCE)
                    .as("cycle of %s", circle)
                    .anySatisfy(
                        (reason, members) -> {
                          assertThat(reason).startsWith(name + ": ");
                          assertThat(members).containsAll(circle);
                        }));
  }

  /** A record that says how one result is written as JSON: it reads that result and no more. */
  private static boolean isForm(JavaClass type) {
    return outermost(type).endsWith("Form")
        && type.isRecord()
        && !type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static Set<String> reach(String from, Map<String, Set<String>> uses) {
    Set<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(uses.get(from));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (reached.add(next)) {
        open.addAll(uses.getOrDefault(next, Set.of()));
      }
    }
    return reached;
  }

  private static String outermost(JavaClass type) {
    String name = type.getName().substring(type.getPackageName().length() + 1);
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  @Test
  @DisplayName("have no two classes of one simple name")
  void shareNoNames() {
    Map<String, List<String>> packagesByName =
        LIBRARY.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
    packagesByName.values().removeIf(packages -> packages.size() == 1);
    assertThat(packagesByName).isEmpty();
  }

  @Test
  @DisplayName("have no public class named like one that every other program imports from the JDK")
  void shareNoNamesWithTheJdk() {
    List<String> packages = List.of("lang", "util", "util.function", "util.stream", "nio.file");
    assertThat(
            LIBRARY.stream()
                .filter(type -> type.isTopLevelClass())
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName)
                .filter(name -> packages.stream().anyMatch(p -> isInJdk("java." + p, name))))
        .isEmpty();
  }

  private static boolean isInJdk(String packageName, String simpleName) {
    String file = "/" + packageName.replace('.', '/') + "/" + simpleName + ".class";
    return Object.class.getResource(file) != null;
  }

  @Test
  @DisplayName("write no number in the digits of the reader's locale")
  void writeNumbersAlike() throws IOException {
    Pattern localised =
        Pattern.compile("%[-+0-9.,]*[dfeg]\\b[^;]*?\\.formatted\\(|String\\.format\\(\\s*\"");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(f -> f.toString().endsWith(".java")))
          .allSatisfy(
              file ->
                  assertThat(
                          localised.matcher(Files.readString(file)).results().map(r -> r.group()))
                      .as(file.toString())
                      .isEmpty());
    }
  }

  @Test
  @DisplayName("call nothing that depends on the locale, time zone or encoding of the machine")
  void dependOnNoMachine() {
    Set<String> dependent =
        Set.of(
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintStream.<init>(java.io.OutputStream)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.nio.charset.Charset.defaultCharset()",
            "java.text.NumberFormat.getInstance()",
            "java.text.Collator.getInstance()",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.MessageFormat.format(java.lang.String, [Ljava.lang.Object;)",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.time.LocalDate.now()",
            "java.time.ZoneId.systemDefault()",
            "java.util.Locale.getDefault()",
            "java.util.Scanner.<init>(java.io.InputStream)");
    Set<String> types = Set.of("java.util.Formatter", "java.io.FileReader", "java.io.FileWriter");
    assertThat(
            LIBRARY.stream()
                .flatMap(type -> type.getCodeUnitCallsFromSelf().stream())
                .filter(
                    call ->
                        dependent.contains(signature(call.getTarget()))
                            || types.contains(call.getTargetOwner().getName()))
                .map(Object::toString))
        .isEmpty();
  }

  private static String signature(CodeUnitCallTarget called) {
    return called.getOwner().getName()
        + "."
        + called.getName()
        + called.getRawParameterTypes().stream()
            .map(JavaClass::getName)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  @Test
  @DisplayName("ask Guava's suppliers as Guava's, which those of its Android flavour only are")
  void keepGuavaToItself() {
    assertThat(
            LIBRARY.stream()
                .filter(
                    type ->
                        type.getMethodCallsFromSelf().stream()
                            .anyMatch(c -> c.getTargetOwner().isEquivalentTo(Suppliers.class)))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(Supplier.class))
                .map(Object::toString))
        .isEmpty();
  }

  @Test
  @DisplayName("call no parameter \"of\"")
  void nameParameters() throws IOException {
    Pattern parameter = Pattern.compile("[A-Za-z>\\]] of[,)]|\\bof ->");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(f -> f.toString().endsWith(".java")))
          .allSatisfy(
              file ->
                  assertThat(
                          Files.readAllLines(file).stream()
                              .map(line -> line.replaceAll("//.*|^\\s*/?\\*.*", ""))
                              .map(line -> line.replaceAll("\"[^\"]*\"", ""))
                              .filter(line -> parameter.matcher(line).find()))
                      .as(file.toString())
                      .isEmpty());
    }
  }

  @Test
  @DisplayName("leave Jackson to the packages that read and write JSON")
  void leaveJacksonToThoseWhoReadAndWrite() {
    classes()
        .that()
        .resideOutsideOfPackages(
            full("data"), full("file"), full("intake"), full("json"), full("report"))
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackage("tools.jackson..")
        .check(LIBRARY);
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
