package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * The article whose statements the claims are.
 *
 * @param title title of the article
 * @param source the article itself
 * @param notCheckable statements of it that no source can settle, paraphrased; their verdict would
 *     be {@link Verdict#NOT_CHECKABLE}
 * @since 0.1
 */
public record CheckedArticle(String title, Source source, List<String> notCheckable)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public CheckedArticle {
    Checks.text(title, "title");
    Objects.requireNonNull(source, "source");
    notCheckable = List.copyOf(notCheckable);
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
