package org.microdosing.evidence.json;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.microdosing.evidence.LibraryClasses;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas of results, made from the records that are written and their documentation. */
final class ResultSchemas {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Path SOURCE = Path.of("src/main/java");
  private static final Pattern PARAM =
      Pattern.compile("(?s)@param (\\w+) (.*?)(?=\n \\* @|\n \\*/)");

  private static final Map<Class<?>, Class<?>> FORMS = new ConcurrentHashMap<>();

  private final Map<String, ObjectNode> definitions = new TreeMap<>();

  /** Returns the schema of a result as text. */
  static String schema(String name, Class<?> result) throws IOException {
    ResultSchemas schemas = new ResultSchemas();
    ObjectNode schema = MAPPER.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", name);
    schema.setAll(schemas.record(form(result)));
    ObjectNode definitions = schema.putObject("$defs");
    schemas.definitions.forEach(definitions::set);
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
  }

  /**
   * Returns the record whose properties a result writes: the one that its method makes, or its own.
   */
  private static Class<?> form(Class<?> result) {
    return FORMS.computeIfAbsent(result, ResultSchemas::read);
  }

  private static Class<?> read(Class<?> result) {
    return LibraryClasses.all().get(result).tryGetMethod("toMap").stream()
        .flatMap(method -> method.getAccessesFromSelf().stream())
        .map(JavaAccess::getTargetOwner)
        .filter(made -> made.getSimpleName().endsWith("Form"))
        .<Class<?>>map(JavaClass::reflect)
        .findFirst()
        .orElse(result);
  }

  private ObjectNode record(Class<?> type) throws IOException {
    ObjectNode schema = MAPPER.createObjectNode();
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = MAPPER.createArrayNode();
    Map<String, String> meanings = meanings(type);
    for (RecordComponent component : type.getRecordComponents()) {
      ObjectNode property = properties.putObject(component.getName());
      String meaning = meanings.get(component.getName());
      if (meaning != null) {
        property.put("description", meaning);
      }
      property.setAll(value(component.getGenericType()));
      if (isAlwaysThere(component.getType())) {
        required.add(component.getName());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  /** A number may be infinite, and is left out then. */
  private static boolean isAlwaysThere(Class<?> type) {
    return !Set.of(Optional.class, OptionalInt.class, OptionalDouble.class, double.class)
        .contains(type);
  }

  private ObjectNode value(Type declared) throws IOException {
    ObjectNode schema = MAPPER.createObjectNode();
    if (declared instanceof ParameterizedType generic) {
      Type[] parts = generic.getActualTypeArguments();
      Class<?> raw = (Class<?>) generic.getRawType();
      if (raw == Optional.class) {
        return value(parts[0]);
      }
      if (Collection.class.isAssignableFrom(raw)) {
        schema.put("type", "array");
        schema.set("items", value(parts[0]));
        return schema;
      }
      schema.put("type", "object");
      if (parts[0] instanceof Class<?> key && key.isEnum()) {
        schema.putObject("propertyNames").set("enum", terms(key));
      }
      schema.set("additionalProperties", value(parts[1]));
      return schema;
    }
    Class<?> type = (Class<?>) declared;
    if (type == String.class
        || Temporal.class.isAssignableFrom(type)
        || JsonReference.class.isAssignableFrom(type)) {
      return schema.put("type", "string");
    }
    if (type == boolean.class || type == Boolean.class) {
      return schema.put("type", "boolean");
    }
    if (type == OptionalInt.class
        || type == int.class
        || type == long.class
        || type == Integer.class) {
      return schema.put("type", "integer");
    }
    if (type == OptionalDouble.class || type == double.class || type == Double.class) {
      return schema.put("type", "number");
    }
    if (type.isEnum()) {
      schema.set("enum", terms(type));
      return schema;
    }
    return reference(form(type), schema);
  }

  private ObjectNode reference(Class<?> type, ObjectNode schema) throws IOException {
    if (!type.isRecord()) {
      throw new IllegalStateException("no form as JSON: " + type);
    }
    String name = type.getSimpleName().replaceFirst("(?<=.)Form$", "");
    if (!definitions.containsKey(name)) {
      definitions.put(name, MAPPER.createObjectNode());
      definitions.put(name, record(type));
    }
    return schema.put("$ref", "#/$defs/" + name);
  }

  private static ArrayNode terms(Class<?> type) {
    ArrayNode terms = MAPPER.createArrayNode();
    for (Object term : type.getEnumConstants()) {
      terms.add(((Enum<?>) term).name().toLowerCase(Locale.ROOT));
    }
    return terms;
  }

  /** Reads what a record says of its components. */
  private static Map<String, String> meanings(Class<?> type) throws IOException {
    Class<?> outermost = type;
    while (outermost.getEnclosingClass() != null) {
      outermost = outermost.getEnclosingClass();
    }
    String source =
        Files.readString(SOURCE.resolve(outermost.getName().replace('.', '/') + ".java"));
    int declared = source.indexOf("record " + type.getSimpleName() + "(");
    int start = source.lastIndexOf("/**", declared);
    Map<String, String> meanings = new LinkedHashMap<>();
    if (start >= 0) {
      Matcher matcher = PARAM.matcher(source.substring(start, declared).replace("\n   *", "\n *"));
      while (matcher.find()) {
        meanings.put(
            matcher.group(1),
            matcher
                .group(2)
                .replaceAll("\\s*\n \\* *", " ")
                .replaceAll("\\{@(?:code|link|linkplain) #?([^}]*)}", "$1")
                .strip());
      }
    }
    return meanings;
  }

  /** Returns the names of all results that are written, and the class of each. */
  static Map<String, Class<?>> classes() {
    Map<String, Class<?>> classes = new TreeMap<>();
    Results.all().forEach((name, results) -> classes.put(name, results.get(0).getClass()));
    return classes;
  }

  static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return new ArrayList<>(files.sorted().toList());
    }
  }
}
