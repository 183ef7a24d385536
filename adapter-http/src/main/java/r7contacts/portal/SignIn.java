package r7contacts.portal;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.port.ContactError.Unreadable;

/**
 * Gets tokens for a login and a password (field guide §3.1). A sign-in is sent once: whether it is
 * tried again is for whoever needs the token to say.
 */
final class SignIn implements TokenSource {

  private static final Logger LOG = LoggerFactory.getLogger(PortalContacts.class);
  private static final String PATH = "/api/2.0/authentication";
  private static final ContentType FORM =
      ContentType.APPLICATION_FORM_URLENCODED.withCharset(StandardCharsets.UTF_8);

  /**
   * A new token is fetched so long before the old one expires, or a tenth of its time if that is
   * less.
   */
  private static final Duration MARGIN = Duration.ofSeconds(60);

  /**
   * How long a code is waited for, also beyond the call that wanted it: somebody may be typing, and
   * asking again sends another SMS.
   */
  private static final Duration TYPING = Duration.ofSeconds(60);

  private final Credentials.Login account;
  private final PortalSettings settings;
  private final CallTimeouts watch;
  private final Transport transport;
  private final ResponseClassifier classifier;
  private final AnswerReader<SignInWire> reader;

  SignIn(
      Credentials.Login account,
      PortalSettings settings,
      CallTimeouts watch,
      Transport transport,
      ResponseClassifier classifier) {
    this.account = account;
    this.settings = settings;
    this.watch = watch;
    this.transport = transport;
    this.classifier = classifier;
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
        callbacks.ask(account.source, settings.totalTimeout().dividedBy(2), account.password);
    if (given.isLeft()) {
      return Attempt.failed(given.getLeft());
    }
    char[] password = given.get();
    if (password == null) {
      return Attempt.failed(new NotAuthenticated(account.source + " gave none"));
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
    SecondFactorCode codes = account.codes;
    if (codes == null) {
      return Either.left(new NotAuthenticated("the portal also asks for " + factor.description()));
    }
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

  /** In a form: a JSON body would re-write a password that looks like a date (field guide §2.3). */
  private Attempt<Permit> post(String path, String shownPath, String proof, char[] password) {
    byte[] form = form(account.login, password);
    Call call = watch.begin(settings.totalTimeout());
    try {
      HttpPost request = new HttpPost(URI.create(settings.base() + path));
      request.setHeader(HttpHeaders.ACCEPT, WireFormat.json().mediaType());
      request.setEntity(sentOnce(new ByteArrayEntity(form, FORM)));
      Attempt<Permit> attempt =
          transport
              .send(
                  call,
                  request,
                  shownPath,
                  response ->
                      classifier.classify(
                          new SignInOperation(
                              proof, portalTime(response.getFirstHeader(HttpHeaders.DATE))),
                          URI.create(settings.base() + PATH + ".json"),
                          reader,
                          response))
              .mapError(SignIn::atSigningIn);
      LOG.debug(
          "POST {} -> {} in {} ms",
          shownPath,
          attempt.outcome().fold(ContactError::message, permit -> "answered"),
          call.elapsed().toMillis());
      return attempt;
    } finally {
      watch.end(call);
      Arrays.fill(form, (byte) 0);
    }
  }

  /** An injected HttpClient may repeat what it can; not this. */
  private static HttpEntity sentOnce(HttpEntity form) {
    return new HttpEntityWrapper(form) {
      @Override
      public boolean isRepeatable() {
        return false;
      }
    };
  }

  private static ContactError atSigningIn(ContactError error) {
    return error instanceof NotAuthenticated
        ? error
        : Reasons.change(error, reason -> "at signing in: " + reason);
  }

  /** What the portal's clock says, so that a wrong clock here does not make tokens stale. */
  private static Instant portalTime(Header date) {
    return Option.of(date)
        .flatMap(header -> Option.of(DateUtils.parseStandardDate(header.getValue())))
        .getOrElse(Instant::now);
  }

  /** What the portal grants: a token, or a token as soon as there is a code. */
  record Permit(SignInWire.Permit wire, Instant now) {

    Option<String> token() {
      return Option.of(wire.token());
    }

    Token asToken() {
      String token = Credentials.checked(wire.token());
      return serves().map(time -> Token.lasting(token, time)).getOrElse(() -> Token.lasting(token));
    }

    /** How long the token may be used without asking; absent if until the portal turns it down. */
    Option<Duration> serves() {
      return Option.of(wire.expires())
          .flatMap(PortalTime::parse)
          .map(expires -> Duration.between(now, expires.toInstant()))
          // One that is over as it comes tells of wrong clocks; the portal will say when it is
          // over.
          .filter(time -> !time.isNegative() && !time.isZero())
          .map(time -> time.minus(margin(time)));
    }

    private static Duration margin(Duration lasting) {
      Duration tenth = lasting.dividedBy(10);
      return tenth.compareTo(MARGIN) < 0 ? tenth : MARGIN;
    }

    Either<ContactError, SecondFactor> secondFactor() {
      if (Boolean.TRUE.equals(wire.sms())) {
        return wire.phoneNoise() == null
            ? Either.left(
                new NotAuthenticated(
                    "the portal wants to send a code by SMS and knows no telephone of this account; give it one at the portal"))
            : Either.right(
                new SecondFactor(SecondFactor.Kind.SMS, Option.of(OneLine.of(wire.phoneNoise()))));
      }
      if (Boolean.TRUE.equals(wire.tfa())) {
        return wire.tfaKey() != null
            ? Either.left(
                new NotAuthenticated(
                    "the portal wants the code of an authenticator app and none is set up for this account; set it up at the portal"))
            : Either.right(new SecondFactor(SecondFactor.Kind.APP, Option.none()));
      }
      return Either.left(
          new NotAuthenticated("the portal gives no token and does not say what else it wants"));
    }
  }

  /**
   * May this account come in (field guide §3.1)?
   *
   * @param proof what the portal judges
   */
  private record SignInOperation(String proof, Instant now)
      implements Operation<SignInWire, Permit> {

    private static final String TOO_MANY = "Too many attempts";
    private static final String WRONG = "authentication failed";

    @Override
    public boolean isAnswered(int status) {
      return status == 201 || status == 200;
    }

    @Override
    public Attempt<Permit> answer(SignInWire envelope) {
      if (envelope.response() == null) {
        return Attempt.failed(new Unreadable("the answer to the sign-in is empty"));
      }
      Permit permit = new Permit(envelope.response(), now);
      try {
        permit.token().forEach(Credentials::checked);
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
  }

  /** Built from the characters, so that the password never becomes a String. */
  static byte[] form(String login, char[] password) {
    ByteBuffer secret = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    ByteBuffer form = ByteBuffer.allocate(64 + 9 * login.length() + 3 * secret.remaining());
    form.put("userName=".getBytes(StandardCharsets.US_ASCII));
    putEncoded(StandardCharsets.UTF_8.encode(login), form);
    form.put("&password=".getBytes(StandardCharsets.US_ASCII));
    putEncoded(secret, form);
    byte[] bytes = Arrays.copyOf(form.array(), form.position());
    Arrays.fill(form.array(), (byte) 0);
    Arrays.fill(secret.array(), (byte) 0);
    return bytes;
  }

  private static void putEncoded(ByteBuffer bytes, ByteBuffer form) {
    while (bytes.hasRemaining()) {
      byte next = bytes.get();
      boolean isPlain =
          (next >= 'A' && next <= 'Z')
              || (next >= 'a' && next <= 'z')
              || (next >= '0' && next <= '9')
              || "-._~".indexOf(next) >= 0;
      if (isPlain) {
        form.put(next);
      } else {
        form.put((byte) '%').put(hex(next >> 4)).put(hex(next));
      }
    }
  }

  private static byte hex(int digit) {
    return (byte) Character.toUpperCase(Character.forDigit(digit & 0xF, 16));
  }
}
