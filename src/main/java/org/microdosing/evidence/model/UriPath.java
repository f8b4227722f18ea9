package org.microdosing.evidence.model;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Texts as parts of the path of an address (RFC 3986, section 3.3). */
final class UriPath {

  private static final String PLAIN = "-._~!$&'()*+,;=:@/";

  private UriPath() {}

  /** Returns a text whose characters that a path cannot have are percent-encoded in UTF-8. */
  static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean isPlain =
          (c >= '0' && c <= '9')
              || (c >= 'A' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || PLAIN.indexOf(c) >= 0;
      encoded.append(isPlain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return encoded.toString();
  }
}
