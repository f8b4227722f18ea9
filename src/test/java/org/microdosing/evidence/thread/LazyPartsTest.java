package org.microdosing.evidence.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Parts that are worked out when they are asked for")
class LazyPartsTest {

  private final List<Integer> made = Collections.synchronizedList(new ArrayList<>());

  private Object part(int number) {
    made.add(number);
    return "part " + number;
  }

  @Test
  @DisplayName("are made once, and only those that somebody asks for")
  void once() {
    LazyParts parts = new LazyParts(3, this::part);
    assertThat(parts.get(1, String.class)).isEqualTo("part 1");
    assertThat(parts.get(1, String.class)).isEqualTo("part 1");
    assertThat(made).containsExactly(1);
  }

  @Test
  @DisplayName("are made once however many threads ask, some of them begun beforehand")
  void onceForAllThreads() {
    LazyParts parts = new LazyParts(4, this::part);
    parts.begin(1_000_000, 2);
    IntStream.range(0, 400).parallel().forEach(i -> parts.get(i % 4, String.class));
    assertThat(made).containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  @Test
  @DisplayName("are tried again where making them failed")
  void again() {
    AtomicBoolean fails = new AtomicBoolean(true);
    LazyParts parts =
        new LazyParts(
            1,
            number -> {
              if (fails.getAndSet(false)) {
                throw new IllegalStateException("not yet");
              }
              return part(number);
            });
    assertThatThrownBy(() -> parts.get(0, String.class)).isInstanceOf(IllegalStateException.class);
    assertThat(parts.get(0, String.class)).isEqualTo("part 0");
  }
}
