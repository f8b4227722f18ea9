package org.microdosing.evidence.drawing;

import java.util.Comparator;

/** The order in which people expect labels: without regard to case, study 2 before study 10. */
public final class NaturalOrder {

  public static final Comparator<String> LABELS = NaturalOrder::compare;

  private NaturalOrder() {}

  private static int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int order;
      if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
        int endA = endOfNumber(a, i);
        int endB = endOfNumber(b, j);
        String x = withoutZeros(a.substring(i, endA));
        String y = withoutZeros(b.substring(j, endB));
        order = x.length() != y.length() ? x.length() - y.length() : x.compareTo(y);
        i = endA;
        j = endB;
      } else {
        order =
            Character.compare(
                Character.toLowerCase(a.charAt(i)), Character.toLowerCase(b.charAt(j)));
        i++;
        j++;
      }
      if (order != 0) {
        return order;
      }
    }
    int rest = (a.length() - i) - (b.length() - j);
    return rest != 0 ? rest : a.compareTo(b);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int endOfNumber(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String withoutZeros(String digits) {
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }
}
