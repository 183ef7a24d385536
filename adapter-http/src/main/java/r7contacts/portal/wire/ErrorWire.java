package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** Error of an answer (field guide §4.2). The stack trace, which debug builds send, is not read. */
public final class ErrorWire {

  public @Nullable String message;

  private static final Members<ErrorWire> MEMBERS =
      Members.of(ErrorWire::new).with("message", (to, value) -> to.message = value.text()).build();

  /** Reads the error at the current token, also one without a message. */
  static @Nullable ErrorWire read(WireTokens value) {
    return MEMBERS.readAny(value);
  }
}
