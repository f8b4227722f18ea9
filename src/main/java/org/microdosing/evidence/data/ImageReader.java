package org.microdosing.evidence.data;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Reads what {@link ImageWriter} wrote. Records are made by their constructors, which check what
 * they always check; what a load checks beyond them was checked before the image was written.
 */
final class ImageReader {

  private final ImageParts in;

  private ImageReader(byte[] image) {
    in = new ImageParts(image);
  }

  /** Reads the values of an image; the parts that it was written of come next. */
  static ImageParts read(byte[] image) {
    ImageReader reader = new ImageReader(image);
    reader.readValues();
    return reader.in;
  }

  private void readValues() {
    if (in.whole() != ImageTag.MAGIC) {
      throw new IllegalStateException("expected an image of records");
    }
    in.readTexts();
    while (!in.isComplete()) {
      read(in.whole(), in.whole());
    }
  }

  /** Reads values of one kind. Those that are most have a loop of their own, compiled soon. */
  private void read(int tag, int count) {
    if (tag == ImageTag.SOME) {
      for (int i = 0; i < count; i++) {
        in.add(Optional.of(in.part()));
      }
    } else {
      for (int i = 0; i < count; i++) {
        in.add(value(tag));
      }
    }
  }

  private Object value(int tag) {
    if (tag >= ImageTag.OF_CONTEXT) {
      return ContextMakers.make(tag - ImageTag.OF_CONTEXT, in);
    }
    if (tag >= ImageTag.OF_SUBSTANCES) {
      return SubstanceMakers.make(tag - ImageTag.OF_SUBSTANCES, in);
    }
    if (tag >= ImageTag.OF_STUDIES) {
      return StudyMakers.make(tag - ImageTag.OF_STUDIES, in);
    }
    return switch (tag) {
      case ImageTag.NONE -> Optional.empty();
      case ImageTag.NO_INT -> OptionalInt.empty();
      case ImageTag.SOME_INT -> OptionalInt.of(in.signed());
      case ImageTag.NO_DOUBLE -> OptionalDouble.empty();
      case ImageTag.SOME_DOUBLE -> OptionalDouble.of(in.number());
      case ImageTag.WHOLE -> in.signed();
      case ImageTag.NUMBER -> in.number();
      case ImageTag.TRUE -> true;
      case ImageTag.FALSE -> false;
      case ImageTag.LIST -> List.of(in.parts(in.whole()));
      case ImageTag.DATE -> LocalDate.ofEpochDay(in.whole());
      case ImageTag.MONTH -> month(in.whole());
      case ImageTag.TERM -> ImageTerms.of(in.whole())[in.whole()];
      default -> throw new IllegalStateException("unknown tag " + tag);
    };
  }

  private static YearMonth month(int months) {
    return YearMonth.of(months / 12, months % 12 + 1);
  }
}
