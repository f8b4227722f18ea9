package org.microdosing.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

@DisplayName("Text in XML")
class XmlTest {

  private static Element root(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  @Test
  @DisplayName("cannot become markup")
  void cannotBecomeMarkup() {
    assertThat(Xml.escape("<b a='1' c=\"2\">&amp;]]>"))
        .isEqualTo("&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;&amp;amp;]]&gt;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Müller & Søn", "µg²", "τ² ≥ 0 → 中文 😀", "plain"})
  @DisplayName("reads back as it was")
  void readsBack(String text) throws Exception {
    assertThat(root("<t>" + Xml.escape(text) + "</t>").getTextContent()).isEqualTo(text);
  }

  @Test
  @DisplayName("shows what XML cannot hold, and what turns writing around, as replacement")
  void replaces() {
    assertThat(Xml.escape("a\u0000b\u000Bc\uD83Dd\uFFFEe\u202Ef\u0085g"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg");
    String first = " \u00A0\uD7FF\uE000\uFFFD\uD800\uDC00\u2029\u202F\u2065\u206A~";
    assertThat(Xml.escape(first)).isEqualTo(first);
    assertThat(Xml.escape("\u001F\u007F\u009F\u202A\u202E\u2066\u2069\uFFFF"))
        .isEqualTo("\uFFFD".repeat(8));
    assertThat(Xml.escape("a\tb\r\nc")).isEqualTo("a b  c");
  }

  @Test
  @DisplayName("is well-formed whatever the characters")
  void isWellFormed() throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 50; j++) {
        text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x80) : random.nextInt()));
      }
      String escaped = Xml.escape(text.toString());
      assertThat(root("<t a=\"" + escaped + "\">" + escaped + "</t>").getTagName()).isEqualTo("t");
    }
  }
}
