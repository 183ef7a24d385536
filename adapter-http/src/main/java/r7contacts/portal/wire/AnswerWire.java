package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/**
 * An answer with one contact (field guide §4.1). Counts and paging are of no use here; the
 * documentation's envelope has none.
 */
public record AnswerWire(
    @Nullable Integer status, @Nullable ContactWire response, @Nullable ErrorWire error)
    implements EnvelopeWire {

  public static @Nullable AnswerWire read(WireTokens value) {
    if (!value.entersObject()) {
      return null;
    }
    Integer status = null;
    ContactWire response = null;
    ErrorWire error = null;
    boolean isAnswered = false;
    String member;
    while ((member = value.nextMember()) != null) {
      switch (member) {
        case "status" -> status = value.number();
        case "response" -> {
          ContactWire next = ContactWire.read(value);
          // Two answers where one was asked for, as XML shows a list: nobody knows which is meant.
          response = isAnswered ? null : next;
          isAnswered = true;
        }
        case "error" -> error = ErrorWire.read(value);
        default -> value.skipUnknown(member);
      }
    }
    return new AnswerWire(status, response, error);
  }
}
