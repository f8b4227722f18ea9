package org.microdosing.evidence.data;

import com.google.common.base.CaseFormat;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the JSON Schemas from what the readers declare. What one kind of file has is described in
 * its own schema, what several have in the common one, and terms in that of the vocabulary.
 */
final class SchemaFiles {

  private static final String COMMON = "common";
  private static final String VOCABULARY = "vocabulary";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Map<String, Fields> roots = new LinkedHashMap<>();

  /** Every object by the kinds of file that have it. */
  private final Map<Fields, Set<String>> kinds = new LinkedHashMap<>();

  private final Map<String, Terms<?>> terms = new TreeMap<>();

  SchemaFiles(Collection<? extends ValueReader<?>> readers) {
    for (ValueReader<?> reader : readers) {
      Fields root = (Fields) reference(DescribedReader.schemaOf(reader));
      roots.put(root.name(), root);
      collect(root);
    }
  }

  /** Returns every object that a file can hold. */
  Set<Fields> objects() {
    return kinds.keySet();
  }

  /** Returns every vocabulary that a file can use, by the name that its schema has. */
  Map<String, Terms<?>> terms() {
    return terms;
  }

  /** Returns the texts of the schemas by the names of their files. */
  Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    ObjectNode common = file(COMMON, "What files of several kinds share.");
    PlainSchemas.addTo(common.putObject("$defs"));
    addObjects(common, COMMON);
    texts.put(fileOf(COMMON), SchemaText.of(common));
    ObjectNode vocabulary =
        file(
            VOCABULARY,
            "The terms of the library. Each list is one enum of the library, and says of each term"
                + " what the enum says.");
    ObjectNode lists = vocabulary.putObject("$defs");
    terms.forEach((name, list) -> lists.set(name, vocabulary(name, list)));
    texts.put(fileOf(VOCABULARY), SchemaText.of(vocabulary));
    roots.forEach(
        (kind, root) -> {
          ObjectNode file = file(kind, root.description());
          file.setAll(object(root, kind).without(List.of("title", "description")));
          file.putObject("$defs");
          addObjects(file, kind);
          texts.put(fileOf(kind), SchemaText.of(file));
        });
    return texts;
  }

  private void collect(Fields root) {
    Deque<Fields> waiting = new ArrayDeque<>(List.of(root));
    while (!waiting.isEmpty()) {
      Fields object = waiting.remove();
      if (kinds.computeIfAbsent(object, o -> new LinkedHashSet<>()).add(root.name())) {
        for (Field<?> field : object.all()) {
          Object described = reference(field.schema());
          if (described instanceof Fields part) {
            waiting.add(part);
          } else if (described instanceof Terms<?> list) {
            terms.put(name(list), list);
          }
        }
      }
    }
  }

  /** Returns what a value, or each element of a list, refers to. */
  private static Object reference(ValueSchema schema) {
    Object items = schema.keywords().get("items");
    Map<?, ?> keywords = items instanceof Map<?, ?> element ? element : schema.keywords();
    return keywords.containsKey("$ref") ? keywords.get("$ref") : "";
  }

  private static ObjectNode file(String name, String description) {
    return MAPPER
        .createObjectNode()
        .put("$schema", "https://json-schema.org/draft/2020-12/schema")
        .put("$id", fileOf(name))
        .put("title", title(name))
        .put("description", description);
  }

  private void addObjects(ObjectNode file, String home) {
    kinds.keySet().stream()
        .filter(object -> !roots.containsValue(object) && home(object).equals(home))
        .forEach(
            object -> ((ObjectNode) file.get("$defs")).set(object.name(), object(object, home)));
  }

  private String home(Fields object) {
    Set<String> users = kinds.get(object);
    return users.size() == 1 ? users.iterator().next() : COMMON;
  }

  private ObjectNode object(Fields fields, String home) {
    ObjectNode object =
        MAPPER
            .createObjectNode()
            .put("title", title(fields.name()))
            .put("description", fields.description())
            .put("type", "object");
    List<Field<?>> required = fields.all().stream().filter(Field::isRequired).toList();
    if (!required.isEmpty()) {
      required.forEach(field -> object.withArray("required").add(field.name()));
    }
    ObjectNode properties = object.putObject("properties");
    for (Field<?> field : fields.all()) {
      properties.set(field.name(), property(fields, field, home));
    }
    object.put("additionalProperties", false);
    object.setAll((ObjectNode) MAPPER.readTree(fields.rules()));
    return object;
  }

  private ObjectNode property(Fields owner, Field<?> field, String home) {
    if (field.schema().keywords().isEmpty() || field.description().isEmpty()) {
      throw new IllegalStateException(
          "say what "
              + owner.name()
              + "."
              + field.name()
              + " is: a description where it is"
              + " declared, and a reader that says its schema (see Fields)");
    }
    ObjectNode property = MAPPER.createObjectNode().put("description", field.description());
    property.setAll((ObjectNode) json(field.schema().keywords(), home));
    if (field.absent() instanceof Boolean flag) {
      property.put("default", flag);
    } else if (field.absent() instanceof Enum<?> term
        && reference(field.schema()) instanceof Terms<?> list) {
      property.put("default", list.spelling(term));
    }
    return property;
  }

  private JsonNode json(Object value, String home) {
    if (value instanceof Map<?, ?> map) {
      ObjectNode object = MAPPER.createObjectNode();
      map.forEach(
          (keyword, item) ->
              object.set(
                  keyword.toString(),
                  keyword.equals("$ref")
                      ? MAPPER.valueToTree(address(item, home))
                      : json(item, home)));
      return object;
    }
    boolean whole = value instanceof Double number && number == Math.rint(number);
    return MAPPER.valueToTree(whole ? (Object) ((Double) value).longValue() : value);
  }

  private String address(Object described, String home) {
    String in = COMMON;
    String name = described.toString();
    if (described instanceof Fields object) {
      in = home(object);
      name = object.name();
    } else if (described instanceof Terms<?> list) {
      in = VOCABULARY;
      name = name(list);
    }
    return (in.equals(home) ? "" : fileOf(in)) + "#/$defs/" + name;
  }

  private static ObjectNode vocabulary(String name, Terms<?> list) {
    TermDocs docs = TermDocs.of(list.type());
    StringBuilder description = new StringBuilder(docs.of());
    ObjectNode node = MAPPER.createObjectNode().put("title", title(name));
    description.append('\n');
    for (Enum<?> constant : list.type().getEnumConstants()) {
      description
          .append("\n- ")
          .append(list.spelling(constant))
          .append(": ")
          .append(docs.of(constant));
    }
    node.put("description", description.toString());
    list.spellings().forEach(term -> node.withArray("enum").add(term));
    return node;
  }

  private static String name(Terms<?> list) {
    return CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_CAMEL, list.type().getSimpleName());
  }

  private static String title(String name) {
    String words = CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, name).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String fileOf(String name) {
    return name + ".schema.json";
  }
}
