package org.microdosing.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.json.JsonTree;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Data in a page of HTML")
class ScriptDataTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "</SCRIPT ><img src=x onerror=alert(1)>",
        "<!-- <script>",
        "]]> & &amp; \"quoted\" \\ back",
        "\u202Egnp.exe\u2028\u2029\u0000\u001B[2J",
        "\uD800 alone, \uFFFE, \uFFFF, \u0085",
        "µg, é, 漢, \uD83C\uDF44, line\nfeed"
      })
  @DisplayName("ends where the page ends it, is XML, and reads as what was written")
  void hostile(String text) throws Exception {
    String page =
        Page.html(
            "Title", List.of(new Block.Heading(1, "Heading")), JsonTree.text(Map.of("name", text)));

    assertThat(page).containsOnlyOnce("<script").containsOnlyOnce("</script");
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(page)));
    String data = document.getElementsByTagName("script").item(0).getTextContent();
    assertThat(JsonMapper.shared().readTree(data).get("name").stringValue()).isEqualTo(text);
    assertThat(document.getElementsByTagName("img").getLength()).isZero();
  }
}
