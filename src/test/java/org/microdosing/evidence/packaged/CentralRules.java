package org.microdosing.evidence.packaged;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * What the Central Repository asks of a version that is published there, but for the signatures: a
 * POM that tells name, description, address, licences, developers and source, jars of classes,
 * sources and documentation, and checksums. See <a
 * href="https://central.sonatype.org/publish/requirements/">its requirements</a>.
 */
@SuppressWarnings("deprecation") // The repository asks for MD5 and SHA-1.
final class CentralRules {

  private static final List<String> ELEMENTS =
      List.of(
          "groupId",
          "artifactId",
          "version",
          "name",
          "description",
          "url",
          "licenses/license/name",
          "licenses/license/url",
          "developers/developer/name",
          "scm/connection",
          "scm/developerConnection",
          "scm/url");
  private static final List<String> FILES = List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar");
  private static final Map<String, HashFunction> CHECKSUMS =
      Map.of(".md5", Hashing.md5(), ".sha1", Hashing.sha1());

  private CentralRules() {}

  /** Returns what is wrong with the files of one version, none if it could be published. */
  static List<String> problems(Path version) throws IOException {
    List<String> problems = new ArrayList<>();
    String name = version.getParent().getFileName() + "-" + version.getFileName();
    for (String end : FILES) {
      Path file = version.resolve(name + end);
      if (!Files.isRegularFile(file)) {
        problems.add("no " + file.getFileName());
        continue;
      }
      problems.addAll(checksums(file));
      problems.addAll(end.equals(".pom") ? problemsOfPom(Files.readString(file)) : contents(file));
    }
    return problems;
  }

  /** Returns what is wrong with a POM. */
  static List<String> problemsOfPom(String pom) {
    List<String> problems = new ArrayList<>();
    for (String element : ELEMENTS) {
      if (text(pom, element).isBlank()) {
        problems.add("the POM has no " + element);
      }
    }
    if (pom.contains("${")) {
      problems.add("the POM names a property that only the build knows");
    }
    if (text(pom, "version").endsWith("-SNAPSHOT")) {
      problems.add("a snapshot is no release");
    }
    for (String address : List.of("url", "scm/url")) {
      if (!text(pom, address).startsWith("https://")) {
        problems.add(address + " of the POM is no address");
      }
    }
    return problems;
  }

  private static String text(String pom, String element) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      Document document =
          factory
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(pom.getBytes(StandardCharsets.UTF_8)));
      XPath path = XPathFactory.newInstance().newXPath();
      return path.evaluate("/project/" + element, document).strip();
    } catch (ParserConfigurationException
        | SAXException
        | IOException
        | XPathExpressionException e) {
      throw new IllegalArgumentException("not a POM: " + e.getMessage(), e);
    }
  }

  private static List<String> checksums(Path file) throws IOException {
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, HashFunction> checksum : CHECKSUMS.entrySet()) {
      Path beside = file.resolveSibling(file.getFileName() + checksum.getKey());
      String expected = checksum.getValue().hashBytes(Files.readAllBytes(file)).toString();
      if (!Files.isRegularFile(beside) || !Files.readString(beside).strip().equals(expected)) {
        problems.add(file.getFileName() + " has no right checksum " + checksum.getKey());
      }
    }
    return problems;
  }

  private static List<String> contents(Path file) throws IOException {
    List<String> problems = new ArrayList<>();
    try (JarFile jar = new JarFile(file.toFile())) {
      for (String entry : List.of("META-INF/LICENSE", "META-INF/NOTICE")) {
        if (jar.getEntry(entry) == null) {
          problems.add(file.getFileName() + " has no " + entry);
        }
      }
      String first =
          file.toString().endsWith("-sources.jar")
              ? ".java"
              : file.toString().endsWith("-javadoc.jar") ? ".html" : ".class";
      if (jar.stream().noneMatch(e -> e.getName().endsWith("EvidenceLibrary" + first))) {
        problems.add(file.getFileName() + " does not have EvidenceLibrary" + first);
      }
    }
    return problems;
  }
}
