package r7contacts.portal;

import org.jspecify.annotations.Nullable;

/**
 * An answer with one contact (WC §3). Counts and paging are of no use here; the documentation's
 * envelope has none.
 */
record AnswerWire(
    @Nullable Integer status, @Nullable ContactWire response, @Nullable ErrorWire error)
    implements EnvelopeWire {

  AnswerWire {
    response = ContactWire.emptyToNull(response);
  }
}
