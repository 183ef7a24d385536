package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/**
 * Answer with one contact (field guide §4.1). Counts and paging have no meaning here and are not
 * read.
 */
public final class AnswerWire extends EnvelopeWire {

  /** The contact; null if the answer has no contact or several. */
  public @Nullable ContactWire response;

  private boolean isAnswered;

  private static final Members<AnswerWire> MEMBERS =
      members(AnswerWire::new).with("response", AnswerWire::readResponse).build();

  /** Reads the answer at the current token, also one without a status. */
  public static @Nullable AnswerWire read(WireTokens value) {
    return MEMBERS.readAny(value);
  }

  /** Drops several contacts, as XML represents a list: it is unknown which one is meant. */
  private void readResponse(WireTokens value) {
    ContactWire next = ContactWire.read(value);
    response = isAnswered ? null : next;
    isAnswered = true;
  }
}
