package org.microdosing.evidence.data;

import java.util.List;

/**
 * The places by which images know the types of their values. A new record of the model is added to
 * its makers, a new vocabulary to the terms.
 */
final class ImageTypes {

  private ImageTypes() {}

  /** Returns the tag of a type of records. */
  static int tag(Class<?> type) {
    return tag(
        type,
        place(StudyMakers.types(), type, ImageTag.OF_STUDIES),
        place(SubstanceMakers.types(), type, ImageTag.OF_SUBSTANCES),
        place(ContextMakers.types(), type, ImageTag.OF_CONTEXT));
  }

  private static int tag(Class<?> type, int... places) {
    for (int place : places) {
      if (place >= 0) {
        return place;
      }
    }
    throw new IllegalStateException("images have no place for " + type.getName());
  }

  private static int place(List<Class<?>> types, Class<?> type, int first) {
    int place = types.indexOf(type);
    return place < 0 ? place : first + place;
  }

  /** Returns the place of a type of terms. */
  static int terms(Class<?> type) {
    for (int place = 0; place < ImageTerms.TYPES; place++) {
      if (ImageTerms.of(place).getClass().getComponentType() == type) {
        return place;
      }
    }
    throw new IllegalStateException("images have no place for " + type.getName());
  }
}
