package org.microdosing.evidence.background;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.microdosing.evidence.model.AliasSource;
import org.microdosing.evidence.model.AmbiguousName;
import org.microdosing.evidence.model.ConfusableName;
import org.microdosing.evidence.model.NamedMaterial;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;

/** What a substance is called, what contains it, and names that mean something else. */
final class NamesSection {

  private final FactTable table = new FactTable();

  private NamesSection() {}

  static List<Block> of(Substance substance) {
    NamesSection section = new NamesSection();
    section.aliases(substance);
    section.materials(substance);
    section.others(substance);
    return section.table.under("Names");
  }

  private void aliases(Substance substance) {
    List<String> others = new ArrayList<>(substance.aliases());
    substance.aliasSources().forEach(alias -> others.remove(alias.alias()));
    row("also called", String.join(", ", others), Line.of("none"));
    for (List<AliasSource> some : alike(substance.aliasSources(), AliasSource::source)) {
      row("also called", joined(some, AliasSource::alias), line(some.get(0).source()));
    }
    row(
        "found only as written, in full",
        String.join(", ", substance.exactMatchOnly()),
        Line.of("as above"));
  }

  /** Materials alike in all but their name stand together. */
  private void materials(Substance substance) {
    for (List<NamedMaterial> some :
        alike(substance.materials(), material -> stated(material) + source(material))) {
      NamedMaterial first = some.get(0);
      row("contains it", joined(some, NamedMaterial::name) + stated(first), source(first));
    }
  }

  private static String stated(NamedMaterial material) {
    return material.note().map(note -> ": " + note).orElse("")
        + (material.relatedPreparation() ? "; a plant or brew with other substances in it" : "")
        + (material.countsAsSubstance() ? "" : "; its studies are not counted here");
  }

  private static Line source(NamedMaterial material) {
    return source(material.source(), material.sourceText());
  }

  private void others(Substance substance) {
    for (AmbiguousName name : substance.ambiguousNames()) {
      row(
          "can mean something else",
          name.name() + ": " + String.join(", or ", name.canMean()),
          line(name.source()));
    }
    for (ConfusableName name : substance.notToBeConfusedWith()) {
      row(
          "is something else",
          name.name() + spellings(name) + ": " + name.note(),
          source(name.source(), name.sourceText()));
    }
  }

  private static String spellings(ConfusableName name) {
    List<String> unsaid = name.names().stream().filter(s -> !name.name().contains(s)).toList();
    return unsaid.isEmpty() ? "" : " (" + String.join(", ", unsaid) + ")";
  }

  private static Line source(Optional<Source> source, Optional<String> words) {
    return source.map(NamesSection::line).orElseGet(() -> Line.of(words.orElse("none")));
  }

  private static Line line(Source source) {
    return SourceLine.of(source, Optional.empty());
  }

  private void row(String what, String stated, Line source) {
    if (!stated.isEmpty()) {
      table.row(what, stated, source);
    }
  }

  private static <T, K> List<List<T>> alike(List<T> all, Function<T, K> key) {
    Map<K, List<T>> groups = new LinkedHashMap<>();
    all.forEach(one -> groups.computeIfAbsent(key.apply(one), k -> new ArrayList<>()).add(one));
    return List.copyOf(groups.values());
  }

  private static <T> String joined(List<T> some, Function<T, String> word) {
    return String.join(", ", some.stream().map(word).toList());
  }
}
