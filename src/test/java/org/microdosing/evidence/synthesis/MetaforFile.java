package org.microdosing.evidence.synthesis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.microdosing.evidence.measure.EffectMeasure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures computed by metafor 5.1.0 with its iterations tightened, one file per data set. */
final class MetaforFile {

  private MetaforFile() {}

  static JsonNode read(String name) {
    String path = "/metafor/" + name + ".json";
    try (InputStream in = MetaforFile.class.getResourceAsStream(path)) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in, path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the effects that a result of a file was computed from. */
  static List<EffectSize> effects(String code, JsonNode result) {
    EffectMeasure measure = EffectMeasure.GENERIC;
    for (EffectMeasure candidate : EffectMeasure.values()) {
      if (candidate.code().equals(code)) {
        measure = candidate;
      }
    }
    List<EffectSize> effects = new ArrayList<>();
    for (int i = 0; i < result.get("yi").size(); i++) {
      effects.add(
          EffectSize.of(
              "study " + (i + 1),
              result.get("yi").get(i).doubleValue(),
              result.get("vi").get(i).doubleValue(),
              measure));
    }
    return effects;
  }

  /** Returns the tables of a file. */
  static List<TwoByTwo> tables(JsonNode file) {
    JsonNode raw = file.get("raw");
    List<TwoByTwo> tables = new ArrayList<>();
    for (int i = 0; i < raw.get("ai").size(); i++) {
      int a = raw.get("ai").get(i).intValue();
      int c = raw.get("ci").get(i).intValue();
      tables.add(
          new TwoByTwo(
              "study " + (i + 1),
              a,
              a + raw.get("bi").get(i).intValue(),
              c,
              c + raw.get("di").get(i).intValue()));
    }
    return tables;
  }
}
