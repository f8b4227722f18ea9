package org.microdosing.evidence.drawing;

import java.util.List;
import java.util.Locale;
import org.microdosing.evidence.model.DoseBand;

/**
 * A colour of the charts, for light and for dark surroundings.
 *
 * <p>Shades differ in luminance step by step, so that they stay apart without colour; text keeps a
 * contrast of at least 4.5 to 1 (WCAG 2.2, success criterion 1.4.3) on all that it stands on.
 */
public enum Paint {
  /** What everything stands on. */
  PAPER("#ffffff", "#15181c"),
  /** Text and lines that matter. */
  INK("#1a1a1a", "#f2f2f2"),
  /** Text that explains. */
  MUTED("#4a4a4a", "#c6c6c6"),
  /** Lines that guide the eye. */
  GRID("#d0d4d9", "#434a52"),
  /** Marks of single studies. */
  MARK("#1b4f85", "#9ccbf5"),
  /** Background bands, from faint to clear. */
  BAND_0("#f6f7f9", "#1b2026"),
  BAND_1("#e7ebef", "#262d35"),
  BAND_2("#d3dbe2", "#333d48"),
  BAND_3("#bdc9d4", "#424e5b"),
  /** Fills of bubbles, from none to full. */
  SHADE_0("#f1f4f7", "#1f252b"),
  SHADE_1("#c9d6e3", "#384b5e"),
  SHADE_2("#87a3bf", "#7398bd"),
  SHADE_3("#1b4f85", "#cfe3f7"),
  /** Text within the bubbles. */
  ON_SHADE_0("#1a1a1a", "#f2f2f2"),
  ON_SHADE_1("#1a1a1a", "#f2f2f2"),
  ON_SHADE_2("#0d0d0d", "#0d0d0d"),
  ON_SHADE_3("#ffffff", "#15181c");

  private static final List<Paint> BANDS = List.of(BAND_0, BAND_1, BAND_2, BAND_3);
  private static final List<Paint> SHADES = List.of(SHADE_0, SHADE_1, SHADE_2, SHADE_3);
  private static final List<Paint> ON_SHADES =
      List.of(ON_SHADE_0, ON_SHADE_1, ON_SHADE_2, ON_SHADE_3);

  private final String light;
  private final String dark;

  Paint(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  /** Returns the colour for light surroundings, as {@code #rrggbb}. */
  public String light() {
    return light;
  }

  /** Returns the colour for dark surroundings, as {@code #rrggbb}. */
  public String dark() {
    return dark;
  }

  /** Returns the class of elements that are filled with the colour. */
  public String fill() {
    return "f-" + cssName();
  }

  /** Returns the class of elements that are outlined in the colour. */
  public String stroke() {
    return "s-" + cssName();
  }

  private String cssName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns one of the four background bands. */
  public static Paint band(int step) {
    return BANDS.get(step);
  }

  /** Returns the background of a dose band, darker with the dose. */
  public static Paint behind(DoseBand band) {
    return switch (band) {
      case BELOW_MICRODOSE -> BAND_0;
      case MICRODOSE -> BAND_1;
      case LOW -> BAND_2;
      case FULL -> BAND_3;
      case UNKNOWN -> PAPER;
    };
  }

  /** Returns one of the four fills of bubbles. */
  public static Paint shade(int step) {
    return SHADES.get(step);
  }

  /** Returns the colour of text on one of the four fills of bubbles. */
  public static Paint onShade(int step) {
    return ON_SHADES.get(step);
  }
}
