package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/**
 * An answer with one contact (field guide §4.1). Counts and paging have no meaning here; the
 * documentation's envelope has none.
 */
public final class AnswerWire extends EnvelopeWire {

  public @Nullable ContactWire response;

  private boolean isAnswered;

  private static final Members<AnswerWire> MEMBERS =
      members(AnswerWire::new).with("response", AnswerWire::readResponse).build();

  /** Returns the answer at hand, also one without a status. */
  public static @Nullable AnswerWire read(WireTokens value) {
    return MEMBERS.readAny(value);
  }

  /** Two contacts instead of one, as XML shows a list, are none: either may be meant. */
  private void readResponse(WireTokens value) {
    ContactWire next = ContactWire.read(value);
    response = isAnswered ? null : next;
    isAnswered = true;
  }
}
