package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.Members.Member;

/**
 * Answer with one contact (field guide §4.1). Counts and paging have no meaning here and are not
 * read.
 */
public final class AnswerWire extends EnvelopeWire {

  private static final Members.Builder TABLE = EnvelopeWire.TABLE.extend();
  private static final Member<Response> RESPONSE = TABLE.add("response", Response::read);

  static {
    TABLE.ignored("count");
  }

  private static final Members<AnswerWire> MEMBERS = TABLE.build(AnswerWire::new);

  /** The contact; null if the answer has no contact or several. */
  public final @Nullable ContactWire response;

  private AnswerWire(Values values) {
    super(values);
    Response answered = values.of(RESPONSE);
    response = answered == null ? null : answered.contact;
  }

  /** Reads the answer at the current token, also one without a status. */
  public static @Nullable AnswerWire read(WireTokens value) {
    return MEMBERS.readAny(value);
  }

  /** Response of the answer, with its only contact. */
  private record Response(@Nullable ContactWire contact) {

    /** Drops several contacts, as XML represents a list: it is unknown which one is meant. */
    static Response read(WireTokens value, @Nullable Response before) {
      ContactWire next = ContactWire.read(value);
      return new Response(before == null ? next : null);
    }
  }
}
