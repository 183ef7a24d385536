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
 * Tokens for a login and a password (field guide §3.1). A sign-in is sent once: retries are decided
 * by the call that needs the token. Its two steps, password and code, share the password to wipe.
 */
final class SignIn implements TokenSource {

  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
  private static final String PATH = Operation.API + "authentication";
  private static final ContentType FORM =
      ContentType.APPLICATION_FORM_URLENCODED.withCharset(StandardCharsets.UTF_8);

  /**
   * How long a code is waited for, also beyond the call that wanted it: somebody may be typing, and
   * asking again sends another SMS.
   */
  private static final Duration TYPING = Duration.ofSeconds(60);

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
  public boolean hasMore() {
    return true;
  }

  @Override
  public boolean isDelicate() {
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
      return Attempt.failed(new NotAuthenticated(account.source() + " gave none"));
    }
    try {
      Attempt<Permit> first =
          post(PATH + ".json", PATH + ".json", "the login or the password", password);
      return first.outcome().exists(permit -> permit.token().isEmpty())
          ? withSecondFactor(first.outcome().get(), password, callbacks)
              // The portal has decided about the account, whatever came of the code.
              .with(first.status(), first.bytes())
          : token(first);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private Attempt<Token> withSecondFactor(Permit permit, char[] password, Callbacks callbacks) {
    Either<ContactError, SecondFactor> wanted = permit.secondFactor();
    if (wanted.isLeft()) {
      return Attempt.failed(wanted.getLeft());
    }
    Either<ContactError, String> code = code(wanted.get(), callbacks);
    if (code.isLeft()) {
      return Attempt.failed(code.getLeft());
    }
    Attempt<Permit> second =
        post(PATH + "/" + code.get() + ".json", PATH + "/{code}.json", "the code", password);
    if (second.outcome().isLeft()) {
      // Trying again would begin with the password, and send another code.
      return Attempt.failed(second.outcome().getLeft());
    }
    return second.outcome().exists(granted -> granted.token().isEmpty())
        ? Attempt.failed(new NotAuthenticated("the portal took the code and still gives no token"))
        : token(second);
  }

  private Either<ContactError, String> code(SecondFactor factor, Callbacks callbacks) {
    if (account.secondFactor().isEmpty()) {
      return Either.left(new NotAuthenticated("the portal also asks for " + factor.description()));
    }
    SecondFactorCode codes = account.secondFactor().get();
    Either<ContactError, Option<String>> given =
        callbacks.ask(
            "the callback for " + factor.description(),
            TYPING,
            () -> codes.codeFor(factor).map(String::strip).filter(text -> !text.isEmpty()));
    if (given.isLeft()) {
      return Either.left(given.getLeft());
    }
    Option<String> code = given.get();
    if (code.isEmpty()) {
      return Either.left(
          new NotAuthenticated(
              "the portal also asks for " + factor.description() + ", and none was given"));
    }
    return code.filter(text -> text.matches("[0-9A-Za-z]{1,64}"))
        .toEither(() -> new NotAuthenticated(factor.description() + " must be letters and digits"));
  }

  private static Attempt<Token> token(Attempt<Permit> granted) {
    return granted.outcome().isLeft()
        ? granted.asFailureOf()
        : Attempt.answered(granted.outcome().get().asToken());
  }

  private Attempt<Permit> post(String path, String shownPath, String proof, char[] password) {
    byte[] form = PasswordForm.encoded(account.login(), password);
    Call call = timeouts.begin(settings.totalTimeout());
    try {
      Attempt<Permit> attempt =
          transport
              .send(
                  call,
                  new Operation<>(
                      "sign-in",
                      Method.POST,
                      path,
                      shownPath,
                      new QueryString(),
                      new ByteArrayEntity(form, FORM),
                      false,
                      reader,
                      new SignInHandler(proof)),
                  null)
              .mapError(SignIn::atSigningIn);
      LOG.debug(
          "POST {} -> {} in {} ms",
          shownPath,
          attempt.outcome().fold(ContactError::message, permit -> "answered"),
          call.elapsed().toMillis());
      return attempt;
    } finally {
      timeouts.end(call);
      Arrays.fill(form, (byte) 0);
    }
  }

  private static ContactError atSigningIn(ContactError error) {
    return error instanceof NotAuthenticated
        ? error
        : Reasons.change(error, reason -> "at signing in: " + reason);
  }
}
