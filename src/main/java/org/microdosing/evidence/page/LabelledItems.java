package org.microdosing.evidence.page;

import java.util.List;

/** Labelled entries as points of a list: the label stands out before what is said first. */
final class LabelledItems {

  private LabelledItems() {}

  static List<Block.Item> of(Block.Entries entries) {
    return entries.entries().stream().map(LabelledItems::of).toList();
  }

  private static Block.Item of(Block.Entry entry) {
    Line first = entry.lines().get(0);
    return new Block.Item(
        entry.label().isEmpty()
            ? first
            : Line.EMPTY.strong(entry.label() + ":").text(" ").plus(first),
        entry.lines().subList(1, entry.lines().size()));
  }
}
