package org.microdosing.evidence.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.model.PublicationKind;
import org.microdosing.evidence.model.StudyNumberScheme;

/** Reads BibTeX and BibLaTeX. */
final class BibTexFields {

  private static final Map<String, PublicationKind> KINDS =
      Map.ofEntries(
          Map.entry("article", PublicationKind.ARTICLE),
          Map.entry("phdthesis", PublicationKind.THESIS),
          Map.entry("mastersthesis", PublicationKind.THESIS),
          Map.entry("thesis", PublicationKind.THESIS),
          Map.entry("incollection", PublicationKind.CHAPTER),
          Map.entry("inbook", PublicationKind.CHAPTER),
          Map.entry("techreport", PublicationKind.REPORT),
          Map.entry("report", PublicationKind.REPORT));
  private static final Set<String> OF_INSTITUTIONS = Set.of("thesis", "report", "techreport");

  private BibTexFields() {}

  static List<ReferenceFields> read(String text, ProblemLog log) {
    return BibTexParser.read(text, log).stream().map(BibTexFields::fields).toList();
  }

  private static ReferenceFields fields(BibTexEntry in) {
    ReferenceFields out = new ReferenceFields(in.line());
    in.first("title").ifPresent(t -> out.text("title", TexText.plain(t)));
    in.first("author").ifPresent(names -> authors(names).forEach(name -> out.author(author(name))));
    for (String name : List.of("journaltitle", "journal", "booktitle", "shortjournal", "school")) {
      in.first(name).ifPresent(j -> out.journal(TexText.plain(j)));
    }
    if (OF_INSTITUTIONS.contains(in.type())) {
      in.first("institution", "publisher").ifPresent(j -> out.journal(TexText.plain(j)));
    }
    in.first("date", "year").ifPresent(out::date);
    in.first("year").ifPresent(out::date);
    in.first("volume").ifPresent(v -> out.text("volume", TexText.plain(v)));
    in.first("number", "issue").ifPresent(v -> out.text("issue", TexText.plain(v)));
    in.first("pages", "eid", "article-number")
        .ifPresent(p -> out.text("pages", TexText.plain(p).replace('–', '-')));
    out.kind(Optional.ofNullable(KINDS.get(in.type())));
    in.first("type").ifPresent(t -> out.kind(KindWords.find(TexText.plain(t))));
    in.first("doi").ifPresent(d -> out.number(StudyNumberScheme.DOI, TexText.plain(d)));
    in.first("pmid").ifPresent(p -> out.number(StudyNumberScheme.PMID, TexText.plain(p)));
    in.first("pmcid").ifPresent(p -> out.number(StudyNumberScheme.PMCID, TexText.plain(p)));
    boolean isPubMed =
        in.first("eprinttype", "archiveprefix")
            .filter(t -> t.equalsIgnoreCase("pubmed"))
            .isPresent();
    in.first("eprint").filter(e -> isPubMed).ifPresent(e -> out.number(StudyNumberScheme.PMID, e));
    for (String name : List.of("note", "annote", "url", "howpublished", "annotation", "title")) {
      in.first(name).ifPresent(n -> out.note(TexText.plain(n)));
    }
    return out;
  }

  /** Takes a list of names apart at {@code and}, not within braces. */
  static List<String> authors(String tex) {
    List<String> names = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      boolean isAnd =
          depth == 0
              && tex.regionMatches(true, i, "and", 0, 3)
              && i > 0
              && Character.isWhitespace(tex.charAt(i - 1))
              && i + 3 < tex.length()
              && Character.isWhitespace(tex.charAt(i + 3));
      if (isAnd) {
        names.add(tex.substring(start, i).strip());
        start = i + 3;
      }
    }
    names.add(tex.substring(start).strip());
    return names;
  }

  /** A name that is braced as a whole is that of a group. */
  private static String author(String tex) {
    boolean isGroup =
        tex.startsWith("{") && tex.indexOf('}') == tex.length() - 1 && tex.contains(" ");
    String plain = TexText.plain(tex).strip();
    if (plain.equals("others")) {
      return "et al.";
    }
    return isGroup ? AuthorForms.ofGroup(plain) : AuthorForms.familyFirst(plain);
  }
}
