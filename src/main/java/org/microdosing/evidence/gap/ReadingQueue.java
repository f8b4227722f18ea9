package org.microdosing.evidence.gap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.table.FindingRows;

/**
 * What to read next: the studies with findings that were not read in full, those on which most of
 * the answers rests first.
 *
 * <p>A study is in the queue unless its full text was read and nothing rests on what was not. On it
 * rest the questions in which a finding that was read less well than in full text or in the data of
 * its authors stands for the sample, the steps of certainty that were taken because something was
 * not read, and what was not read of guesses and of harms. Registered trials and protocols without
 * findings are not in it.
 *
 * @param studies the studies, the first to read first
 * @since 0.2
 */
public record ReadingQueue(List<UnreadStudy> studies) implements JsonResult {

  /** Sorts the studies. */
  public ReadingQueue {
    studies = studies.stream().sorted().toList();
  }

  /**
   * Finds what to read for a question.
   *
   * @param question the question
   * @param direct the findings that are direct evidence for it, at any dose
   * @return the queue
   */
  @SuppressWarnings("exports") // made by summaries, which may see the table
  public static ReadingQueue of(GapQuestion question, FindingRows direct) {
    return new ReadingQueue(new ReadingSearch(question, direct).studies());
  }

  /**
   * Joins queues: what rests on a study in any of them rests on it.
   *
   * @param queues the queues
   * @return one queue, each study once
   */
  public static ReadingQueue join(List<ReadingQueue> queues) {
    Map<String, UnreadStudy> byStudy = new LinkedHashMap<>();
    for (ReadingQueue queue : queues) {
      for (UnreadStudy study : queue.studies()) {
        byStudy.merge(study.study(), study, (one, other) -> one.with(other.questions()));
      }
    }
    return new ReadingQueue(List.copyOf(byStudy.values()));
  }

  /**
   * Adds the studies of another queue that are not in this one.
   *
   * @param other the other queue
   * @return one queue, each study once
   */
  public ReadingQueue orElse(ReadingQueue other) {
    List<UnreadStudy> all = new ArrayList<>(studies);
    other.studies().stream().filter(s -> find(s.study()).isEmpty()).forEach(all::add);
    return new ReadingQueue(all);
  }

  /**
   * Finds a study.
   *
   * @param study id of the study
   * @return empty if it is not in the queue
   */
  public Optional<UnreadStudy> find(String study) {
    return studies.stream().filter(s -> s.study().equals(study)).findFirst();
  }

  /**
   * Returns every study with every question that rests on it as a page of plain text.
   *
   * @return lines of at most 100 columns, the last one ending with a line feed
   */
  public String page() {
    return Page.text(ReadingPage.whole(studies));
  }

  /**
   * Returns the same page as Markdown.
   *
   * @return the page, ending with a line feed
   */
  public String toMarkdown() {
    return Page.markdown(ReadingPage.whole(studies));
  }

  /** Returns the first of the queue, at most 40 lines of 100 columns; {@link #page()} has all. */
  @Override
  public String toString() {
    return Page.text(ReadingPage.inShort(studies));
  }
}
