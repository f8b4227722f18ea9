package org.microdosing.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A list whose elements are made when they are asked for")
class LazyListTest {

  @Test
  @DisplayName("is the list of what is made for each place, and makes nothing before")
  void elements() {
    List<Integer> made = new ArrayList<>();
    List<String> list =
        LazyList.of(
            3,
            place -> {
              made.add(place);
              return "row " + place;
            });
    assertThat(list).hasSize(3);
    assertThat(made).isEmpty();
    assertThat(list.get(2)).isEqualTo("row 2");
    assertThat(made).containsExactly(2);
    assertThat(list).containsExactly("row 0", "row 1", "row 2");
  }

  @Test
  @DisplayName("is made as a whole where its size is not known, once, when it is first asked")
  void asWhole() {
    List<String> calls = new ArrayList<>();
    List<String> list =
        LazyList.whenAsked(
            () -> {
              calls.add("made");
              return List.of("a", "b");
            });
    assertThat(calls).isEmpty();
    assertThat(list).containsExactly("a", "b").hasSize(2);
    assertThat(calls).containsExactly("made");
  }

  @Test
  @DisplayName("has no other place and cannot be changed")
  void fixed() {
    List<String> list = LazyList.of(1, place -> "only");
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> list.get(1));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> list.get(-1));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> list.set(0, "other"));
  }

  @Test
  @DisplayName("is its own copy, where another list is copied")
  void copies() {
    List<String> lazy = LazyList.of(1, place -> "only");
    assertThat(LazyList.<String>copyOf(lazy)).isSameAs(lazy);
    List<String> changing = new ArrayList<>(List.of("one"));
    List<String> copy = LazyList.copyOf(changing);
    changing.add("two");
    assertThat(copy).containsExactly("one");
  }
}
