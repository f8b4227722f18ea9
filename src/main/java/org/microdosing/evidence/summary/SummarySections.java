package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.microdosing.evidence.background.CitedSources;
import org.microdosing.evidence.background.DefinitionSection;
import org.microdosing.evidence.background.JudgementSection;
import org.microdosing.evidence.background.KnownHarmsSection;
import org.microdosing.evidence.background.MechanismSection;
import org.microdosing.evidence.background.ReviewSection;
import org.microdosing.evidence.background.ScheduleSection;
import org.microdosing.evidence.background.SubstanceSection;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.InclusionRule;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.SubstanceContext;
import org.microdosing.evidence.model.UnreportedTrial;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Page;

/**
 * The sections of a page about a summary, each composed once: the page of plain text and the brief
 * print the same blocks. Every figure stands beside the ids of the studies it comes from.
 *
 * <p>For the pages of this library; what blocks are made of is not for other modules.
 *
 * @since 0.2
 */
@SuppressWarnings("exports")
public final class SummarySections {

  private static final String NO_ADVICE = "Research information, not medical advice.";

  /** Lines of a summary in short. */
  private static final int SHORT = 40;

  private SummarySections() {}

  /** Returns the answer in short, with what is missing as far as the lines go. */
  static String inShort(EvidenceSummary summary) {
    for (int gaps = summary.gaps().size(); ; gaps--) {
      String text = Page.text(inShort(summary, gaps));
      if (gaps <= 0 || text.lines().count() <= SHORT) {
        return text;
      }
    }
  }

  private static List<Block> inShort(EvidenceSummary summary, int gaps) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(1, summary.scope().title() + ": what the studies of this library show"));
    blocks.add(AnswerSection.inShort(summary));
    if (gaps > 0) {
      blocks.add(new Block.Heading(2, "What is missing"));
      blocks.add(
          Block.Bullets.of(
              summary.gaps().subList(0, gaps).stream()
                  .map(gap -> Line.of(gap.statement()))
                  .toList()));
    }
    blocks.addAll(closing(summary.inclusionRule(), NO_ADVICE + " page() has everything."));
    return blocks;
  }

  /**
   * Returns what a page ends with: what the library holds, and what the page is not.
   *
   * @param rule the rule by which studies are in the library
   * @return blocks of a page
   */
  public static List<Block> closing(Optional<InclusionRule> rule) {
    return closing(rule, NO_ADVICE);
  }

  private static List<Block> closing(Optional<InclusionRule> rule, String last) {
    List<Block> blocks = new ArrayList<>();
    rule.map(known -> new Block.Closing(Line.of(known.sentence()))).ifPresent(blocks::add);
    blocks.add(new Block.Closing(Line.of(last)));
    return blocks;
  }

  /** Returns everything that a summary tells. */
  static List<Block> page(EvidenceSummary summary) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(1, summary.scope().title() + ": what the studies of this library show"));
    blocks.addAll(answer(summary));
    if (summary.studyCount() > 0) {
      blocks.addAll(numbers(summary));
    }
    List<Block> doses = doses(summary);
    if (!doses.isEmpty()) {
      blocks.add(new Block.Heading(2, "Doses"));
      blocks.addAll(doses);
    }
    blocks.addAll(FoundSection.of(summary));
    if (summary.studyCount() > 0) {
      blocks.addAll(safety(summary));
      blocks.addAll(blinding(summary));
      blocks.addAll(followUp(summary.followUp()));
    }
    List<Block> votes = votes(summary);
    if (!votes.isEmpty()) {
      blocks.add(
          new Block.Heading(2, "Microdoses against placebo, one vote for each sample of people"));
      blocks.addAll(votes);
    }
    blocks.addAll(certainty(summary));
    blocks.addAll(gaps(summary));
    blocks.addAll(unreported(summary));
    blocks.addAll(related(summary));
    blocks.addAll(substance(summary));
    blocks.addAll(inclusion(summary));
    blocks.addAll(sources(summary));
    blocks.addAll(closing(summary.inclusionRule()));
    return blocks;
  }

  /**
   * Returns how much there is, which way it points, how sure it is and what limits it.
   *
   * @param summary the summary
   * @return blocks of a page
   */
  public static List<Block> answer(EvidenceSummary summary) {
    return AnswerSection.of(summary);
  }

  /**
   * Returns how much there is, and what was found on microdoses against placebo.
   *
   * @param summary the summary
   * @return blocks of a page
   */
  public static Block answerInTwoLines(EvidenceSummary summary) {
    return AnswerSection.inTwoLines(summary);
  }

  /**
   * Returns counts of studies and people.
   *
   * @param summary the summary
   * @return blocks of a page
   */
  public static List<Block> numbers(EvidenceSummary summary) {
    return NumbersSection.of(summary);
  }

  /**
   * Returns doses in print and doses studied.
   *
   * @param summary the summary
   * @return blocks of a page
   */
  public static List<Block> doses(EvidenceSummary summary) {
    return DoseSection.of(summary);
  }

  /**
   * Returns the table of votes on microdoses against placebo, without a heading.
   *
   * @param summary the summary
   * @return blocks of a page
   */
  public static List<Block> votes(EvidenceSummary summary) {
    return CertaintySection.votes(summary);
  }

  /**
   * Returns what is reported of harms.
   *
   * @param summary the summary
   * @return blocks of a page
   */
  public static List<Block> safety(EvidenceSummary summary) {
    return SafetySection.of(summary);
  }

  /**
   * Returns what is reported of guesses and expectations.
   *
   * @param summary the summary
   * @return blocks of a page
   */
  public static List<Block> blinding(EvidenceSummary summary) {
    return BlindingSection.of(summary);
  }

  /**
   * Returns how certain each outcome of microdoses is.
   *
   * @param summary the summary
   * @return blocks of a page
   */
  public static List<Block> certainty(EvidenceSummary summary) {
    return CertaintySection.of(summary);
  }

  /**
   * Returns what is missing.
   *
   * @param summary the summary
   * @return blocks of a page
   */
  public static List<Block> gaps(EvidenceSummary summary) {
    return CertaintySection.gaps(summary);
  }

  /**
   * Returns trials without known results.
   *
   * @param summary the summary
   * @return blocks of a page
   */
  public static List<Block> unreported(EvidenceSummary summary) {
    return list(
        "Registered, no results known",
        summary.unreported().stream().map(SummarySections::line).toList());
  }

  private static Line line(UnreportedTrial trial) {
    StringJoiner words = new StringJoiner(", ");
    words.add(
        trial.registrations().isEmpty()
            ? "number of the registration not known"
            : String.join(", ", trial.registrations()));
    trial.planned().ifPresent(n -> words.add(n + " planned"));
    trial.enrolled().ifPresent(n -> words.add(n + " enrolled"));
    return Line.EMPTY.study(trial.study()).text(": " + words);
  }

  /**
   * Returns related evidence, which is in no count.
   *
   * @param summary the summary
   * @return blocks of a page
   */
  public static List<Block> related(EvidenceSummary summary) {
    return list(
        "Related evidence, in no count",
        summary.related().stream()
            .map(related -> Line.EMPTY.study(related.study()).text(related.inWords()))
            .toList());
  }

  /**
   * Returns what is known around the studies of the substance asked for: reviews, judgements of
   * risk of bias, mechanisms, schedules, definitions, and the substance itself.
   *
   * @param summary the summary
   * @return blocks of a page; empty unless a substance was asked for
   */
  public static List<Block> substance(EvidenceSummary summary) {
    return substance(summary, List.of());
  }

  /**
   * Returns what is known of the substance itself, with a picture of the published risk of bias.
   *
   * @param summary the summary
   * @param riskOfBias the picture, which stands in place of the levels of each domain; none for
   *     levels in words
   * @return blocks of a page; empty unless a substance was asked for
   */
  public static List<Block> substance(EvidenceSummary summary, List<Block> riskOfBias) {
    if (summary.scope().substance().isEmpty()) {
      return List.of();
    }
    Substance substance = summary.scope().substance().get();
    SubstanceContext context = summary.scope().context();
    Set<String> studies =
        summary.studies().stream().map(StudyEvidence::id).collect(Collectors.toSet());
    CitedSources sources = new CitedSources(substance.sources());
    List<Block> blocks = new ArrayList<>();
    if (summary.studyCount() == 0) { // no section on safety has them
      blocks.add(new Block.Heading(2, "Safety"));
      blocks.addAll(KnownHarmsSection.of(substance.safety(), id -> id));
    }
    blocks.addAll(ReviewSection.of(context, sources));
    blocks.addAll(JudgementSection.of(summary.studies(), context, sources, riskOfBias));
    blocks.addAll(MechanismSection.of(context, studies, sources));
    blocks.addAll(ScheduleSection.of(context, studies, sources));
    blocks.addAll(DefinitionSection.of(context, substance.id(), sources));
    blocks.addAll(SubstanceSection.of(substance));
    blocks.addAll(sources.list());
    return blocks;
  }

  /**
   * Returns the whole rule by which studies are in the library.
   *
   * @param summary the summary
   * @return blocks of a page, empty where no rule is known
   */
  public static List<Block> inclusion(EvidenceSummary summary) {
    return summary
        .inclusionRule()
        .map(
            rule ->
                List.<Block>of(
                    new Block.Heading(2, "What this library holds"),
                    new Block.Paragraph(Line.of(rule.toString()))))
        .orElse(List.of());
  }

  private static List<Block> list(String heading, List<Line> items) {
    return items.isEmpty()
        ? List.of()
        : List.of(new Block.Heading(2, heading), Block.Bullets.of(items));
  }

  private static List<Block> followUp(FollowUp followUp) {
    return List.of(
        new Block.Heading(2, "Follow-up"),
        new Block.Entries(
            List.of(
                Block.Entry.of(
                    "microdose, placebo",
                    Line.of(
                        followUp
                            .longest(Contrast.PLACEBO, DoseBand.MICRODOSE)
                            .map(p -> "longest " + p)
                            .orElse("no finding"))),
                Block.Entry.of(
                    "any",
                    Line.of(
                        followUp.longest().map(p -> "longest " + p).orElse("no length stated"))))));
  }

  private static List<Block> sources(EvidenceSummary summary) {
    List<Block.Entry> entries =
        summary.studies().stream().map(e -> Block.Entry.of(e.id(), Line.of(source(e)))).toList();
    return entries.isEmpty()
        ? List.of()
        : List.of(new Block.Heading(2, "Sources"), new Block.Entries(entries));
  }

  private static String source(StudyEvidence evidence) {
    Study study = evidence.study();
    return evidence.shortName()
        + study.citation().journal().map(j -> ", " + j).orElse("")
        + study.citation().doi().map(d -> ", doi:" + d).orElse("");
  }
}
