package org.microdosing.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.ParameterizedType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.LibraryClasses;

@DisplayName("The serial form of a record")
class SerialFormTest {

  private static final Study STUDY = BundledEvidence.study("bershad-2019");

  @Test
  @DisplayName("is written by every record that has lists, maps or optionals")
  void everyRecord() {
    List<Class<?>> records =
        LibraryClasses.all().stream()
            .filter(c -> c.getPackageName().equals(Study.class.getPackageName()))
            .filter(c -> c.isAssignableTo(Serializable.class))
            .<Class<?>>map(JavaClass::reflect)
            .filter(Class::isRecord)
            .filter(SerialFormTest::hasParts)
            .toList();

    assertThat(records).hasSizeGreaterThan(50).allMatch(SerialFormTest::isReplaced);
  }

  private static boolean hasParts(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .anyMatch(
            c ->
                c.getGenericType() instanceof ParameterizedType
                    || c.getType().getName().startsWith("java.util.Optional"));
  }

  private static boolean isReplaced(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(m -> m.getName().equals("writeReplace"));
  }

  @Test
  @DisplayName("goes by the names of components, wherever they stand")
  void byName() throws Exception {
    Citation citation = STUDY.citation();
    byte[] swapped =
        renamed(
            renamed(renamed(written(citation, o -> o), "title", "other"), "pages", "title"),
            "other",
            "pages");

    assertThat(read(swapped))
        .isEqualTo(
            citation.toBuilder()
                .title(citation.pages().orElseThrow())
                .pages(citation.title().orElseThrow())
                .build());
  }

  @Test
  @DisplayName("is refused with a component that this version does not know")
  void unknown() throws IOException {
    byte[] written = renamed(written(STUDY, o -> o), "sampleOf", "sampleIn");

    assertThatThrownBy(() -> read(written))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage("Study has nothing of that name; was it written by a newer version?");
  }

  @Test
  @DisplayName("is refused with an element of another type in a list")
  void elements() throws IOException {
    byte[] written = written(STUDY, o -> o instanceof Condition ? "healthy" : o);

    assertThatThrownBy(() -> read(written))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage("Population has a value of another type in conditions");
  }

  @Test
  @DisplayName("is refused where a value is missing that cannot be empty")
  void missing() throws IOException {
    byte[] written = written(STUDY, o -> o instanceof Design ? null : o);

    assertThatThrownBy(() -> read(written))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage("Study lacks design");
  }

  @Test
  @DisplayName("meets the checks of the record")
  void checked() throws IOException {
    byte[] written = written(STUDY, o -> STUDY.id().equals(o) ? "" : o);

    assertThatThrownBy(() -> read(written))
        .isInstanceOf(InvalidObjectException.class)
        .hasRootCauseInstanceOf(IllegalArgumentException.class);
  }

  /** Writes an object, others in the place of what it holds. */
  private static byte[] written(Object object, UnaryOperator<Object> instead) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new Replacing(bytes, instead)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static byte[] renamed(byte[] written, String name, String other) {
    String text = new String(written, StandardCharsets.ISO_8859_1);
    assertThat(text).contains(name);
    return text.replace(name, other).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Object read(byte[] written) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(written))) {
      return in.readObject();
    }
  }

  private static final class Replacing extends ObjectOutputStream {

    private final UnaryOperator<Object> instead;

    Replacing(ByteArrayOutputStream bytes, UnaryOperator<Object> instead) throws IOException {
      super(bytes);
      this.instead = instead;
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object object) {
      return instead.apply(object);
    }
  }
}
