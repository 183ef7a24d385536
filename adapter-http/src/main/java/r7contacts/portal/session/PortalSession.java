package r7contacts.portal.session;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalListener;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.http.Attempt.Retry;
import r7contacts.portal.http.Call;
import r7contacts.portal.http.CallTimeouts;
import r7contacts.portal.http.ConnectionTimes;
import r7contacts.portal.http.Operation;
import r7contacts.portal.http.Retries;
import r7contacts.portal.http.SecretHeader;
import r7contacts.portal.http.Transport;
import r7contacts.portal.message.Reasons;
import r7contacts.portal.wire.AnswerReader;
import r7contacts.portal.wire.EnvelopeWire;
import r7contacts.portal.wire.RecurringTexts;
import r7contacts.portal.wire.WireFormat;
import r7contacts.portal.wire.WireTokens;

/**
 * Session with a portal: operations of calls with a token (field guide §1.2, §2, §3.3) and retries,
 * within the total timeout of the call. Logs one line for each operation at debug level: path,
 * outcome, time, requests and bytes; no headers and no names. Thread-safe.
 */
public final class PortalSession implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PortalSession.class);

  private final WireFormat format;
  private final PortalSettings settings;
  private final CallTimeouts timeouts;
  private final Transport transport;
  private final @Nullable TokenCache tokens;
  private final Retries retries;
  private final boolean isSentOnce;
  private final RecurringTexts recurring = new RecurringTexts();

  /** Creates a session; sends nothing before the first operation. */
  public PortalSession(WireFormat format, PortalSettings settings) {
    this(format, settings, null);
  }

  private PortalSession(
      WireFormat format, PortalSettings settings, @Nullable ConnectionTimes times) {
    this.format = format;
    this.settings = settings;
    this.timeouts = new CallTimeouts(CallTimeouts.daemons("r7contacts timeouts"));
    this.transport = new Transport(settings, times);
    this.isSentOnce = times != null;
    this.retries = new Retries(isSentOnce ? 0 : settings.retries(), settings);
    this.tokens = tokens(settings.credentials());
  }

  /**
   * Creates a session that sends each request once and signs in at most once, so that each failure
   * is seen.
   *
   * @param times records the stages of its connections
   */
  public static PortalSession once(
      WireFormat format, PortalSettings settings, ConnectionTimes times) {
    return new PortalSession(format, settings, times);
  }

  private @Nullable TokenCache tokens(Credentials credentials) {
    return credentials.equals(Credentials.none())
        ? null
        : new TokenCache(source(credentials), "r7contacts sign-in");
  }

  private TokenSource source(Credentials credentials) {
    if (credentials instanceof Credentials.Login login) {
      return new SignIn(login, settings, timeouts, transport);
    }
    if (credentials instanceof Credentials.Supplied supplied) {
      return new TokenSource.Supplied(supplied, settings.totalTimeout().dividedBy(2));
    }
    return new TokenSource.Fixed(Token.lasting(((Credentials.Token) credentials).value()));
  }

  /** Makes requests as one call on the current thread, within one total timeout. */
  public <T> T inOneCall(Function<Call, T> requests) {
    Call call = timeouts.begin(settings.totalTimeout());
    try {
      return requests.apply(call);
    } finally {
      timeouts.end(call);
    }
  }

  /** Begins a part of a call on the current thread; always {@link #end} it. */
  public Call begin(Call whole) {
    return timeouts.begin(whole);
  }

  /** Ends a part of a call. */
  public void end(Call call) {
    timeouts.end(call);
  }

  /** Returns a reader of answers in this envelope. */
  public <E extends EnvelopeWire> AnswerReader<E> reader(WireTokens.Reader<E> envelope) {
    return new AnswerReader<>(format, recurring, settings.maxAnswerBytes(), envelope);
  }

  /** Carries out one operation of a call: signs in if needed, and retries. */
  public <E extends EnvelopeWire, T> Either<ContactError, T> ask(
      Call call, Operation<E, T> operation) {
    return attempt(call, operation).outcome();
  }

  /**
   * Carries out one operation of a call, as {@link #ask}, and returns its last attempt. It may be
   * done if one of the attempts may be.
   */
  public <E extends EnvelopeWire, T> Attempt<T> attempt(Call call, Operation<E, T> operation) {
    call.begin();
    Attempt<T> attempt = retries.run(call, operation.name(), () -> signedIn(call, operation));
    report(call, operation, attempt.outcome());
    return attempt;
  }

  /** Sends the request of an operation once, without a token. */
  public <E extends EnvelopeWire, T> Attempt<T> withoutSignIn(
      Call call, Operation<E, T> operation) {
    call.begin();
    Attempt<T> attempt = transport.send(call, operation, null);
    report(call, operation, attempt.outcome());
    return attempt;
  }

  /**
   * Returns the token of this session: signs in if needed, and retries if the portal has not begun
   * with the sign-in.
   */
  public Either<ContactError, Token> token(Call call) {
    if (tokens == null) {
      return Either.left(new NotAuthenticated("no token and no login are set"));
    }
    return retries.run(call, SignIn.OPERATION, () -> tokens.token(call)).outcome();
  }

  /** Sends the request, and once more with another token if the portal rejects the first one. */
  private <T> Attempt<T> signedIn(Call call, Operation<?, T> operation) {
    if (tokens == null) {
      return transport.send(call, operation, null);
    }
    long begun = System.nanoTime();
    for (boolean isFirst = true; ; isFirst = false) {
      Attempt<Token> token = tokens.token(call);
      if (token.outcome().isLeft()) {
        return withoutToken(token);
      }
      Token current = token.outcome().get();
      Attempt<T> attempt = transport.send(call, operation, authorization(current));
      if (attempt.status() != 401) {
        if (attempt.status() > 0 && attempt.status() < 500) {
          tokens.accepted(current);
        }
        return attempt;
      }
      Option<String> obstacle = tokens.rejected(current, operation.path(), begun);
      if (!isFirst || isSentOnce || !tokens.isRenewable() || obstacle.isDefined()) {
        return attempt.mapError(
            error ->
                Reasons.change(error, reason -> reason + obstacle.map("; "::concat).getOrElse("")));
      }
    }
  }

  private static Header authorization(Token token) {
    return new SecretHeader(HttpHeaders.AUTHORIZATION, token.value());
  }

  /**
   * Returns the failure of a sign-in, which is retried only if the portal has not begun it. The
   * request itself was not sent.
   */
  private static <T> Attempt<T> withoutToken(Attempt<Token> failed) {
    Retry retry = failed.retry() == Retry.ALWAYS ? Retry.ALWAYS : Retry.NEVER;
    return Attempt.<T>failed(failed.outcome().getLeft(), retry).withMayBeDone(false);
  }

  private void report(Call call, Operation<?, ?> operation, Either<ContactError, ?> outcome) {
    if (LOG.isDebugEnabled()) {
      LOG.debug(
          "{} {} -> {} in {} ms, {} request(s), {} bytes",
          operation.method(),
          operation.shownPath(),
          outcome.fold(ContactError::message, found -> "found"),
          call.elapsed().toMillis(),
          call.requests(),
          call.bytes());
    }
    PortalListener listener = settings.listener();
    if (listener == null) {
      return;
    }
    listener.onCall(
        new PortalListener.Call(
            operation.name(),
            operation.method().name(),
            operation.shownPath(),
            call.requests(),
            Attempt.error(outcome),
            call.elapsed(),
            call.bytes()));
  }

  /**
   * Stops running calls and closes the connections. An injected HttpClient stays open. Idempotent.
   */
  @Override
  public void close() {
    timeouts.close();
    if (tokens != null) {
      tokens.close();
    }
    transport.close();
  }
}
