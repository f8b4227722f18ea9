package org.microdosing.evidence.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.microdosing.evidence.model.Review;
import org.microdosing.evidence.model.Study;

/**
 * References for reference managers: studies and reviews as BibTeX, RIS and CSL-JSON.
 *
 * <pre>{@code
 * Citations.of(library.studies().substance("lsd")).bibtex();
 * Citations.of(library.study("bershad-2019")).ris();
 * }</pre>
 *
 * <p>Keys are the ids of the library. What the data does not know is left out. Immutable.
 *
 * @since 0.1
 */
public final class Citations {

  private final List<CitedWork> works;

  private Citations(List<CitedWork> works) {
    this.works = List.copyOf(works);
  }

  /**
   * Returns the reference of one study.
   *
   * @param study the study
   * @return the reference
   */
  public static Citations of(Study study) {
    return new Citations(List.of(CitedWork.of(study)));
  }

  /**
   * Returns the references of studies.
   *
   * @param studies the studies, for example a query
   * @return the references in the same order, a study that comes twice once
   */
  public static Citations of(Iterable<Study> studies) {
    List<CitedWork> works = new ArrayList<>();
    studies.forEach(study -> works.add(CitedWork.of(study)));
    return new Citations(works.stream().distinct().toList());
  }

  /**
   * Returns the reference of one review.
   *
   * @param review the review
   * @return the reference
   */
  public static Citations of(Review review) {
    return new Citations(List.of(CitedWork.of(review)));
  }

  /**
   * Returns the references of reviews.
   *
   * @param reviews the reviews
   * @return the references in the same order, a review that comes twice once
   */
  public static Citations ofReviews(Iterable<Review> reviews) {
    List<CitedWork> works = new ArrayList<>();
    reviews.forEach(review -> works.add(CitedWork.of(review)));
    return new Citations(works.stream().distinct().toList());
  }

  /**
   * Returns these references and others behind them.
   *
   * @param others the others
   * @return both; a study and a review that share an id get keys of their own by a suffix
   */
  public Citations and(Citations others) {
    Set<String> keys = new HashSet<>();
    List<CitedWork> all = new ArrayList<>();
    works.forEach(work -> keys.add(work.key()));
    all.addAll(works);
    for (CitedWork work : others.works) {
      if (works.contains(work)) {
        continue;
      }
      String key = work.key();
      for (int i = 2; !keys.add(key); i++) {
        key = work.key() + "-" + i;
      }
      all.add(new CitedWork(key, work.kind(), work.citation(), work.registrations()));
    }
    return new Citations(all);
  }

  /**
   * Returns how many references there are.
   *
   * @return their number
   */
  public int count() {
    return works.size();
  }

  /**
   * Returns the references as BibTeX, in UTF-8 as biber and current BibTeX read it.
   *
   * <p>What TeX would take for a command is escaped; braces keep the capitals of names and
   * abbreviations in titles.
   *
   * @return one entry after the other, each ending with a line feed; empty for none
   */
  public String bibtex() {
    StringBuilder text = new StringBuilder();
    works.forEach(work -> BibTex.append(text, work));
    return text.toString();
  }

  /**
   * Returns the references as RIS.
   *
   * @return records whose lines end with carriage return and line feed, as the format asks for
   */
  public String ris() {
    StringBuilder text = new StringBuilder();
    works.forEach(work -> Ris.append(text, work));
    return text.toString();
  }

  /**
   * Returns the references as CSL-JSON, the input of citation processors.
   *
   * @return an array of items
   */
  public String cslJson() {
    return CslJson.of(works);
  }

  /** Returns the references as plain lines, as a reference list prints them. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    works.forEach(work -> text.append(work.citation()).append('\n'));
    return text.toString();
  }
}
