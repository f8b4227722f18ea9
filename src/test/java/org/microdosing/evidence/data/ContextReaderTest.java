package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.model.Bearing;
import org.microdosing.evidence.model.Claim;
import org.microdosing.evidence.model.DefinitionWording;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Mechanism;
import org.microdosing.evidence.model.MicrodoseDefinition;
import org.microdosing.evidence.model.PooledFigure;
import org.microdosing.evidence.model.PooledResult;
import org.microdosing.evidence.model.Review;
import org.microdosing.evidence.model.ReviewKind;
import org.microdosing.evidence.model.ReviewPart;
import org.microdosing.evidence.model.Schedule;
import org.microdosing.evidence.model.ScheduleNoteKind;
import org.microdosing.evidence.model.Verdict;
import org.microdosing.evidence.model.Verification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Reading the context of the evidence")
class ContextReaderTest {

  private static final Path DATA = Path.of("data");

  private final FileLog log = new FileLog("context/some.json");

  private @Nullable EvidenceContext read(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return new FileReader()
        .read(() -> new ByteArrayInputStream(bytes), "some", ContextReader.READER, log);
  }

  private EvidenceContext readFile(String name) {
    Path file = DATA.resolve("context").resolve(name + ".json");
    EvidenceContext context =
        new FileReader().read(() -> Files.newInputStream(file), name, ContextReader.READER, log);
    assertThat(log.problems()).isEmpty();
    assertThat(context).isNotNull();
    return context;
  }

  /** Returns what a file has in one of its lists. */
  private static List<JsonNode> stated(String name, String list) {
    Path file = DATA.resolve("context").resolve(name + ".json");
    return JsonMapper.builder().build().readTree(file).get(list).valueStream().toList();
  }

  @Test
  @DisplayName("definitions keep their fraction, wording, limits and source")
  void definitions() {
    List<MicrodoseDefinition> definitions = readFile("definitions").definitions();
    assertThat(definitions).hasSameSizeAs(stated("definitions", "definitions"));
    MicrodoseDefinition harvard = byId(definitions, "harvard-health");
    assertThat(harvard.fractionLow()).isEqualTo(OptionalDouble.of(0.05));
    assertThat(harvard.fractionHigh()).isEqualTo(OptionalDouble.of(0.2));
    assertThat(harvard.source().greyLiterature()).isTrue();
    MicrodoseDefinition umbrella = byId(definitions, "umbrella-2026");
    assertThat(umbrella.absolute("lsd"))
        .hasValueSatisfying(
            limit -> {
              assertThat(limit.max()).isEqualTo(20);
              assertThat(limit.unit()).isEqualTo(DoseUnit.MICROGRAM);
            });
    assertThat(umbrella.absolute("dmt")).isEmpty();
    MicrodoseDefinition range = byId(definitions, "pinhas-2025");
    assertThat(range.absolute("lsd"))
        .hasValueSatisfying(limit -> assertThat(limit.min()).hasValue(6.5));
    assertThat(range.absolute("psilocybin")).as("an amount of mushrooms is none of it").isEmpty();
    assertThat(range.absolute().get(1).material()).isEqualTo(Material.MUSHROOM);
    assertThat(byId(definitions, "gds-2021").absolute("psilocybin"))
        .hasValueSatisfying(limit -> assertThat(limit.max()).isEqualTo(10));
    assertThat(byId(definitions, "hutten-2020").wording())
        .containsExactly(DefinitionWording.FRACTION, DefinitionWording.SCHEDULE_BASED);
    assertThat(byId(definitions, "phase-0").toString())
        .contains("(up to 0.01 of proposed therapeutic dose) [second-hand]");
  }

  private static MicrodoseDefinition byId(List<MicrodoseDefinition> definitions, String id) {
    return definitions.stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  @DisplayName("schedules keep courses and breaks by source, and the studies that followed them")
  void schedules() {
    EvidenceContext context = readFile("schedules");
    assertThat(context.schedules()).hasSameSizeAs(stated("schedules", "schedules"));
    Schedule fadiman = context.schedules().get(0);
    assertThat(fadiman).hasToString("Fadiman protocol: 1 on, 2 off");
    assertThat(fadiman.shareOfDoseDays()).isEqualTo(OptionalDouble.of(1.0 / 3));
    assertThat(fadiman.courses())
        .extracting(c -> c.source().id())
        .containsExactly("mdguru", "mdio", "mddiary");
    assertThat(fadiman.breaks().get(0).maxWeeks()).isEqualTo(6);
    assertThat(fadiman.uses().get(1).studies()).containsExactly("marschall-2022", "vanelk-2022");
    assertThat(context.scheduleNotes())
        .filteredOn(note -> note.kind() == ScheduleNoteKind.NOT_MICRODOSING)
        .singleElement()
        .satisfies(note -> assertThat(note.studies()).containsExactly("loo-2023"));
  }

  @Test
  @DisplayName("expectancy is a rival explanation with evidence for and against the benefit")
  void mechanisms() {
    List<Mechanism> mechanisms = readFile("mechanisms").mechanisms();
    assertThat(mechanisms).hasSize(7);
    assertThat(mechanisms)
        .filteredOn(Mechanism::rivalExplanation)
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.id()).isEqualTo("expectancy");
              assertThat(m.evidence(Bearing.CONTRARY)).hasSize(3);
              assertThat(m.evidence(Bearing.SUPPORTIVE)).hasSize(1);
            });
    PooledFigure pooled =
        mechanisms.stream()
            .flatMap(m -> m.evidence().stream())
            .filter(e -> e.study().equals("Shafiee 2024"))
            .findFirst()
            .flatMap(e -> e.figure())
            .orElseThrow();
    assertThat(pooled.interval()).contains(Interval.of95(0.1, 0.42));
    assertThat(pooled).hasToString("SMD 0.26 [0.1, 0.42] 95%, k 9, I² 38.51%");
  }

  @Test
  @DisplayName("reviews keep pooled figures, counts, dataset and risk of bias")
  void reviews() {
    EvidenceContext context = readFile("reviews");
    assertThat(context.reviews()).hasSameSizeAs(stated("reviews", "reviews"));
    Review sypres = review(context, "sypres-psilodep");
    assertThat(sypres.kind()).isEqualTo(ReviewKind.META_ANALYSIS);
    assertThat(sypres.size().studies()).isEqualTo(OptionalInt.of(15));
    assertThat(sypres.size().k()).isEqualTo(OptionalInt.of(12));
    assertThat(sypres.riskOfBias()).hasValueSatisfying(r -> assertThat(r.high()).isEqualTo(4));
    assertThat(sypres.dataset())
        .hasValueSatisfying(d -> assertThat(d.newerVersion()).contains("26.0.0"));
    PooledFigure primary = sypres.pooled().get(0).figure().orElseThrow();
    assertThat(primary.pValue()).contains(PValue.lessThan(0.001));
    assertThat(primary.predictionInterval()).contains(Interval.of95(-1.72, -0.09));
    assertThat(primary.tauSquared()).isEqualTo(OptionalDouble.of(0.12));
    Review unseen = review(context, "murphy-muthukumaraswamy-dewit-2024");
    assertThat(unseen.verification()).isEqualTo(Verification.RECALL);
    assertThat(unseen.source()).isEmpty();
    Review umbrella = review(context, "umbrella-2026");
    assertThat(umbrella.citation().title()).isEmpty();
    assertThat(umbrella.alsoKnownAs()).containsExactly("ozaydin-2026");
    assertThat(review(context, "pregnancy-2026").size().breakdown())
        .contains(new ReviewPart("LSD", 11), new ReviewPart("psilocybin", 0));
  }

  @Test
  @DisplayName("a figure that two reviews carry is marked as the same one")
  void repeatedFigures() {
    PooledResult repeated = review(readFile("reviews"), "umbrella-2026").pooled().get(0);
    assertThat(repeated.sameAs()).contains("pinhas-2025-p1");
    assertThat(repeated.carriedOverFrom()).contains("pinhas-2025");
    EvidenceContext context = readFile("meta-analyses");
    assertThat(context.reviews()).hasSize(5);
    assertThat(review(context, "yousefi-2025").pooled().get(2).figure().orElseThrow().iSquared())
        .isEqualTo(OptionalDouble.of(36.77));
  }

  private static Review review(EvidenceContext context, String id) {
    return context.reviews().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Verdict.class)
  @DisplayName("claims can be asked for by verdict")
  void verdicts(Verdict verdict) {
    EvidenceContext context = readFile("claims");
    List<JsonNode> claims = stated("claims", "claims");
    assertThat(context.claims()).hasSameSizeAs(claims);
    assertThat(context.claims(verdict))
        .extracting(Claim::id)
        .containsExactlyElementsOf(
            claims.stream()
                .filter(claim -> claim.get("verdict").asString().equals(verdict.id()))
                .map(claim -> claim.get("id").asString())
                .toList());
  }

  @Test
  @DisplayName("a claim carries verdict, reason, evidence and links")
  void claims() {
    EvidenceContext context = readFile("claims");
    Claim claim = context.claims().get(24);
    assertThat(claim.id()).isEqualTo("claim-25");
    assertThat(claim.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(claim.studies()).containsExactly("hutten-2020-mood");
    assertThat(claim.findings()).contains("hutten-2020-mood-f5", "hutten-2020-mood-f9");
    assertThat(context.claimsAbout("lsd")).contains(claim);
    assertThat(context.claims().get(54).reason()).isEmpty();
    assertThat(context.articles().get(0).notCheckable()).hasSize(2);
  }

  @Test
  @DisplayName("sources may stand behind what refers to them")
  void sourcesBehind() {
    EvidenceContext context =
        read(
            """
            {"articles":[{"title":"A","source":"s1"}],
             "sources":[{"id":"s1","what":"the article","verification":"full_text"}]}\
            """);
    assertThat(log.problems()).isEmpty();
    assertThat(context).isNotNull();
    assertThat(context.articles().get(0).source().what()).isEqualTo("the article");
  }

  @Test
  @DisplayName("an unknown source is a problem where it is meant")
  void unknownSource() {
    read(
        """
        {"sources":[{"id":"mdio","what":"page","verification":"secondary"}],
         "articles":[{"title":"A","source":"mdoi"}]}\
        """);
    assertThat(log.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.pointer()).isEqualTo("/articles/0/source");
              assertThat(p.message()).contains("mdoi").contains("known: mdio");
            });
  }

  @Test
  @DisplayName("what a record refuses is a problem where the record stands, also inside another")
  void refused() {
    read(
        """
        {"sources":[{"id":"s","what":"page","verification":"secondary"}],
         "definitions":[{"id":"d","statedBy":"x","definition":"y","wording":["fraction"],
           "fractionLow":0.5,"fractionHigh":0.1,"fractionOf":"dose","source":"s","locator":"l"}],
         "schedules":[{"id":"a","name":"n","source":"s","locator":"l","daysOn":1,"daysOff":1,
           "cycleLengthDays":3,"breaks":[{"minWeeks":4,"maxWeeks":2,"source":"s"}]},
          {"id":"b","name":"n","source":"s","locator":"l","daysOn":1,"daysOff":1,
           "cycleLengthDays":3}]}\
        """);
    assertThat(log.problems())
        .extracting(Problem::pointer)
        .containsExactly("/definitions/0", "/schedules/0/breaks/0", "/schedules/1");
    assertThat(log.problems().get(2).message()).contains("1 + 1 is not 3");
  }

  @Test
  @DisplayName("a verdict that is no term is answered with the nearest one")
  void unknownVerdict() {
    read(
        """
        {"sources":[{"id":"s","what":"page","verification":"secondary"}],
         "claims":[{"id":"c","section":"S","paraphrase":"P","kind":"safety",
          "verdict":"suported","evidence":[{"source":"s","locator":"l","says":"x"}]}]}\
        """);
    assertThat(log.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.pointer()).isEqualTo("/claims/0/verdict");
              assertThat(p.message()).contains("supported");
            });
  }
}
