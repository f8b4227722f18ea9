package org.microdosing.evidence.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a finding votes and whether it stands for its sample, from the words of its file. */
final class RawVote {

  private static final Map<String, Integer> RANKS = new HashMap<>();

  static {
    try {
      String file = Files.readString(Path.of("data", "vocabulary", "instruments.json"));
      for (JsonNode instrument : new ObjectMapper().readTree(file).get("instruments")) {
        RANKS.put(instrument.get("id").asString(), instrument.get("rank").asInt());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RawVote() {}

  /** Returns the direction, {@code none} for what does not vote. */
  static String of(JsonNode finding) {
    boolean compares = text(finding, "relation", "comparison").equals("comparison");
    boolean afterwards = text(finding, "period", "").equals("after_crossover");
    boolean mixes = finding.has("mixesArms") && finding.get("mixesArms").asBoolean();
    if (!compares || afterwards || mixes || finding.has("inferred")) {
      return "none";
    }
    String direction = text(finding, "direction", "none");
    return switch (text(finding, "estimateFavours", "")) {
      case "arm" -> "improved";
      case "versus" -> "worsened";
      case "neither" -> "no_difference";
      default -> direction.equals("no_difference") ? "not_read" : direction;
    };
  }

  /** Returns the findings that stand for one sample in one question, of all it has there. */
  static List<JsonNode> standing(List<JsonNode> findings) {
    List<JsonNode> best = new ArrayList<>();
    long least = Long.MAX_VALUE;
    for (JsonNode finding : findings) {
      JsonNode measurement = finding.get("measurement");
      boolean oneKindOfEvent =
          text(finding, "outcome", "").equals("adverse_events")
              && !text(measurement, "event", "").equals("any-adverse-event");
      if (of(finding).equals("none") || oneKindOfEvent) {
        continue;
      }
      long place = place(finding, text(measurement, "instrument", ""));
      if (place < least) {
        best.clear();
        least = place;
      }
      if (place == least) {
        best.add(finding);
      }
    }
    return best;
  }

  /** Tells whether another account of what a finding tells is recorded to say something else. */
  static boolean disagree(List<JsonNode> findings, List<JsonNode> accounts) {
    for (JsonNode one : findings) {
      for (JsonNode other : accounts) {
        boolean isOfSame =
            text(one, "outcome", "").equals(text(other, "outcome", ""))
                && !text(one, "outcome", "").equals("adverse_events");
        boolean isOtherWay = !of(other).equals("none") && !of(one).equals(of(other));
        if (one.has("disagreesWith") && isOfSame && isOtherWay) {
          for (JsonNode id : one.get("disagreesWith")) {
            if (id.asString().equals(other.get("id").asString())) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /** What is primary comes first, then the rank of the instrument, then the time. */
  private static long place(JsonNode finding, String instrument) {
    int analysis = text(finding, "analysis", "").equals("primary") ? 0 : 1;
    int rank = RANKS.getOrDefault(instrument, 99_999);
    String phase = finding.has("timing") ? text(finding.get("timing"), "phase", "") : "";
    int time =
        List.of("end_of_course", "during_course", "acute", "post_acute", "follow_up")
            .indexOf(phase);
    return analysis * 10_000_000L + rank * 10L + (time < 0 ? 9 : time);
  }

  private static String text(JsonNode node, String name, String otherwise) {
    return node != null && node.has(name) ? node.get(name).asString() : otherwise;
  }
}
