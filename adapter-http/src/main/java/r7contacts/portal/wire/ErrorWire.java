package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** Error of an answer (field guide §4.2). The stack trace, which debug builds send, is not read. */
public final class ErrorWire {

  private static final Members.Builder TABLE = Members.table();
  private static final Member<String> MESSAGE = TABLE.text("message");
  private static final Members<ErrorWire> MEMBERS = TABLE.build(ErrorWire::new);

  public final @Nullable String message;

  private ErrorWire(Values values) {
    message = values.of(MESSAGE);
  }

  /** Reads the error at the current token, also one without a message. */
  static @Nullable ErrorWire read(WireTokens value) {
    return MEMBERS.readAny(value);
  }
}
