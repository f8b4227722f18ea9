package consumer;

import java.nio.file.Path;
import java.util.Map;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.summary.MapCell;

/** Sets a user's own evidence beside the bundled one. */
public final class Own {

  private Own() {}

  /**
   * Returns the map of both.
   *
   * @param directory the user's own evidence
   */
  public static Map<String, Map<Outcome, MapCell>> map(Path directory) {
    return EvidenceLibrary.bundled().merge(EvidenceLibrary.load(directory)).map().cells();
  }
}
