package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.microdosing.evidence.measure.Numbers;

/**
 * A smallest difference that matters to patients, as somebody published it for an instrument or an
 * outcome.
 *
 * @param size the difference, above 0: in points of an instrument, in standard deviations of an
 *     outcome
 * @param meaning how it was found and for whom, in words that follow the size
 * @param source the publication, in short
 * @param locator the place in it
 * @param verification how well it was read
 * @param address where it can be found
 * @since 0.2
 */
public record PublishedDifference(
    double size,
    String meaning,
    String source,
    String locator,
    Verification verification,
    Optional<String> address)
    implements Serializable {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the size is not above 0, or a text is blank
   */
  public PublishedDifference {
    Checks.positive(size, "size");
    Checks.text(meaning, "meaning");
    Checks.text(source, "source");
    Checks.text(locator, "locator");
    Objects.requireNonNull(verification, "verification");
    Objects.requireNonNull(address, "address");
  }

  /**
   * Says the difference with its source.
   *
   * @param unit what the size is in, such as {@code points of the PHQ-9}
   * @return the sentence without its stop
   */
  public String statement(String unit) {
    return Numbers.significant(size, 3) + " " + unit + ", " + meaning + " (" + source + ")";
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
