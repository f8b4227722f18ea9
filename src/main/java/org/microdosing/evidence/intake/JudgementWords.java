package org.microdosing.evidence.intake;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.RiskOfBiasLevel;
import org.microdosing.evidence.model.RiskOfBiasTool;
import org.microdosing.evidence.name.NameKey;
import org.microdosing.evidence.name.QuotedText;
import org.microdosing.evidence.name.TypedText;

/**
 * Judgements of risk of bias in words, in first letters, or in the signs of pictures.
 *
 * <p>The signs mean different things: a minus is the middle level in the pictures of robvis, where
 * a cross is the highest, and the highest level in those of Cochrane. Only a table that tells which
 * of the two it has is read by signs.
 *
 * @param tool the tool
 * @param ofRobvis whether the table has the signs of robvis; empty where it does not tell
 */
record JudgementWords(RiskOfBiasTool tool, Optional<Boolean> ofRobvis) {

  private static final Set<String> CROSSES =
      Set.of("x", "\u00d7", "\u2715", "\u2716", "\u2717", "\u2718");
  private static final Set<String> NO_INFORMATION = Set.of("noinformation", "ni", "noinfo", "n");
  private static final Map<String, RiskOfBiasLevel> LETTERS =
      Map.of(
          "l", RiskOfBiasLevel.LOW,
          "s", RiskOfBiasLevel.SERIOUS,
          "m", RiskOfBiasLevel.MODERATE,
          "c", RiskOfBiasLevel.CRITICAL,
          "u", RiskOfBiasLevel.UNCLEAR,
          "h", RiskOfBiasLevel.HIGH);

  static JudgementWords of(RiskOfBiasTool tool, Collection<String> cells) {
    Set<String> signs = cells.stream().map(JudgementWords::sign).collect(Collectors.toSet());
    boolean hasCross = signs.stream().anyMatch(CROSSES::contains);
    Optional<Boolean> ofRobvis =
        hasCross || tool == RiskOfBiasTool.ROBINS_I
            ? Optional.of(true)
            : tool == RiskOfBiasTool.ROB_1 || signs.contains("!")
                ? Optional.of(false)
                : Optional.empty();
    return new JudgementWords(tool, ofRobvis);
  }

  private static String sign(String cell) {
    return TypedText.plain(cell).toLowerCase(Locale.ROOT);
  }

  /**
   * Tells whether a cell says that there is nothing to judge by, in a tool without such a level.
   */
  boolean isNoInformation(String cell) {
    boolean isSign = sign(cell).equals("?") && tool != RiskOfBiasTool.ROB_1 && ofRobvis.isPresent();
    boolean isRobvis = sign(cell).equals("?") && ofRobvis.orElse(false);
    return isSign || isRobvis || NO_INFORMATION.contains(NameKey.of(cell));
  }

  /**
   * Reads a judgement.
   *
   * @throws IllegalArgumentException if it is none of the tool, or a sign with two meanings
   */
  RiskOfBiasLevel level(String cell) {
    if (isNoInformation(cell) && tool.levels().contains(RiskOfBiasLevel.NO_INFORMATION)) {
      return RiskOfBiasLevel.NO_INFORMATION;
    }
    return bySign(sign(cell))
        .or(() -> byWord(NameKey.of(cell)))
        .filter(tool.levels()::contains)
        .orElseThrow(() -> notUnderstood(cell));
  }

  private Optional<RiskOfBiasLevel> byWord(String key) {
    String bare = key.endsWith("riskofbias") ? key.substring(0, key.length() - 10) : key;
    String word = bare.endsWith("risk") ? bare.substring(0, bare.length() - 4) : bare;
    for (RiskOfBiasLevel level : tool.levels()) {
      if (NameKey.of(level.label()).equals(word)) {
        return Optional.of(level);
      }
    }
    if (tool == RiskOfBiasTool.ROB_2 && Set.of("s", "sc", "someconcern").contains(word)) {
      return Optional.of(RiskOfBiasLevel.SOME_CONCERNS);
    }
    return Optional.ofNullable(LETTERS.get(word));
  }

  private Optional<RiskOfBiasLevel> bySign(String sign) {
    RiskOfBiasLevel middle = tool.levels().get(1);
    if (sign.equals("+")) {
      return Optional.of(RiskOfBiasLevel.LOW);
    }
    if (CROSSES.contains(sign)) {
      return Optional.of(
          tool == RiskOfBiasTool.ROBINS_I ? RiskOfBiasLevel.SERIOUS : RiskOfBiasLevel.HIGH);
    }
    if (sign.equals("!")) {
      return Optional.of(tool == RiskOfBiasTool.ROBINS_I ? RiskOfBiasLevel.CRITICAL : middle);
    }
    if (sign.equals("-")) {
      return ofRobvis.map(robvis -> robvis ? middle : RiskOfBiasLevel.HIGH);
    }
    boolean isUnclear = sign.equals("?") && !ofRobvis.orElse(true) && tool == RiskOfBiasTool.ROB_1;
    return isUnclear ? Optional.of(middle) : Optional.empty();
  }

  private IllegalArgumentException notUnderstood(String cell) {
    String sign = sign(cell);
    boolean isSign = sign.equals("-") || sign.equals("?");
    return new IllegalArgumentException(
        "expected "
            + tool.levels().stream().map(RiskOfBiasLevel::label).collect(Collectors.joining(", "))
            + (tool.levels().contains(RiskOfBiasLevel.NO_INFORMATION) ? "" : " or no information")
            + ", found "
            + QuotedText.of(cell.strip())
            + (isSign
                ? ", which means one thing in robvis and another in Cochrane's pictures; write the word"
                : ""));
  }
}
