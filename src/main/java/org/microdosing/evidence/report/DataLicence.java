package org.microdosing.evidence.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** Under which licence the bundled data stand, and by whom: what the project says of itself. */
final class DataLicence {

  static final String AUTHORS = "The authors of Microdosing Evidence";

  static final String ADDRESS = "https://www.apache.org/licenses/LICENSE-2.0.txt";

  private DataLicence() {}

  static Map<String, Object> asMap() {
    Map<String, Object> licence = new LinkedHashMap<>();
    licence.put("name", "Apache-2.0");
    licence.put("path", ADDRESS);
    licence.put("title", "Apache License 2.0");
    return licence;
  }
}
