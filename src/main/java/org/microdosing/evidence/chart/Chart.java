package org.microdosing.evidence.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Page;

/**
 * A picture of evidence that can be written as SVG; those of this package are some, and programs
 * may add their own.
 *
 * <p>Charts are immutable and safe to share between threads; the same chart always gives the same
 * text. They draw what they are given and compute no statistics of their own. They keep to the
 * elements and attributes of SVG and hold no scripts, so that they can stand within a page; text
 * that came from outside must be escaped by whoever writes it into the picture.
 *
 * @since 0.1
 */
public interface Chart {

  /**
   * Returns the title, which is also the accessible name of the picture.
   *
   * @return one line
   */
  String title();

  /**
   * Returns the picture as an SVG document of version 1.1, to stand alone as a file or to be placed
   * in an HTML page.
   *
   * @return well-formed XML without an XML declaration, with a title, a description, and width and
   *     height in pixels
   */
  String toSvg();

  /**
   * Writes the picture to a file in UTF-8, replacing the file if there is one: a name that ends in
   * {@code .svg} gets the picture, one that ends in {@code .html} a page with it, which needs
   * nothing else.
   *
   * @param file the file to write
   * @throws IllegalArgumentException if the name ends in something else; a browser or another
   *     program makes pictures of pixels from SVG
   * @throws UncheckedIOException if the file cannot be written
   */
  default void writeTo(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String text;
    if (name.endsWith(".svg")) {
      text = toSvg();
    } else if (name.endsWith(".html")) {
      text = Page.html(title(), List.of(new Block.Figure("chart.svg", title(), this::toSvg)));
    } else {
      throw new IllegalArgumentException(
          "a chart is written as .svg or .html, so use one of these instead of "
              + file.getFileName()
              + "; a browser, rsvg-convert, JSVG or Batik makes a PNG or PDF of the SVG");
    }
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
