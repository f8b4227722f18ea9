package org.microdosing.evidence.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    List<ContextFile> all = new ArrayList<>();
    new Splitter("claims")
        .list("articles", context.articles())
        .list("claims", context.claims())
        .addTo(all);
    new Splitter("definitions")
        .list("definitions", context.definitions())
        .list("definitionNotes", context.definitionNotes())
        .addTo(all);
    new Splitter("mechanisms").list("mechanisms", context.mechanisms()).addTo(all);
    new Splitter("registrations")
        .list("registrations", context.registrations())
        .list("registrationNotes", context.registrationNotes())
        .addTo(all);
    new Splitter("reviews")
        .list("reviews", context.reviews())
        .list("unpublished", context.unpublished())
        .list("notFound", context.notFound())
        .addTo(all);
    new Splitter("risk-of-bias")
        .list("riskOfBias", context.riskOfBias())
        .list("riskOfBiasStatements", context.riskOfBiasStatements())
        .list("riskOfBiasDisagreements", context.riskOfBiasDisagreements())
        .list("riskOfBiasNotFound", context.riskOfBiasNotFound())
        .addTo(all);
    new Splitter("schedules")
        .list("schedules", context.schedules())
        .list("scheduleNotes", context.scheduleNotes())
        .addTo(all);
    new Splitter("search-log").list("searchLogs", context.searchLogs()).addTo(all);
    return all;
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

    Splitter list(String property, List<?> items) {
      items.forEach(item -> add(property, item));
      return this;
    }

    void addTo(List<ContextFile> all) {
      finish();
      all.addAll(files);
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
        String suffix =
            files.isEmpty() ? "" : String.format(Locale.ROOT, "-%03d", files.size() + 1);
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
        RecordPart.of(item).forEach(part -> collect(part.value(item), into));
      }
    }
  }
}
