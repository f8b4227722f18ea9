package org.microdosing.evidence.data;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;

/** Places of values by where a parser stands, with JSON pointers (RFC 6901). */
final class Places {

  private Places() {}

  /** The place of the current value. */
  static Place of(String file, JsonParser parser) {
    return new Place(file, pointer(parser), offset(parser));
  }

  /** The place of an id, which costs nearly nothing in a list at the top of a file. */
  static Place ofId(String file, JsonParser parser) {
    TokenStreamContext object = parser.streamReadContext();
    TokenStreamContext list = object.getParent();
    if (object.inObject() && list != null && list.inArray()) {
      TokenStreamContext top = list.getParent();
      if (top.inObject() && top.getParent().inRoot()) {
        String name = object.currentName();
        return new Place(file, top.currentName(), list.getCurrentIndex(), name, offset(parser));
      }
    }
    return of(file, parser);
  }

  /** Returns the pointer to the current value. */
  static String pointer(JsonParser parser) {
    StringBuilder pointer = new StringBuilder(40);
    append(parser.streamReadContext(), pointer);
    return pointer.toString();
  }

  private static long offset(JsonParser parser) {
    return parser.currentTokenLocation().getByteOffset();
  }

  private static void append(@Nullable TokenStreamContext context, StringBuilder pointer) {
    if (context == null || context.inRoot()) {
      return;
    }
    append(context.getParent(), pointer);
    if (context.inArray() && context.hasCurrentIndex()) {
      pointer.append('/').append(context.getCurrentIndex());
    } else if (context.inObject() && context.currentName() != null) {
      String name = context.currentName();
      boolean plain = name.indexOf('/') < 0 && name.indexOf('~') < 0;
      pointer.append('/').append(plain ? name : name.replace("~", "~0").replace("/", "~1"));
    }
  }
}
