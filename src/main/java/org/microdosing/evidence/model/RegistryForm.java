package org.microdosing.evidence.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the numbers of registries of trials look like, as the registries themselves write them and
 * as the trial search portal of the WHO (ICTRP) lists them. Registries that are not among these can
 * be cited too, but their numbers are not checked.
 *
 * @since 0.2
 */
public enum RegistryForm {
  /** ClinicalTrials.gov. */
  NCT("NCT", "", "[0-9]{8}", "NCT03934710"),
  /** ISRCTN registry. */
  ISRCTN("ISRCTN", "", "[0-9]{8}", "ISRCTN14426797"),
  /** Australian New Zealand Clinical Trials Registry. */
  ACTRN("ACTRN", "", "126[0-9]{11}", "ACTRN12621000436875"),
  /** EU Clinical Trials Register, to 2023. */
  EUDRACT("EudraCT", " ", "[0-9]{4}-[0-9]{6}-[0-9]{2}", "EudraCT 2019-003984-24"),
  /** Clinical Trials Information System of the EU, from 2022. */
  CTIS("CTIS", " ", "20[0-9]{2}-5[0-9]{5}-[0-9]{2}-[0-9]{2}", "CTIS 2025-520906-36-00"),
  /** Dutch register of the Central Committee on Research Involving Human Subjects. */
  NL_OMON("NL-OMON", "", "[0-9]{4,6}", "NL-OMON55178"),
  /** Netherlands Trial Register, newer numbers. */
  NL("NL", "", "[0-9]{1,5}", "NL8736"),
  /** Netherlands Trial Register, older numbers. */
  NTR("NTR", "", "[0-9]{1,5}", "NTR6161"),
  /** German Clinical Trials Register. */
  DRKS("DRKS", "", "[0-9]{8}", "DRKS00014617"),
  /** UMIN registry of Japan. */
  UMIN("UMIN", "", "[0-9]{9}", "UMIN000016985"),
  /** Business system of the Swiss ethics committees. */
  BASEC("BASEC", " ", "[0-9]{4}-[0-9]{5}", "BASEC 2025-00745");

  private final String prefix;
  private final String space;
  private final String number;
  private final String example;
  private final Pattern typed;

  RegistryForm(String prefix, String space, String number, String example) {
    this.prefix = prefix;
    this.space = space;
    this.number = number;
    this.example = example;
    this.typed =
        Pattern.compile(
            Pattern.quote(prefix) + "[\\s:#-]{0,3}(?:ID|NO\\.?)?[\\s:#-]{0,3}(" + number + ")",
            Pattern.CASE_INSENSITIVE);
  }

  /**
   * Returns a number of one of these registries as the library spells it.
   *
   * @param text a number as somebody typed it, such as {@code nct 03934710}; without the name of
   *     the registry only where its form tells, as that of EudraCT does
   * @return for example {@code NCT03934710}; empty if it is not of any of these forms
   */
  public static Optional<String> spelled(String text) {
    for (RegistryForm form : values()) {
      Matcher match = form.typed.matcher(text);
      if (match.matches()) {
        return Optional.of(form.prefix + form.space + match.group(1));
      }
    }
    for (RegistryForm form : new RegistryForm[] {EUDRACT, CTIS}) {
      if (text.matches(form.number)) {
        return Optional.of(form.prefix + form.space + text);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns what texts may be numbers of trials: those that begin like one of these registries must
   * go on like it.
   *
   * @return a regular expression for whole texts, in the syntax that JSON Schema shares
   */
  public static String pattern() {
    return Arrays.stream(values())
            .map(f -> "(?!" + f.prefix + "(?!" + f.space + f.number + "$)" + f.others() + ")")
            .collect(Collectors.joining())
        + "\\S.*";
  }

  /** What begins alike and is of another registry. */
  private String others() {
    return this == NL ? "(?!-OMON)" : "";
  }

  /**
   * Returns the forms in words.
   *
   * @return an example of each
   */
  public static String examples() {
    return Arrays.stream(values()).map(f -> f.example).collect(Collectors.joining(", "));
  }
}
