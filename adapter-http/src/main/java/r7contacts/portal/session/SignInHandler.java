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
 * Interpretation of the answers to a sign-in (field guide §3.1).
 *
 * @param proof what the portal checks, for messages: "the code"
 */
record SignInHandler(String proof) implements AnswerHandler<SignInWire, SignInResult> {

  private static final String TOO_MANY = "Too many attempts";
  private static final String WRONG = "authentication failed";

  @Override
  public boolean isAnswered(int status) {
    return status == 201 || status == 200;
  }

  @Override
  public Attempt<SignInResult> answer(SignInWire envelope, MessageHeaders headers) {
    if (envelope.response == null) {
      return Attempt.failed(new Unreadable("the answer to the sign-in is empty"));
    }
    SignInResult result =
        new SignInResult(envelope.response, portalTime(headers.getFirstHeader(HttpHeaders.DATE)));
    try {
      result.token().forEach(Credentials::token);
    } catch (IllegalArgumentException e) {
      return Attempt.failed(
          new Unreadable(
              "the token in the answer to the sign-in is not printable ASCII without spaces"));
    }
    return Attempt.answered(result);
  }

  /**
   * Returns "not authenticated" for a wrong password, which the portal reports with status 500 like
   * its own failures; only the envelope distinguishes them.
   */
  @Override
  public Option<ContactError> failure(int status, Option<SignInWire> envelope) {
    if (status == 401) {
      return Option.some(
          new NotAuthenticated(
              "the server requires a token even for a sign-in (401); check the portal's address"));
    }
    return envelope
        .filter(any -> status == 500)
        .map(EnvelopeWire::errorMessage)
        .map(message -> new NotAuthenticated(refusal(message)));
  }

  @Override
  public boolean needsEnvelope(int status) {
    return status == 404 || status == 500;
  }

  private String refusal(Option<String> message) {
    if (message.exists(text -> text.contains(TOO_MANY))) {
      return "too many attempts to sign in; the portal locks the account, for 60 s by default";
    }
    return (message.exists(text -> text.contains(WRONG))
            ? "the portal rejects " + proof
            : "the portal rejects the sign-in of this account (500)")
        + message.map(text -> ": " + text).getOrElse("");
  }

  @Override
  public boolean isSecret() {
    return true;
  }

  @Override
  public String right() {
    return "to sign in";
  }

  /** Returns the time of the portal, so that a wrong local clock does not make tokens stale. */
  private static Instant portalTime(Header date) {
    return Option.of(date)
        .flatMap(header -> Option.of(DateUtils.parseStandardDate(header.getValue())))
        .getOrElse(Instant::now);
  }
}
