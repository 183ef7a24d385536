package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong (field guide §4.2). The portal's stack, which debug builds send, is never read.
 */
record ErrorWire(@Nullable String message) {
  static @Nullable ErrorWire read(WireTokens value) {
    if (!value.entersObject()) {
      return null;
    }
    String message = null;
    String member;
    while ((member = value.nextMember()) != null) {
      switch (member) {
        case "message" -> message = value.text();
        default -> value.skipUnknown(member);
      }
    }
    return new ErrorWire(message);
  }
}
