package org.microdosing.evidence.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.Study;

/** What {@code datapackage.json} says, as plain structure. */
final class PackageDescriptor {

  private static final String STANDARD = "https://datapackage.org/profiles/2.0/datapackage.json";

  private PackageDescriptor() {}

  static Map<String, Object> of(EvidenceLibrary library, List<EvidenceTable> tables) {
    Map<String, Object> descriptor = new LinkedHashMap<>();
    descriptor.put("$schema", STANDARD);
    // What version 2 of the standard calls $schema, readers of version 1 look for here.
    descriptor.put("profile", "tabular-data-package");
    descriptor.put("name", "microdosing-evidence");
    descriptor.put("title", "Published evidence on microdosing");
    descriptor.put("description", description(library));
    library.findVersion().ifPresent(version -> descriptor.put("version", version.version()));
    descriptor.put("keywords", keywords(library));
    // Whose own studies are in a library knows under which licence they stand; this does not.
    if (library.equals(EvidenceLibrary.bundled())) {
      descriptor.put("licenses", List.of(DataLicence.asMap()));
      descriptor.put("contributors", List.of(Map.of("title", DataLicence.AUTHORS)));
    }
    List<Object> sources = sources(library);
    if (!sources.isEmpty()) {
      descriptor.put("sources", sources);
    }
    Map<String, Set<Object>> keys = new HashMap<>();
    tables.forEach(
        table -> {
          if (table.layout().key().size() == 1) {
            keys.put(table.layout().name(), table.values(table.layout().key().get(0)));
          }
        });
    descriptor.put("resources", tables.stream().map(table -> resource(table, keys)).toList());
    return descriptor;
  }

  private static String description(EvidenceLibrary library) {
    return "Studies, arms, findings and effects with where each figure was read and how well."
        + " Research information, not medical advice. "
        + library
            .findVersion()
            .map(
                v ->
                    "Data version "
                        + v.version()
                        + " of "
                        + v.date()
                        + "; sources were read up to "
                        + v.readUpTo()
                        + ". ")
            .orElse("")
        + library.inclusionRule().map(rule -> rule.sentence() + " ").orElse("")
        + "Terms are spelled as in the library's data files; several values in a cell are separated"
        + " by a semicolon and a space; a text that a spreadsheet would take for a formula starts"
        + " with an apostrophe.";
  }

  private static List<String> keywords(EvidenceLibrary library) {
    List<String> keywords =
        new ArrayList<>(List.of("microdosing", "psychedelics", "evidence synthesis"));
    library.substances().forEach(substance -> keywords.add(substance.id()));
    return List.copyOf(keywords);
  }

  /** The works that the studies are, with their addresses. */
  private static List<Object> sources(EvidenceLibrary library) {
    List<Object> sources = new ArrayList<>();
    for (Study study : library.studies()) {
      Citation citation = study.citation();
      Map<String, Object> source = new LinkedHashMap<>();
      source.put("title", citation.reference());
      citation.doiAddress().ifPresent(address -> source.put("path", address));
      sources.add(source);
    }
    return sources;
  }

  private static Map<String, Object> resource(EvidenceTable table, Map<String, Set<Object>> keys) {
    TableLayout<?> layout = table.layout();
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("name", layout.name());
    resource.put("type", "table");
    resource.put("profile", "tabular-data-resource");
    resource.put("path", layout.file());
    resource.put("description", "A row is " + layout.description() + ".");
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    Map<String, Object> dialect = new LinkedHashMap<>();
    dialect.put("delimiter", ",");
    dialect.put("lineTerminator", "\r\n");
    dialect.put("quoteChar", "\"");
    dialect.put("doubleQuote", true);
    dialect.put("header", true);
    resource.put("dialect", dialect);
    resource.put("schema", schema(table, keys));
    return resource;
  }

  private static Map<String, Object> schema(EvidenceTable table, Map<String, Set<Object>> keys) {
    TableLayout<?> layout = table.layout();
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", layout.columns().stream().map(PackageDescriptor::field).toList());
    schema.put("missingValues", List.of(""));
    schema.put("primaryKey", layout.key());
    // A library that adds to another refers to what it does not hold: no key can be declared then.
    List<Object> references =
        layout.references().stream()
            .filter(
                r -> keys.getOrDefault(r.table(), Set.of()).containsAll(table.values(r.column())))
            .map(r -> reference(r, layout.name()))
            .toList();
    if (!references.isEmpty()) {
      schema.put("foreignKeys", references);
    }
    return schema;
  }

  private static Object reference(TableReference reference, String own) {
    Map<String, Object> target = new LinkedHashMap<>();
    target.put("resource", reference.table().equals(own) ? "" : reference.table());
    target.put("fields", List.of(reference.key()));
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("fields", List.of(reference.column()));
    written.put("reference", target);
    return written;
  }

  private static Map<String, Object> field(Column<?> column) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", column.name());
    field.put("type", column.type().schemaName());
    field.put("description", column.description());
    Map<String, Object> constraints = new LinkedHashMap<>();
    if (column.required()) {
      constraints.put("required", true);
    }
    if (!column.terms().isEmpty()) {
      constraints.put("enum", column.terms());
    }
    if (!constraints.isEmpty()) {
      field.put("constraints", constraints);
    }
    return field;
  }
}
