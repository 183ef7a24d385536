package r7contacts.portal;

import org.jspecify.annotations.Nullable;

/**
 * The envelope of an answer with one contact (WC §3). Counts and paging are of no use here; the
 * documentation's envelope has none.
 */
record AnswerWire(
    @Nullable Integer status, @Nullable ContactWire response, @Nullable ErrorWire error) {

  /** What went wrong (WC §3). The portal's stack, which debug builds send, is never read. */
  record ErrorWire(@Nullable String message) {}

  AnswerWire {
    response = ContactWire.emptyToNull(response);
  }

  boolean isEnvelope() {
    return status != null;
  }
}
