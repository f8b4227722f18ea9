package org.microdosing.evidence.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.model.AuthorName;
import org.microdosing.evidence.model.Citation;
import org.microdosing.evidence.model.PageRange;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes CSL-JSON items. */
final class CslJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private CslJson(JsonGenerator out) {
    this.out = out;
  }

  static String of(List<CitedWork> works) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      CslJson items = new CslJson(out);
      out.writeStartArray();
      works.forEach(items::item);
      out.writeEndArray();
    }
    return text.append('\n').toString();
  }

  private void item(CitedWork work) {
    Citation citation = work.citation();
    out.writeRaw('\n');
    out.writeStartObject();
    out.writeStringProperty("id", work.key());
    out.writeStringProperty("type", work.kind().csl);
    authors(work.authors());
    text("title", citation.title());
    text(work.kind().isPart() ? "container-title" : "publisher", citation.journal());
    citation.year().ifPresent(this::issued);
    text("volume", citation.volume());
    text("issue", citation.issue());
    text("page", citation.pages().map(p -> PageRange.parse(p).map(PageRange::toString).orElse(p)));
    text("DOI", citation.doi());
    text("PMID", citation.pmid());
    text("PMCID", citation.pmcid());
    text("URL", work.address());
    if (!work.registrations().isEmpty()) {
      out.writeStringProperty("number", String.join(", ", work.registrations()));
    }
    text("note", work.note());
    out.writeEndObject();
  }

  private void authors(List<AuthorName> authors) {
    if (authors.isEmpty()) {
      return;
    }
    out.writeArrayPropertyStart("author");
    for (AuthorName author : authors) {
      out.writeStartObject();
      if (author.isGroup()) {
        out.writeStringProperty("literal", author.family());
      } else {
        text("non-dropping-particle", author.particle());
        out.writeStringProperty("family", author.family());
        text("given", author.pointedInitials());
        text("suffix", author.suffix());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void issued(int year) {
    out.writeObjectPropertyStart("issued");
    out.writeArrayPropertyStart("date-parts");
    out.writeStartArray();
    out.writeNumber(year);
    out.writeEndArray();
    out.writeEndArray();
    out.writeEndObject();
  }

  private void text(String name, Optional<String> value) {
    value.ifPresent(v -> out.writeStringProperty(name, v));
  }
}
