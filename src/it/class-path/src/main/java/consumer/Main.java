package consumer;

import java.nio.file.Path;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.report.EvidenceBrief;

/** Says what was found about a substance, with a citation for each number, and writes a brief. */
public final class Main {

  private Main() {}

  /**
   * Runs the program.
   *
   * @param args a substance, and the file to write the brief to
   */
  public static void main(String[] args) {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    for (Finding finding : library.findings().substance(args[0]).placeboControlled().human()) {
      System.out.println(
          finding.direction()
              + " for "
              + finding.measure()
              + ": "
              + library.study(finding.studyId()).citation());
    }
    EvidenceBrief.of(library, args[0]).writeHtml(Path.of(args[1]));
  }
}
