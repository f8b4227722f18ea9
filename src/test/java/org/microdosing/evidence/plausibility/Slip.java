package org.microdosing.evidence.plausibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A slip that a clerk makes with one value of a study file.
 *
 * @param name what it is
 * @param part the kind of object that it happens in
 * @param change makes it there; false where there is nothing to change
 */
record Slip(String name, Part part, Predicate<ObjectNode> change) {

  private static final Map<String, String> OPPOSITE =
      Map.of(
          "improved", "worsened",
          "worsened", "improved",
          "increased", "decreased",
          "decreased", "increased",
          "arm", "versus",
          "versus", "arm");

  static final List<Slip> ALL =
      List.of(
          new Slip("milligrams for micrograms", Part.DOSE, n -> replace(n, "unit", "µg", "mg")),
          new Slip("micrograms for milligrams", Part.DOSE, n -> replace(n, "unit", "mg", "µg")),
          new Slip("a kilogram lost", Part.DOSE, n -> replace(n, "unit", "mg/kg", "mg")),
          new Slip("a dose times ten", Part.DOSE, n -> timesEach(n, 10, "amount", "max")),
          new Slip("a course of a tenth", Part.DOSE, n -> times(n, "durationDays", 0.1)),
          new Slip("people of an arm times ten", Part.ARM, n -> times(n, "n", 10)),
          new Slip("people of a group times ten", Part.GROUP, n -> times(n, "n", 10)),
          new Slip("a mean times ten", Part.GROUP, n -> times(n, "mean", 10)),
          new Slip("a standard error for the deviation", Part.GROUP, Slip::error),
          new Slip("a deviation times ten", Part.GROUP, n -> times(n, "sd", 10)),
          new Slip("a total times ten", Part.GROUP, n -> n.has("events") && times(n, "total", 10)),
          new Slip("events times ten", Part.GROUP, n -> n.has("total") && times(n, "events", 10)),
          new Slip(
              "a percentage times ten",
              Part.STATISTIC,
              n -> is(n, "percentage") && times(n, "value", 10)),
          new Slip(
              "a p value times ten",
              Part.STATISTIC,
              n ->
                  n.has("value")
                      && n.get("p") instanceof ObjectNode p
                      && p.get("value").doubleValue() < 0.1
                      && times(p, "value", 10)),
          new Slip(
              "a test statistic times ten",
              Part.STATISTIC,
              n ->
                  n.has("p")
                      && (is(n, "t") || is(n, "f") || is(n, "chi_squared"))
                      && times(n, "value", 10)),
          new Slip(
              "a difference times ten",
              Part.STATISTIC,
              n ->
                  (is(n, "mean_difference") || is(n, "hedges_g") || is(n, "cohen_d"))
                      && times(n, "value", 10)),
          new Slip(
              "an estimate lost",
              Part.STATISTIC,
              n -> n.has("interval") && n.remove("value") != null),
          new Slip(
              "a sign lost",
              Part.STATISTIC,
              n ->
                  n.has("interval")
                      && n.has("value")
                      && n.get("value").doubleValue() < 0
                      && times(n, "value", -1)),
          new Slip(
              "a bound times ten",
              Part.STATISTIC,
              n ->
                  n.has("value")
                      && n.get("interval") instanceof ObjectNode i
                      && i.has("low")
                      && times(i, "high", 10)),
          new Slip(
              "a correlation times ten",
              Part.STATISTIC,
              n -> is(n, "correlation") && times(n, "value", 10)),
          new Slip("the opposite direction", Part.COMPARED, n -> turn(n, "direction")),
          new Slip("the opposite side", Part.COMPARED, n -> turn(n, "estimateFavours")),
          new Slip("two groups exchanged", Part.COMPARED, Slip::exchange),
          new Slip(
              "an arm against itself",
              Part.FINDING,
              n ->
                  n.get("versus") instanceof ObjectNode v
                      && v.has("arm")
                      && v.put("arm", n.get("arm").stringValue()) != null),
          new Slip(
              "days times ten",
              Part.FINDING,
              n -> n.get("timing") instanceof ObjectNode t && times(t, "days", 10)),
          new Slip(
              "significant or not",
              Part.FINDING,
              n ->
                  n.has("significant")
                      && n.put("significant", !n.get("significant").booleanValue()) != null),
          new Slip(
              "a year ten years off",
              Part.CITATION,
              n -> n.has("year") && n.put("year", n.get("year").intValue() - 10) != null),
          new Slip(
              "the work of another study",
              Part.CITATION,
              n -> n.has("doi") && n.put("doi", "10.7554/eLife.62878") != null),
          new Slip(
              "a digit of the people lost",
              Part.STUDY,
              n ->
                  n.get("participants") instanceof ObjectNode p
                      && timesEach(p, 0.1, "enrolled", "randomised", "analysed", "planned")),
          new Slip(
              "an age without its point",
              Part.STUDY,
              n -> n.get("population") instanceof ObjectNode p && times(p, "ageMean", 10)),
          new Slip(
              "women times ten",
              Part.STUDY,
              n -> n.get("population") instanceof ObjectNode p && times(p, "femalePercent", 10)),
          new Slip(
              "the registration of another study",
              Part.STUDY,
              n -> n.has("findings") && n.putArray("registrations").add("NCT03934710") != null));

  /** Kinds of objects in a study file, and where they are. */
  enum Part {
    STUDY(s -> List.of(s)),
    CITATION(s -> List.of((ObjectNode) s.get("citation"))),
    ARM(s -> objects(s.get("arms"))),
    DOSE(s -> inner(objects(s.get("arms")), "dose")),
    FINDING(s -> objects(s.get("findings"))),
    /** Findings of two groups with figures. */
    COMPARED(
        s ->
            FINDING.of(s).stream()
                .filter(
                    f ->
                        f.path("groups").size() == 2
                            && f.path("versus").has("arm")
                            && (f.path("groups").path(0).has("mean")
                                || f.path("groups").path(0).has("total")))
                .toList()),
    STATISTIC(s -> inner(objects(s.get("findings")), "statistic")),
    GROUP(
        s ->
            objects(s.get("findings")).stream()
                .flatMap(f -> objects(f.get("groups")).stream())
                .toList());

    private final Function<ObjectNode, List<ObjectNode>> parts;

    Part(Function<ObjectNode, List<ObjectNode>> parts) {
      this.parts = parts;
    }

    List<ObjectNode> of(ObjectNode study) {
      return parts.apply(study);
    }
  }

  private static List<ObjectNode> objects(JsonNode list) {
    List<ObjectNode> objects = new ArrayList<>();
    if (list != null) {
      list.forEach(node -> objects.add((ObjectNode) node));
    }
    return objects;
  }

  private static List<ObjectNode> inner(List<ObjectNode> outer, String property) {
    return outer.stream()
        .filter(n -> n.has(property))
        .map(n -> (ObjectNode) n.get(property))
        .toList();
  }

  private static boolean is(ObjectNode statistic, String type) {
    return statistic.path("type").asString().equals(type);
  }

  private static boolean replace(ObjectNode node, String property, String from, String to) {
    return node.path(property).asString().equals(from) && node.put(property, to) != null;
  }

  private static boolean turn(ObjectNode node, String property) {
    String other = OPPOSITE.get(node.path(property).asString());
    return other != null && node.put(property, other) != null;
  }

  private static boolean times(ObjectNode node, String property, double factor) {
    JsonNode value = node.get(property);
    if (value == null || value.doubleValue() == 0) {
      return false;
    }
    double changed = Math.rint(value.doubleValue() * factor * 1e6) / 1e6;
    if (value.isInt()) {
      node.put(property, (int) changed);
    } else {
      node.put(property, changed);
    }
    return true;
  }

  /** Changes every property that is there; false where none is. */
  private static boolean timesEach(ObjectNode node, double factor, String... properties) {
    return Stream.of(properties).filter(p -> times(node, p, factor)).count() > 0;
  }

  private static boolean error(ObjectNode group) {
    if (!group.has("sd") || group.path("n").asInt() < 9) {
      return false;
    }
    double error = group.get("sd").doubleValue() / Math.sqrt(group.get("n").intValue());
    group.put("sd", Math.rint(error * 100) / 100);
    return true;
  }

  /** Exchanges the figures of two groups, which keep their arms. */
  private static boolean exchange(ObjectNode finding) {
    ArrayNode groups = (ArrayNode) finding.get("groups");
    JsonNode first = groups.get(0).get("arm");
    ((ObjectNode) groups.get(0)).set("arm", groups.get(1).get("arm"));
    ((ObjectNode) groups.get(1)).set("arm", first);
    return finding.has("direction") || finding.has("estimateFavours");
  }
}
