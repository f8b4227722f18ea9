package org.microdosing.evidence.page;

import java.util.List;

/** Writes pages, each composed once as blocks. */
public final class Page {

  private Page() {}

  /** Writes blocks as plain text for a terminal. */
  public static String text(List<Block> blocks) {
    return TextPage.of(blocks);
  }

  /** Writes blocks as Markdown, with pictures as files beside the page. */
  public static String markdown(List<Block> blocks) {
    return MarkdownPage.of(blocks);
  }

  /** Writes blocks as one HTML file that needs nothing else. */
  public static String html(String title, List<Block> blocks) {
    return HtmlPage.of(title, blocks, "");
  }

  /**
   * Writes blocks as one HTML file that also tells programs what it is about.
   *
   * @param about JSON-LD, whose texts may be anything
   */
  public static String html(String title, List<Block> blocks, String about) {
    return HtmlPage.of(title, blocks, about);
  }
}
