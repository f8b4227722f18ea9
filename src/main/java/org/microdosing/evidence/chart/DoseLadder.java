package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.microdosing.evidence.dose.DoseAssessment;
import org.microdosing.evidence.drawing.Frame;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.ShortNames;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.page.Phrases;

/**
 * A ladder of doses: every arm of the studies on one logarithmic axis of the fraction of a full
 * dose, with the dose bands behind.
 *
 * <pre>{@code
 * DoseLadder.of(library.studies().substance("lsd"), library::assess).substance("lsd").writeTo(file);
 * }</pre>
 *
 * <p>People of whom several papers tell have one mark for each dose. A mark sets the dose, where it
 * is a range its upper end, against a typical full dose; its line reaches from the lowest share to
 * the highest, because sources disagree about what a full dose is. Arms whose dose is not known,
 * and doses of animals, are named below. The ladder shows what was studied and recommends nothing.
 *
 * @since 0.1
 */
public final class DoseLadder implements Chart {

  private final List<Study> studies;
  private final Function<? super Dose, DoseAssessment> assess;
  private final Optional<String> substance;
  private final UnaryOperator<String> names;
  private final ShortNames called;
  private final Optional<String> title;
  private final boolean overview;
  private final Set<DoseBand> bands;

  private DoseLadder(
      List<Study> studies,
      Function<? super Dose, DoseAssessment> assess,
      Optional<String> substance,
      UnaryOperator<String> names,
      ShortNames called,
      Optional<String> title,
      boolean overview,
      Set<DoseBand> bands) {
    this.studies = studies;
    this.assess = assess;
    this.substance = substance;
    this.names = names;
    this.called = called;
    this.title = title;
    this.overview = overview;
    this.bands = bands;
  }

  /**
   * Returns a ladder of all arms of studies that give or report something.
   *
   * @param studies the studies, for example a query; none give a picture that says so
   * @param assess sets a dose against full doses, for example {@code library::assess}
   * @return the ladder
   */
  public static DoseLadder of(
      Iterable<Study> studies, Function<? super Dose, DoseAssessment> assess) {
    List<Study> copy = new ArrayList<>();
    studies.forEach(copy::add);
    return new DoseLadder(
        List.copyOf(copy),
        assess,
        Optional.empty(),
        UnaryOperator.identity(),
        ShortNames.of(studies),
        Optional.empty(),
        false,
        Set.of(DoseBand.values()));
  }

  /**
   * Returns the same ladder with only the arms of one substance.
   *
   * @param id id of the substance, for example {@code lsd}
   * @return a new ladder
   */
  public DoseLadder substance(String id) {
    return new DoseLadder(studies, assess, Optional.of(id), names, called, title, overview, bands);
  }

  /**
   * Returns the same ladder with names for its substances, which are headings where there are
   * several.
   *
   * @param other finds the name to print for the id of a substance
   * @return a new ladder
   */
  public DoseLadder named(UnaryOperator<String> other) {
    return new DoseLadder(studies, assess, substance, other, called, title, overview, bands);
  }

  /**
   * Returns the ladder at one look, for more arms than anybody would read row by row: a lane for
   * each substance, and in it a mark for each arm, stacked where they fall together.
   *
   * @return a new ladder, in which study and dose are the tooltips of marks
   */
  public DoseLadder overview() {
    return new DoseLadder(studies, assess, substance, names, called, title, true, bands);
  }

  /**
   * Returns the same ladder with the arms of some dose bands only, for example the half that fits
   * on a sheet.
   *
   * @param some the bands; {@link DoseBand#UNKNOWN} keeps those below the ladder, whose share of a
   *     full dose is not known
   * @return a new ladder
   * @since 0.2
   */
  public DoseLadder bands(Set<DoseBand> some) {
    return new DoseLadder(
        studies, assess, substance, names, called, title, overview, Set.copyOf(some));
  }

  /**
   * Returns the same ladder with another title.
   *
   * @param other the title
   * @return a new ladder
   */
  public DoseLadder withTitle(String other) {
    return new DoseLadder(
        studies, assess, substance, names, called, Optional.of(other), overview, bands);
  }

  /**
   * Returns the same ladder with other names for its studies.
   *
   * @param others what studies are called, for example those of a whole library
   * @return a new ladder
   * @since 0.2
   */
  public DoseLadder called(ShortNames others) {
    return new DoseLadder(studies, assess, substance, names, others, title, overview, bands);
  }

  @Override
  public String title() {
    return title.orElse("Doses studied, as a share of a full dose");
  }

  private LadderContent content() {
    return LadderContent.of(studies, assess, substance, names, called).in(bands);
  }

  @Override
  public String toSvg() {
    LadderContent content = content();
    if (content.isEmpty()) {
      return Frame.empty(title(), "No arms to show.");
    }
    return overview
        ? new LadderOverview(title(), content, description(content)).toSvg()
        : new LadderDrawing(title(), content, description(content)).toSvg();
  }

  private static String description(LadderContent content) {
    if (content.isEmpty()) {
      return "No arms to show.";
    }
    StringBuilder text = new StringBuilder("Ladder of doses with ");
    text.append(Phrases.count(content.rungs().size(), "arm", "arms"));
    for (DoseBand band : DoseBand.values()) {
      long n = content.rungs().stream().filter(r -> r.assessment().band() == band).count();
      if (n > 0) {
        text.append(", ").append(n).append(" in the band ").append(band.label());
      }
    }
    text.append(". ");
    content.notes().forEach(n -> text.append(n).append(' '));
    return text.toString().strip();
  }

  /** Returns title and content in words. */
  @Override
  public String toString() {
    return title() + ". " + description(content());
  }
}
