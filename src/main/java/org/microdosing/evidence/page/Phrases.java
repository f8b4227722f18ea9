package org.microdosing.evidence.page;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.microdosing.evidence.measure.Numbers;

/** The one way to say what pages say often: counts, p values, names in a sentence. */
public final class Phrases {

  private static final double SMALLEST_P = 0.0001;

  private Phrases() {}

  /** Returns a number with its noun, for example {@code 1 study} or {@code 3 studies}. */
  public static String count(long number, String one, String many) {
    return number + " " + form(number, one, many);
  }

  /** Returns a word in the form that a number asks for, for example {@code was} or {@code were}. */
  public static String form(long number, String one, String many) {
    return number == 1 ? one : many;
  }

  /** Returns a number that may be a fraction with its noun, for example {@code 2.5 events}. */
  public static String count(double number, String one, String many) {
    return Numbers.plain(number) + " " + (number == 1 ? one : many);
  }

  /** Returns a number of studies, for example {@code 1 study}. */
  public static String studies(long number) {
    return count(number, "study", "studies");
  }

  /** Returns a number of findings, for example {@code 1 finding}. */
  public static String findings(long number) {
    return count(number, "finding", "findings");
  }

  /** Returns a number of people, for example {@code 1 person}. */
  public static String people(long number) {
    return count(number, "person", "people");
  }

  /** Returns a number of effects, for example {@code 1 effect}. */
  public static String effects(long number) {
    return count(number, "effect", "effects");
  }

  /** Returns a number of samples, for example {@code 1 sample}. */
  public static String samples(long number) {
    return count(number, "sample", "samples");
  }

  /**
   * Returns counts of things by their labels, which may have commas in them, for example {@code 2
   * double-blind; 1 not blinded}, empty if nothing was counted.
   */
  public static <K> String counts(Map<K, Integer> counts, Function<? super K, String> label) {
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + label.apply(e.getKey()))
        .collect(Collectors.joining("; "));
  }

  /**
   * Returns a computed p value as a sentence says it: four decimals without zeros at their end, for
   * example {@code p = 0.0312} or {@code p < 0.0001}.
   */
  public static String p(double value) {
    return value < SMALLEST_P
        ? "p < " + Numbers.plain(SMALLEST_P)
        : "p = " + Numbers.plain(Double.parseDouble(Numbers.fixed(value, 4)));
  }

  /**
   * Returns a computed p value as a column of a table shows it, four decimals, for example {@code
   * 0.0310} or {@code <.0001}.
   */
  public static String pInColumn(double value) {
    return value < SMALLEST_P ? "<.0001" : Numbers.fixed(value, 4);
  }

  /** Lists names one after the other, apart from each other where some have commas in them. */
  public static String list(Collection<String> names) {
    return String.join(names.stream().anyMatch(name -> name.contains(",")) ? "; " : ", ", names);
  }

  /** Returns words as they begin a sentence or a heading. */
  public static String capitalised(String words) {
    int first = words.offsetByCodePoints(0, words.isEmpty() ? 0 : 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  /** Returns a name as it stands within a sentence. */
  public static String inSentence(String name) {
    boolean isWord = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    return isWord ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
  }

  /** Returns a sentence without the full stop at its end, for one to follow. */
  public static String open(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /**
   * Returns a length of time in the largest unit that leaves at least two of it, for example {@code
   * 36 hours} or {@code 28 days}; {@code same day} for none.
   */
  public static String duration(double days) {
    if (days < 2) {
      return days <= 0 ? "same day" : Numbers.significant(days * 24, 2) + " hours";
    }
    if (days < 84) {
      return Numbers.significant(days, 3) + " days";
    }
    return days < 700
        ? Numbers.significant(days / (365.25 / 12), 2) + " months"
        : Numbers.significant(days / 365.25, 2) + " years";
  }
}
