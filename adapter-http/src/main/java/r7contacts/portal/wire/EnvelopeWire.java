package r7contacts.portal.wire;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.message.OneLine;
import r7contacts.portal.wire.Members.Member;

/** Envelope of an answer: the members that every answer has (field guide §4.1). */
public abstract class EnvelopeWire {

  static final Members.Builder TABLE = Members.table();

  private static final Member<Integer> STATUS = TABLE.number("status");
  private static final Member<Failure> ERROR = TABLE.object("error", Failure.MEMBERS::readAny);

  static {
    TABLE.ignored("statusCode");
  }

  public final @Nullable Integer status;
  private final @Nullable Failure error;

  EnvelopeWire(Values values) {
    status = values.of(STATUS);
    error = values.of(ERROR);
  }

  /** Returns whether the document is an envelope: it has a status. */
  public boolean isEnvelope() {
    return status != null;
  }

  /**
   * Returns whether the answer is an error. A list that failed while it was rendered may keep its
   * total beside status 1 (field guide §4.1).
   */
  public boolean isFailure() {
    return error != null || (status != null && status != 0);
  }

  /** Returns the message of the error, on one line. */
  public Option<String> errorMessage() {
    return Option.of(error).flatMap(error -> Option.of(error.message)).map(OneLine::of);
  }

  /** Error (field guide §4.2). The stack trace, which debug builds send, is not read. */
  private record Failure(@Nullable String message) {

    private static final Members.Builder TABLE = Members.table();
    private static final Member<String> MESSAGE = TABLE.text("message");
    private static final Members<Failure> MEMBERS =
        TABLE.build(values -> new Failure(values.of(MESSAGE)));
  }
}
