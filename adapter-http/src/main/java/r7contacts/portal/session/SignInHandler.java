package r7contacts.portal.session;

import io.vavr.control.Option;
import java.time.Instant;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.MessageHeaders;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.portal.Credentials;
import r7contacts.portal.http.AnswerHandler;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.wire.EnvelopeWire;
import r7contacts.portal.wire.SignInWire;

/**
 * Interprets the answers to a sign-in (field guide §3.1).
 *
 * @param proof what the portal checks: "the code"
 */
record SignInHandler(String proof) implements AnswerHandler<SignInWire, Permit> {

  private static final String TOO_MANY = "Too many attempts";
  private static final String WRONG = "authentication failed";

  @Override
  public boolean isAnswered(int status) {
    return status == 201 || status == 200;
  }

  @Override
  public Attempt<Permit> answer(SignInWire envelope, MessageHeaders headers) {
    if (envelope.response == null) {
      return Attempt.failed(new Unreadable("the answer to the sign-in is empty"));
    }
    Permit permit =
        new Permit(envelope.response, portalTime(headers.getFirstHeader(HttpHeaders.DATE)));
    try {
      permit.token().forEach(Credentials::token);
    } catch (IllegalArgumentException e) {
      return Attempt.failed(new Unreadable("what the portal gives as a token can be none"));
    }
    return Attempt.answered(permit);
  }

  /**
   * The portal says "wrong password" as a failure of its own; only its envelope tells them apart.
   */
  @Override
  public Option<ContactError> failure(int status, Option<SignInWire> envelope) {
    if (status == 401) {
      return Option.some(
          new NotAuthenticated("what answers there wants a token even to sign in (401)"));
    }
    return envelope
        .filter(any -> status == 500)
        .map(EnvelopeWire::errorMessage)
        .map(said -> new NotAuthenticated(refusal(said)));
  }

  @Override
  public boolean needsEnvelope(int status) {
    return status == 404 || status == 500;
  }

  private String refusal(Option<String> said) {
    if (said.exists(text -> text.contains(TOO_MANY))) {
      return "too many attempts to sign in; the portal blocks the account, for 60 s unless set otherwise";
    }
    return (said.exists(text -> text.contains(WRONG))
            ? "the portal refuses " + proof
            : "the portal does not sign this account in (500)")
        + said.map(text -> ": " + text).getOrElse("");
  }

  @Override
  public String right() {
    return "to sign in";
  }

  /** Returns the portal's clock, so that a wrong clock here does not make tokens stale. */
  private static Instant portalTime(Header date) {
    return Option.of(date)
        .flatMap(header -> Option.of(DateUtils.parseStandardDate(header.getValue())))
        .getOrElse(Instant::now);
  }
}
