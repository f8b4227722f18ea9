package org.microdosing.evidence.page;

import java.util.List;

/**
 * Writes pages, each composed once as blocks.
 *
 * @since 0.2
 */
public final class Page {

  private Page() {}

  /**
   * Writes blocks as plain text for a terminal.
   *
   * @param blocks the page
   * @return lines of at most 100 characters, the last one ending with a line feed
   */
  public static String text(List<Block> blocks) {
    return TextPage.of(blocks);
  }

  /**
   * Writes blocks as Markdown, with pictures as files beside the page.
   *
   * @param blocks the page
   * @return the page, ending with a line feed
   */
  public static String markdown(List<Block> blocks) {
    return MarkdownPage.of(blocks);
  }

  /**
   * Writes blocks as one HTML file that needs nothing else.
   *
   * @param title what a browser shows as the title
   * @param blocks the page
   * @return the file
   */
  public static String html(String title, List<Block> blocks) {
    return HtmlPage.of(title, blocks);
  }
}
