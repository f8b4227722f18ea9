package org.microdosing.evidence.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.CheckedArticle;

/** Reads which articles the claims are of. */
final class ArticleReader {

  private static final Fields FIELDS =
      new Fields("checkedArticle", "The article whose statements the claims are.");
  private static final Field<String> TITLE =
      FIELDS.required("title", ValueReader.TEXT, "Title of the article");
  private static final Field<String> SOURCE =
      FIELDS.required(
          "source",
          Ids.reference(IdKind.SOURCE),
          "Id of the source in `sources` that is the article");
  private static final Field<List<String>> NOT_CHECKABLE =
      FIELDS.list(
          "notCheckable",
          ValueReader.TEXT,
          "Statements of it that no source can settle, paraphrased");

  static final ValueReader<Sourced<CheckedArticle>> READER = FIELDS.reader(ArticleReader::read);

  private ArticleReader() {}

  private static @Nullable Sourced<CheckedArticle> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) -> new CheckedArticle(v.get(TITLE), s.get(v.get(SOURCE)), v.get(NOT_CHECKABLE)));
  }
}
