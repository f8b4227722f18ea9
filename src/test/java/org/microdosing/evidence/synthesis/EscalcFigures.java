package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads figures of metafor's escalc and compares effect sizes with them. */
final class EscalcFigures {

  private EscalcFigures() {}

  static JsonNode read(String name) {
    String path = "/metafor/" + name + ".json";
    try (InputStream in = EscalcFigures.class.getResourceAsStream(path)) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in, path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double real(JsonNode raw, String column, int i) {
    return raw.get(column).get(i).doubleValue();
  }

  static int whole(JsonNode raw, String column, int i) {
    return raw.get(column).get(i).intValue();
  }

  static void assertAgree(
      List<EffectSize> effects, String measure, JsonNode expected, double relative) {
    assertThat(effects).isNotEmpty().hasSize(expected.get("yi").size());
    for (int i = 0; i < effects.size(); i++) {
      EffectSize effect = effects.get(i);
      assertThat(effect.measure().code()).isEqualTo(measure);
      assertClose(effect.estimate(), real(expected, "yi", i), relative, effect.label() + " yi");
      assertClose(effect.variance(), real(expected, "vi", i), relative, effect.label() + " vi");
    }
  }

  static void assertClose(double actual, double expected, double relative, String what) {
    assertThat(Math.abs(actual - expected))
        .as("%s: %s for %s", what, actual, expected)
        .isLessThanOrEqualTo(relative * Math.abs(expected));
  }
}
