package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** An error (field guide §4.2). The portal's stack, which debug builds send, is never read. */
public final class ErrorWire {

  public @Nullable String message;

  private static final Members<ErrorWire> MEMBERS =
      Members.of(ErrorWire::new).with("message", (to, value) -> to.message = value.text()).build();

  /** Returns the error at hand, also one without a message. */
  static @Nullable ErrorWire read(WireTokens value) {
    return MEMBERS.readAny(value);
  }
}
