package org.microdosing.evidence.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.microdosing.evidence.model.PublicationKind;
import org.microdosing.evidence.model.StudyNumberScheme;
import org.microdosing.evidence.name.QuotedText;

/**
 * Reads RIS as it comes: with or without the line that ends a record, with values over several
 * lines, and with what Ovid writes between records.
 */
final class RisFields {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,8}");
  private static final Pattern MEDLINE_LINK =
      Pattern.compile("ovid[^\\s]{0,200}[?&]D=(?:med|prem|pmnm|ppe)", Pattern.CASE_INSENSITIVE);
  private static final Map<String, PublicationKind> KINDS =
      Map.of(
          "JOUR", PublicationKind.ARTICLE,
          "THES", PublicationKind.THESIS,
          "CHAP", PublicationKind.CHAPTER,
          "RPRT", PublicationKind.REPORT,
          "ABST", PublicationKind.CONFERENCE_ABSTRACT);

  private RisFields() {}

  static List<ReferenceFields> read(String text, ProblemLog log) {
    return records(text, log).stream().map(RisFields::fields).toList();
  }

  private static List<TaggedRecord> records(String text, ProblemLog log) {
    List<TaggedRecord> records = new ArrayList<>();
    TaggedRecord record = null;
    boolean isStray = false;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String tag = TaggedRecord.tag(line.stripLeading());
      String value = tag.isEmpty() ? line : TaggedRecord.value(line.stripLeading());
      if (tag.equals("TY")) {
        record = new TaggedRecord(number);
        record.add(tag, value);
        records.add(record);
        isStray = false;
      } else if (tag.equals("ER")) {
        record = null;
      } else if (record != null && tag.isEmpty()) {
        record.goOn(value);
      } else if (record != null) {
        record.add(tag, value);
      } else if (!tag.isEmpty() && !isStray) {
        isStray = true;
        log.add(
            number,
            "expected TY at the beginning of a reference, found "
                + tag
                + " "
                + QuotedText.of(value)
                + "; what stands before the next TY was not read");
      }
    }
    return records;
  }

  private static ReferenceFields fields(TaggedRecord in) {
    ReferenceFields out = new ReferenceFields(in.line());
    in.first("TI", "T1", "CT", "BT").ifPresent(t -> out.text("title", t));
    in.all("AU", "A1").forEach(out::author);
    in.all("JF", "T2", "JO", "JA", "J2", "J1").forEach(out::journal);
    if (in.all("JF", "T2", "JO", "JA", "J2", "J1").isEmpty()) {
      in.first("PB").ifPresent(out::journal);
    }
    in.all("PY", "Y1", "DA").forEach(out::date);
    in.first("VL").ifPresent(v -> out.text("volume", v));
    in.first("IS").ifPresent(v -> out.text("issue", v));
    pages(in).ifPresent(p -> out.text("pages", p));
    in.first("M3").flatMap(KindWords::find).ifPresent(k -> out.kind(Optional.of(k)));
    in.first("TY").ifPresent(t -> out.kind(Optional.ofNullable(KINDS.get(kind(t)))));
    in.all("DO", "DI").forEach(doi -> out.number(StudyNumberScheme.DOI, doi));
    in.all("M3", "N1", "UR", "L1", "L2", "L3", "LK").forEach(out::note);
    in.all("C1", "C2", "C3", "ID", "U1", "U2").forEach(out::note);
    in.all("AN", "UI").forEach(an -> accession(an, in, out));
    in.first("ID").filter(id -> isMedline(in)).ifPresent(id -> digits(id, out));
    in.first("C2").filter(id -> database(in).contains("scopus")).ifPresent(id -> digits(id, out));
    in.first("TI", "T1").ifPresent(out::registrations);
    return out;
  }

  private static String kind(String type) {
    return type.toUpperCase(Locale.ROOT);
  }

  private static Optional<String> pages(TaggedRecord in) {
    Optional<String> first = in.first("SP");
    Optional<String> last = in.first("EP");
    if (first.isPresent() && last.isPresent() && !first.get().contains("-")) {
      return Optional.of(first.get() + "-" + last.get());
    }
    return first.or(() -> in.first("C7", "AR")).or(() -> last);
  }

  /** The number of a record in its database: a PubMed id unless the database is another. */
  private static void accession(String number, TaggedRecord in, ReferenceFields out) {
    out.note(number);
    if (isMedline(in) || database(in).isEmpty()) {
      digits(number, out);
    }
  }

  private static void digits(String id, ReferenceFields out) {
    if (DIGITS.matcher(id).matches()) {
      out.number(StudyNumberScheme.PMID, id);
    }
  }

  private static String database(TaggedRecord in) {
    return String.join(" ", in.all("DB")).toLowerCase(Locale.ROOT);
  }

  /** Ovid gives the PubMed id as the id of what it has from MEDLINE, told by base or by link. */
  private static boolean isMedline(TaggedRecord in) {
    String database = database(in);
    return database.contains("medline")
        || database.contains("pubmed")
        || in.all("DP").contains("NLM")
        || (database.isEmpty()
            && in.all("L2", "UR", "LK").stream().anyMatch(l -> MEDLINE_LINK.matcher(l).find()));
  }
}
