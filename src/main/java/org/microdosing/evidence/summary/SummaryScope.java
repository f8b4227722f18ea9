package org.microdosing.evidence.summary;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.SubstanceContext;
import org.microdosing.evidence.table.RowScope;

/**
 * What a summary is asked about: one substance, or whatever findings a question selected; at any
 * dose, or in some dose bands only.
 *
 * @param title what the summary is of, in a few words
 * @param substance the substance; empty if the summary takes the findings that it is given
 * @param bands the dose bands; empty for all
 * @param context what a library says of the substance besides its studies; empty unless given
 * @since 0.1
 */
public record SummaryScope(
    String title, Optional<Substance> substance, Set<DoseBand> bands, SubstanceContext context)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if the title is blank
   */
  public SummaryScope {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(substance, "substance");
    bands = Collections.unmodifiableSet(new TreeSet<>(bands));
    Objects.requireNonNull(context, "context");
    if (title.isBlank()) {
      throw new IllegalArgumentException("title must not be blank");
    }
  }

  /**
   * Returns the scope of one substance. A summary of it counts the studies that give the substance
   * and the findings that are direct evidence for it, sets metabolites, isomers and mixed arms
   * apart, and passes over everything else, so that it can be given all studies of a library.
   *
   * @param substance the substance
   * @return the scope
   */
  public static SummaryScope of(Substance substance) {
    return new SummaryScope(
        substance.name(), Optional.of(substance), Set.of(), SubstanceContext.EMPTY);
  }

  /**
   * Returns the scope of selected findings. A summary of it counts everything that it is given.
   *
   * @param title what was selected, in a few words
   * @return the scope
   */
  public static SummaryScope findings(String title) {
    return new SummaryScope(title, Optional.empty(), Set.of(), SubstanceContext.EMPTY);
  }

  /**
   * Returns the same scope for some dose bands only: arms in these bands, and their findings.
   *
   * @param some the bands
   * @return the scope
   */
  public SummaryScope inBands(DoseBand... some) {
    Set<DoseBand> wanted = EnumSet.noneOf(DoseBand.class);
    wanted.addAll(Arrays.asList(some));
    String words = wanted.stream().map(DoseBand::label).collect(Collectors.joining(" or "));
    return new SummaryScope(title + ", " + words, substance, wanted, context);
  }

  /**
   * Returns the same scope with what a library knows around its studies.
   *
   * @param all the context of the library
   * @return a scope with what of it is about the substance, the same scope if there is none
   * @since 0.2
   */
  public SummaryScope within(EvidenceContext all) {
    return substance
        .map(s -> new SummaryScope(title, substance, bands, SubstanceContext.in(all, s.id())))
        .orElse(this);
  }

  /** Returns what of the scope selects rows. */
  RowScope rows() {
    return new RowScope(substance.map(Substance::id), bands);
  }

  /** Returns the title. */
  @Override
  public String toString() {
    return title;
  }

  private Object writeReplace() {
    return new Form(title, substance.orElse(null), List.copyOf(bands), context);
  }

  /** What a scope is written as: an optional cannot be serialised. */
  private record Form(
      String title,
      @Nullable Substance substance,
      Collection<DoseBand> bands,
      SubstanceContext context)
      implements Serializable {

    @Serial
    private Object readResolve() {
      return new SummaryScope(title, Optional.ofNullable(substance), Set.copyOf(bands), context);
    }
  }
}
