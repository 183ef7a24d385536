package r7contacts.portal.session;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.SecondFactor;
import r7contacts.portal.SecondFactorCode;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.http.Call;
import r7contacts.portal.http.CallTimeouts;
import r7contacts.portal.http.Operation;
import r7contacts.portal.http.QueryString;
import r7contacts.portal.http.Transport;
import r7contacts.portal.message.Reasons;
import r7contacts.portal.wire.AnswerReader;
import r7contacts.portal.wire.SignInWire;
import r7contacts.portal.wire.WireFormat;

/**
 * Source of tokens by sign-in with login and password (field guide §3.1). A sign-in is sent once;
 * the call that needs the token decides about retries. One class, as its two steps, password and
 * code, share the password to wipe.
 */
final class SignIn implements TokenSource {

  /** The name of the operation, for listeners. */
  static final String OPERATION = "sign-in";

  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
  private static final String PATH = Operation.API + "authentication";
  private static final ContentType FORM =
      ContentType.APPLICATION_FORM_URLENCODED.withCharset(StandardCharsets.UTF_8);

  /**
   * Timeout of the callback for a code, also beyond the timeout of the call: a person may be
   * typing, and a repeated sign-in would send another SMS.
   */
  private static final Duration CODE_TIMEOUT = Duration.ofSeconds(60);

  private final Credentials.Login account;
  private final PortalSettings settings;
  private final CallTimeouts timeouts;
  private final Transport transport;
  private final AnswerReader<SignInWire> reader;

  SignIn(
      Credentials.Login account,
      PortalSettings settings,
      CallTimeouts timeouts,
      Transport transport) {
    this.account = account;
    this.settings = settings;
    this.timeouts = timeouts;
    this.transport = transport;
    this.reader =
        new AnswerReader<>(WireFormat.json(), null, settings.maxAnswerBytes(), SignInWire::read);
  }

  @Override
  public boolean isRenewable() {
    return true;
  }

  @Override
  public boolean mayLockAccount() {
    return true;
  }

  @Override
  public Attempt<Token> fetch(Callbacks callbacks) {
    Either<ContactError, char[]> given =
        callbacks.ask(account.source(), settings.totalTimeout().dividedBy(2), account.password());
    if (given.isLeft()) {
      return Attempt.failed(given.getLeft());
    }
    char[] password = given.get();
    if (password == null) {
      return Attempt.failed(new NotAuthenticated(account.source() + " returned no password"));
    }
    try {
      Attempt<SignInResult> first =
          post(PATH + ".json", PATH + ".json", "the login or the password", password);
      return first.outcome().exists(result -> result.token().isEmpty())
          ? withSecondFactor(first.outcome().get(), password, callbacks)
              // The portal has checked the password, independent of the code.
              .with(first.status(), first.bytes())
          : token(first);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private Attempt<Token> withSecondFactor(
      SignInResult result, char[] password, Callbacks callbacks) {
    Either<ContactError, SecondFactor> wanted = result.secondFactor();
    if (wanted.isLeft()) {
      return Attempt.failed(wanted.getLeft());
    }
    Either<ContactError, String> code = code(wanted.get(), callbacks);
    if (code.isLeft()) {
      return Attempt.failed(code.getLeft());
    }
    Attempt<SignInResult> second =
        post(PATH + "/" + code.get() + ".json", PATH + "/{code}.json", "the code", password);
    if (second.outcome().isLeft()) {
      // Not retried: that would begin with the password, and send another code.
      return Attempt.failed(second.outcome().getLeft());
    }
    return second.outcome().exists(granted -> granted.token().isEmpty())
        ? Attempt.failed(new NotAuthenticated("the portal accepted the code but returned no token"))
        : token(second);
  }

  private Either<ContactError, String> code(SecondFactor factor, Callbacks callbacks) {
    if (account.secondFactor().isEmpty()) {
      return Either.left(new NotAuthenticated("the portal also requires " + factor.description()));
    }
    SecondFactorCode codes = account.secondFactor().get();
    Either<ContactError, Option<String>> given =
        callbacks.ask(
            "the callback for " + factor.description(),
            CODE_TIMEOUT,
            () -> codes.codeFor(factor).map(String::strip).filter(text -> !text.isEmpty()));
    if (given.isLeft()) {
      return Either.left(given.getLeft());
    }
    Option<String> code = given.get();
    if (code.isEmpty()) {
      return Either.left(
          new NotAuthenticated(
              "the portal also requires " + factor.description() + ", but none was given"));
    }
    return code.filter(text -> text.matches("[0-9A-Za-z]{1,64}"))
        .toEither(() -> new NotAuthenticated(factor.description() + " must be letters and digits"));
  }

  private static Attempt<Token> token(Attempt<SignInResult> granted) {
    return granted.outcome().isLeft()
        ? granted.asFailure()
        : Attempt.answered(granted.outcome().get().asToken());
  }

  private Attempt<SignInResult> post(String path, String shownPath, String proof, char[] password) {
    byte[] form = PasswordForm.encoded(account.login(), password);
    Call call = timeouts.begin(settings.totalTimeout());
    try {
      Attempt<SignInResult> attempt =
          transport
              .send(
                  call,
                  new Operation<>(
                      OPERATION,
                      Method.POST,
                      path,
                      shownPath,
                      new QueryString(),
                      new ByteArrayEntity(form, FORM),
                      false,
                      reader,
                      new SignInHandler(proof)),
                  null)
              .mapError(SignIn::signInFailed);
      LOG.debug(
          "POST {} -> {} in {} ms",
          shownPath,
          attempt.outcome().fold(ContactError::message, result -> "answered"),
          call.elapsed().toMillis());
      return attempt;
    } finally {
      timeouts.end(call);
      Arrays.fill(form, (byte) 0);
    }
  }

  private static ContactError signInFailed(ContactError error) {
    return error instanceof NotAuthenticated
        ? error
        : Reasons.change(error, reason -> "the sign-in failed: " + reason);
  }
}
