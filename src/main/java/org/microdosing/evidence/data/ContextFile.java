package org.microdosing.evidence.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Source;

/**
 * What one file of the context holds: the sources that its records refer to, and its lists.
 *
 * <p>The id of a source is known in its file only, and two files may use one id for two sources.
 * Where records of one list do so, they go to files of their own, which are read in the same order.
 *
 * @param name name of the file without its ending
 * @param sources the sources, in the order of their ids
 * @param lists the lists by the name of their property
 */
record ContextFile(String name, List<Source> sources, Map<String, List<Object>> lists) {

  /** Returns the files of a context; what it does not have, has no file. */
  static List<ContextFile> of(EvidenceContext context) {
    Map<String, Map<String, List<?>>> files = new LinkedHashMap<>();
    files.put("claims", lists("articles", context.articles(), "claims", context.claims()));
    files.put(
        "definitions",
        lists("definitions", context.definitions(), "definitionNotes", context.definitionNotes()));
    files.put("mechanisms", Map.of("mechanisms", context.mechanisms()));
    Map<String, List<?>> reviews =
        lists("reviews", context.reviews(), "unpublished", context.unpublished());
    reviews.put("notFound", context.notFound());
    files.put("reviews", reviews);
    files.put(
        "schedules",
        lists("schedules", context.schedules(), "scheduleNotes", context.scheduleNotes()));
    List<ContextFile> all = new ArrayList<>();
    files.forEach((name, lists) -> all.addAll(new Splitter(name).split(lists)));
    return all;
  }

  private static Map<String, List<?>> lists(
      String first, List<?> items, String second, List<?> others) {
    Map<String, List<?>> lists = new LinkedHashMap<>();
    lists.put(first, items);
    lists.put(second, others);
    return lists;
  }

  /** Puts records into as few files as the ids of their sources allow, and keeps their order. */
  private static final class Splitter {

    private final String name;
    private final List<ContextFile> files = new ArrayList<>();
    private Map<String, Source> sources = new TreeMap<>();
    private Map<String, List<Object>> lists = new LinkedHashMap<>();

    Splitter(String name) {
      this.name = name;
    }

    List<ContextFile> split(Map<String, List<?>> all) {
      all.forEach((property, items) -> items.forEach(item -> add(property, item)));
      finish();
      return files;
    }

    private void add(String property, Object item) {
      List<Source> meant = new ArrayList<>();
      collect(item, meant);
      if (meant.stream().anyMatch(s -> !s.equals(sources.getOrDefault(s.id(), s)))) {
        finish();
      }
      meant.forEach(source -> sources.put(source.id(), source));
      lists.computeIfAbsent(property, p -> new ArrayList<>()).add(item);
    }

    private void finish() {
      if (!lists.isEmpty()) {
        // Files are read in the order of their names, and "reviews" comes before "reviews-002".
        String suffix = files.isEmpty() ? "" : String.format("-%03d", files.size() + 1);
        files.add(new ContextFile(name + suffix, List.copyOf(sources.values()), lists));
        sources = new TreeMap<>();
        lists = new LinkedHashMap<>();
      }
    }

    private static void collect(Object value, List<Source> into) {
      if (value instanceof Source source) {
        into.add(source);
      } else if (value instanceof Optional<?> optional) {
        optional.ifPresent(item -> collect(item, into));
      } else if (value instanceof List<?> list) {
        list.forEach(item -> collect(item, into));
      } else if (value instanceof Record item) {
        RecordWriter.parts(item).forEach(part -> collect(part, into));
      }
    }
  }
}
