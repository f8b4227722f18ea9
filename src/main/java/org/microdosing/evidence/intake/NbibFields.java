package org.microdosing.evidence.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.StudyNumberScheme;

/** Reads the format of MEDLINE: nbib of PubMed, and the tagged format of Ovid. */
final class NbibFields {

  private static final Pattern OVID_NUMBER = Pattern.compile("<[0-9]{1,7}>\\s*");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,8}");

  private NbibFields() {}

  static List<ReferenceFields> read(String text, ProblemLog log) {
    return records(text, log).stream().map(NbibFields::fields).toList();
  }

  private static List<TaggedRecord> records(String text, ProblemLog log) {
    List<TaggedRecord> records = new ArrayList<>();
    TaggedRecord record = null;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String tag = TaggedRecord.tag(line);
      if (OVID_NUMBER.matcher(line).matches()) {
        record = null;
      } else if (tag.isEmpty()) {
        if (record != null) {
          record.goOn(line);
        } else if (!line.isBlank()) {
          log.add(number, "expected a tag such as PMID or TI, found no tag; the line was not read");
        }
      } else {
        boolean begins =
            tag.equals("PMID") || tag.equals("VN") || (tag.equals("UI") && has(record, "UI"));
        if (record == null || (begins && !record.isEmpty())) {
          record = new TaggedRecord(number);
          records.add(record);
        }
        record.add(tag, TaggedRecord.value(line));
      }
    }
    return records;
  }

  private static boolean has(@Nullable TaggedRecord record, String tag) {
    return record != null && record.has(tag);
  }

  private static ReferenceFields fields(TaggedRecord in) {
    ReferenceFields out = new ReferenceFields(in.line());
    in.first("TI", "BTI", "TT").ifPresent(t -> out.text("title", withoutPoint(t)));
    in.all(in.has("AU") ? "AU" : "FAU").forEach(out::author);
    in.all("CN").forEach(group -> out.author(AuthorForms.ofGroup(group)));
    in.all("JT", "TA", "JN", "NJ").forEach(out::journal);
    in.all("DP", "YR", "DEP").forEach(out::date);
    in.first("VI").ifPresent(v -> out.text("volume", v));
    in.first("IP").ifPresent(v -> out.text("issue", v));
    in.first("PG").ifPresent(v -> out.text("pages", v));
    in.all("PT").forEach(words -> out.kind(KindWords.find(words)));
    in.first("PMID").ifPresent(id -> out.number(StudyNumberScheme.PMID, id));
    in.first("UI")
        .filter(id -> isMedline(in, id))
        .ifPresent(id -> out.number(StudyNumberScheme.PMID, id));
    in.all("LID", "AID", "DO", "DI").forEach(out::note);
    in.all("PMC").forEach(id -> out.number(StudyNumberScheme.PMCID, id));
    in.all("SI", "TI").forEach(out::registrations);
    return out;
  }

  private static boolean isMedline(TaggedRecord in, String id) {
    Optional<String> base = in.first("DB");
    return DIGITS.matcher(id).matches()
        && base.map(b -> b.toLowerCase(Locale.ROOT).contains("medline")).orElse(true);
  }

  /** MEDLINE ends titles with a point that is not printed in the paper. */
  private static String withoutPoint(String title) {
    return title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
  }
}
