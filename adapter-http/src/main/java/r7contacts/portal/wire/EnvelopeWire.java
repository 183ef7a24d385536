package r7contacts.portal.wire;

import io.vavr.control.Option;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.message.OneLine;

/** Envelope of an answer: the members that every answer has (field guide §4.1). */
public abstract class EnvelopeWire {

  public @Nullable Integer status;
  public @Nullable ErrorWire error;

  EnvelopeWire() {}

  /** Starts a table with the members of all envelopes. */
  static <E extends EnvelopeWire> Members.Builder<E> members(Supplier<E> create) {
    return Members.of(create)
        .with("status", (to, value) -> to.status = value.number())
        .with("error", (to, value) -> to.error = ErrorWire.read(value));
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
}
