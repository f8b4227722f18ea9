package org.microdosing.evidence.data;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas of {@code data/schema}, read from there and from nowhere else. */
final class Schemas {

  static final Path FOLDER = Path.of("data/schema");

  /** The schema that describes each kind of data file, by the place of the file. */
  private static final Map<String, String> BY_FOLDER =
      Map.of(
          "studies", "study.schema.json",
          "substances", "substance.schema.json",
          "context", "context.schema.json",
          "vocabulary", "words.schema.json",
          "", "version.schema.json");

  /** What stands in for the place at which the schemas are published. */
  private static final String BASE = "https://schema.invalid/";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, JsonNode> roots = new TreeMap<>();
  private final SchemaRegistry registry;

  Schemas() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        String text = Files.readString(file);
        texts.put(BASE + name, text);
        roots.put(name, MAPPER.readTree(text));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts));
  }

  /** The schema files by name. */
  Map<String, JsonNode> roots() {
    return roots;
  }

  /** Returns the objects that the schemas describe, by where they stand. */
  Map<String, JsonNode> objects() {
    Map<String, JsonNode> objects = new TreeMap<>();
    roots.forEach(
        (name, root) -> {
          if (root.has("properties")) {
            objects.put(name + "#", root);
          }
          root.path("$defs")
              .properties()
              .forEach(
                  def -> {
                    if (def.getValue().has("properties")) {
                      objects.put(name + "#/$defs/" + def.getKey(), def.getValue());
                    }
                  });
        });
    return objects;
  }

  /** Returns what a schema says of a data file, nothing if the file is as it should be. */
  List<String> problems(String path, JsonNode file) {
    int slash = path.indexOf('/');
    String schema = BY_FOLDER.get(slash < 0 ? "" : path.substring(0, slash));
    return messages(BASE + schema, file);
  }

  /** Returns what the standard says of a schema. */
  List<String> problemsOfSchema(JsonNode schema) {
    return messages(SpecificationVersion.DRAFT_2020_12.getDialectId(), schema);
  }

  private List<String> messages(String schema, JsonNode instance) {
    List<Error> errors = registry.getSchema(SchemaLocation.of(schema)).validate(instance);
    return errors.stream().map(Error::toString).toList();
  }

  /** Follows a path of property names down a kind of file to the object described there. */
  Optional<JsonNode> objectAt(String path, List<String> names) {
    int slash = path.indexOf('/');
    String schema = BY_FOLDER.get(slash < 0 ? "" : path.substring(0, slash));
    List<JsonNode> at = new ArrayList<>();
    at.add(roots.get(schema));
    String file = schema;
    for (String name : names) {
      JsonNode property = at.get(at.size() - 1).path("properties").path(name);
      if (property.has("items")) {
        property = property.get("items");
      }
      if (property.has("allOf")) {
        property = property.get("allOf").get(0);
      }
      if (!property.has("$ref")) {
        return Optional.empty();
      }
      String ref = property.get("$ref").asString();
      file = ref.startsWith("#") ? file : ref.substring(0, ref.indexOf('#'));
      at.add(roots.get(file).at(ref.substring(ref.indexOf('#') + 1)));
    }
    return Optional.of(at.get(at.size() - 1));
  }

  /** Returns the names of the properties of an object that a schema describes. */
  static List<String> names(JsonNode object) {
    return object.path("properties").properties().stream()
        .map(Map.Entry::getKey)
        .collect(Collectors.toList());
  }
}
