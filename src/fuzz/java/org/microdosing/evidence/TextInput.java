package org.microdosing.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An input whose first byte chooses what the text behind it is taken for.
 *
 * @param choice the byte, from 0 to 255
 * @param text the text
 */
public record TextInput(int choice, String text) {

  /**
   * Takes an input apart.
   *
   * @param input the input, which is not empty
   */
  public static TextInput of(byte[] input) {
    return new TextInput(
        input[0] & 0xff, new String(input, 1, input.length - 1, StandardCharsets.UTF_8));
  }

  /** Returns the element that the first byte chooses. */
  public <T> T chosen(List<T> elements) {
    return elements.get(choice % elements.size());
  }

  /** Returns texts as inputs. */
  public static Stream<byte[]> seeds(String... texts) {
    return Stream.of(texts).map(TextInput::bytes);
  }

  /** Returns texts as inputs, each behind each of the first choices. */
  public static Stream<byte[]> seedsOfChoices(int choices, String... texts) {
    return IntStream.range(0, choices)
        .boxed()
        .flatMap(choice -> Stream.of(texts).map(text -> bytes((char) (int) choice + text)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
