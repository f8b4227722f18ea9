package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microdosing.evidence.model.EvidenceContext;

@DisplayName("The image of the bundled evidence")
class BundledImageTest {

  private static final EvidenceData FILES = EvidenceLoader.load(new BundledFiles(), false).data();
  private static final byte[] RECORDS = EvidenceImage.records(FILES);
  private static final byte[] BACKGROUND = EvidenceImage.background(FILES.context());

  @Test
  @DisplayName("holds the very records that the files hold, to the last component")
  void equal() {
    EvidenceData read = EvidenceImage.read(RECORDS, () -> BACKGROUND);
    assertThat(read).isEqualTo(FILES);
    assertThat(read.toString()).isEqualTo(FILES.toString());
  }

  @Test
  @DisplayName("is the same, byte by byte, whenever it is written")
  void reproducible() {
    EvidenceData read = EvidenceImage.read(RECORDS, () -> BACKGROUND);
    assertThat(EvidenceImage.records(read)).isEqualTo(RECORDS);
    assertThat(EvidenceImage.background(read.context())).isEqualTo(BACKGROUND);
  }

  @Test
  @DisplayName("reads the background once, when somebody asks for an element, and not for a count")
  void later() {
    AtomicInteger reads = new AtomicInteger();
    EvidenceContext context =
        EvidenceImage.read(
                RECORDS,
                () -> {
                  reads.incrementAndGet();
                  return BACKGROUND;
                })
            .context();
    assertThat(context.claims()).hasSize(FILES.context().claims().size());
    assertThat(reads).hasValue(0);
    assertThat(context.reviews().get(0)).isEqualTo(FILES.context().reviews().get(0));
    assertThat(context.claims()).isEqualTo(FILES.context().claims());
    assertThat(reads).hasValue(1);
  }

  @Test
  @DisplayName("is serialised with its background, as data of files is")
  void serialised() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(EvidenceImage.read(RECORDS, () -> BACKGROUND).context());
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(FILES.context());
    }
  }

  @Test
  @DisplayName("has a place and a maker for every record and term of the model that data can hold")
  void complete() {
    ImageKinds kinds = ImageKinds.ofData();
    assertThat(kinds.records()).hasSizeGreaterThan(80).allSatisfy(ImageTypes::tag);
    assertThat(kinds.terms())
        .hasSize(ImageTerms.TYPES)
        .allSatisfy(
            type ->
                assertThat(ImageTerms.of(ImageTypes.terms(type)))
                    .isEqualTo(type.getEnumConstants()));
  }

  @Test
  @DisplayName("is refused where its first bytes are others")
  void refuses() {
    byte[] foreign = RECORDS.clone();
    foreign[0]++;
    assertThatThrownBy(() -> EvidenceImage.read(foreign, () -> BACKGROUND))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("is what a packed library reads: one without data files has the whole evidence")
  void packed(@TempDir Path directory) throws Exception {
    Path jar = directory.resolve("library.jar");
    pack(jar);
    URL[] urls = {jar.toUri().toURL()};
    try (URLClassLoader loader = new OwnClasses(urls)) {
      Object data =
          loader.loadClass(EvidenceLoader.class.getName()).getMethod("bundled").invoke(null);
      assertThat(data.getClass()).isNotSameAs(EvidenceData.class);
      assertThat(data).hasToString(FILES.toString());
    }
  }

  /** Packs the classes and the images, and no data file. */
  private static void pack(Path jar) throws IOException {
    Path classes;
    try {
      classes =
          Path.of(EvidenceLoader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(classes)) {
      walk.filter(f -> f.toString().endsWith(".class")).forEach(files::add);
    }
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.setLevel(0);
      for (Path file : files) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
      out.putNextEntry(new JarEntry("org/microdosing/evidence/data/bundled/records.bin"));
      out.write(RECORDS);
      out.putNextEntry(new JarEntry("org/microdosing/evidence/data/bundled/background.bin"));
      out.write(BACKGROUND);
    }
  }

  /** Loads the library's classes anew, from a jar. */
  private static final class OwnClasses extends URLClassLoader {

    OwnClasses(URL[] urls) {
      super(urls, BundledImageTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("org.microdosing.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : findClass(name);
      }
    }

    @Override
    public URL getResource(String name) {
      return name.startsWith("org/microdosing/") ? findResource(name) : super.getResource(name);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
      try {
        URL url = getResource(name);
        return url == null ? InputStream.nullInputStream() : url.openStream();
      } catch (IOException e) {
        return InputStream.nullInputStream();
      }
    }
  }
}
