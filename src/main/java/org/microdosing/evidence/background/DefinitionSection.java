package org.microdosing.evidence.background;

import java.util.List;
import java.util.stream.Collectors;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.AbsoluteLimit;
import org.microdosing.evidence.model.MicrodoseDefinition;
import org.microdosing.evidence.model.SubstanceContext;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;

/** What publications call a microdose of a substance, or of any. */
public final class DefinitionSection {

  private DefinitionSection() {}

  public static List<Block> of(SubstanceContext context, String substance, CitedSources sources) {
    return context.definitions().isEmpty()
        ? List.of()
        : List.of(
            new Block.Heading(2, "What is called a microdose"),
            Block.Table.of(
                List.of("By", "Definition", "In figures", "Source"),
                context.definitions().stream()
                    .map(some -> row(some, substance, sources))
                    .toList()));
  }

  private static List<Line> row(
      MicrodoseDefinition definition, String substance, CitedSources sources) {
    return List.of(
        Line.of(definition.statedBy()),
        Line.of(definition.definition())
            .text(definition.note().map(note -> " (" + note + ")").orElse("")),
        Line.of(figures(definition, substance)),
        sources.cite(definition.source(), definition.locator()));
  }

  private static String figures(MicrodoseDefinition definition, String substance) {
    String limits =
        definition.absolute().stream()
            .filter(limit -> limit.substance().equals(substance))
            .map(DefinitionSection::limit)
            .collect(Collectors.joining(", "));
    String fraction =
        definition.fractionOf().map(whole -> definition.fractions() + " of " + whole).orElse("");
    return fraction + (fraction.isEmpty() || limits.isEmpty() ? "" : "; ") + limits;
  }

  private static String limit(AbsoluteLimit limit) {
    String max = Numbers.plain(limit.max()) + " " + limit.unit().label();
    return (limit.min().isPresent()
            ? Numbers.plain(limit.min().getAsDouble()) + " to " + max
            : "at most " + max)
        + (limit.material().isNaturalMaterial() ? " " + limit.material().label() : "");
  }
}
