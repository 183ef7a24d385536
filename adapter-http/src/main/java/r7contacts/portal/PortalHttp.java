package r7contacts.portal;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URI;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.portal.Attempt.Retry;

/**
 * Sends questions to the portal (field guide §1.2, §2, §3.3): signed in, retried where that may
 * help, within the total timeout of the call that they belong to. Logs one line an operation, at
 * debug: path, outcome, time, requests and bytes, no header and no name.
 */
final class PortalHttp implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PortalContacts.class);

  private final WireFormat format;
  private final ContactMapper mapper;
  private final PortalSettings settings;
  private final CallTimeouts watch;
  private final Transport transport;
  private final @Nullable TokenCache tokens;
  private final ResponseClassifier classifier;
  private final RetrySchedule retries;
  private final RecurringTexts recurring = new RecurringTexts();
  private final AnswerReader<AnswerWire> contacts;

  PortalHttp(WireFormat format, PortalSettings settings, ContactMapper mapper) {
    this.format = format;
    this.mapper = mapper;
    this.settings = settings;
    this.watch = new CallTimeouts(CallTimeouts.daemons("r7contacts time limits"));
    this.transport = new Transport(settings);
    this.classifier = new ResponseClassifier(settings);
    this.retries = new RetrySchedule(settings);
    this.contacts = reader(AnswerWire::read);
    this.tokens = tokens(settings.credentials());
  }

  private @Nullable TokenCache tokens(Credentials credentials) {
    if (credentials instanceof Credentials.None) {
      return null;
    }
    return new TokenCache(source(credentials), "r7contacts sign-in");
  }

  private TokenSource source(Credentials credentials) {
    if (credentials instanceof Credentials.Login login) {
      return new SignIn(login, settings, watch, transport, classifier);
    }
    if (credentials instanceof Credentials.Supplied supplied) {
      return new TokenSource.Supplied(supplied, settings.totalTimeout().dividedBy(2));
    }
    return new TokenSource.Fixed(Token.lasting(((Credentials.Token) credentials).token));
  }

  /** Begins a call of the port; always {@link #end} it. */
  Call begin() {
    return watch.begin(settings.totalTimeout());
  }

  /** Begins a part of a call on the current thread; always {@link #end} it. */
  Call begin(Call whole) {
    return watch.begin(whole);
  }

  void end(Call call) {
    watch.end(call);
  }

  Either<ContactError, Contact> contact(Call call, ContactId id) {
    return ask(
        call, "crm/contact/" + id, new QueryString(), new ContactOperation(id, mapper), contacts);
  }

  /** Reads the portal's answers in this envelope. */
  <E extends EnvelopeWire> AnswerReader<E> reader(WireTokens.Reader<E> envelope) {
    return new AnswerReader<>(format, recurring, settings.maxAnswerBytes(), envelope);
  }

  /** Whether the answer was longer or larger than the settings allow, and a shorter one may do. */
  boolean isTooLong(ContactError error) {
    return error.equals(tooLong())
        || error.equals(
            new ContactError.Unreadable(
                AnswerReader.beyondTheLimits(Allowance.exceeded(settings.maxAnswerBytes()))));
  }

  /** Whether an answer may not have so many bytes, and neither may all pages of a short list. */
  boolean isTooLong(long bytes) {
    return bytes > settings.maxAnswerBytes();
  }

  ContactError tooLong() {
    return new ContactError.Unreadable(LimitedInputStream.tooLong(settings.maxAnswerBytes()));
  }

  /**
   * Carries out one operation of a call, however often that takes.
   *
   * @param path below the API's root, without a suffix; people may see it, the query they may not:
   *     it says whom somebody looks for
   */
  <E extends EnvelopeWire, T> Either<ContactError, T> ask(
      Call call,
      String path,
      QueryString query,
      Operation<E, T> operation,
      AnswerReader<E> reader) {
    Address address = new Address("/api/2.0/" + path + "." + format.suffix(), query.toString());
    call.begin();
    Either<ContactError, T> outcome = ask(call, address, operation, reader);
    report(call, address.path(), outcome);
    return outcome;
  }

  /** What is asked for: the path, and what stands behind it. */
  private record Address(String path, String query) {}

  /** Asks until there is an answer, or no sense in asking again. */
  private <E extends EnvelopeWire, T> Either<ContactError, T> ask(
      Call call, Address address, Operation<E, T> operation, AnswerReader<E> reader) {
    Attempt<T> attempt = signedIn(call, address, operation, reader);
    if (attempt.retry() == Retry.NEVER) {
      return attempt.outcome();
    }
    RetrySchedule.OfOneCall schedule = retries.begin();
    int attempts = 1;
    Option<Duration> wait = schedule.waitAfter(attempt);
    while (wait.exists(time -> time.compareTo(call.remaining()) < 0)) {
      ContactError before = attempt.outcome().getLeft();
      call.pause(wait.get());
      if (call.isStopped()) {
        return Either.left(triedBefore(attempts, before).apply(call.whyStopped()));
      }
      attempt = signedIn(call, address, operation, reader);
      attempts++;
      if (call.isStopped()) {
        return attempt.outcome().mapLeft(triedBefore(attempts, before));
      }
      wait = attempt.retry() == Retry.NEVER ? Option.none() : schedule.waitAfter(attempt);
    }
    return attempts == 1 ? attempt.outcome() : attempt.outcome().mapLeft(tried(attempts, call));
  }

  /** Says how often it was tried; what a portal decided it would have decided at once. */
  private static UnaryOperator<ContactError> tried(int attempts, Call call) {
    return error ->
        error instanceof Unavailable
            ? Reasons.change(
                error,
                reason ->
                    "%s; tried %d times in %s"
                        .formatted(reason, attempts, Durations.shownAbout(call.elapsed())))
            : error;
  }

  /** Says what had happened before the call was stopped. */
  private static UnaryOperator<ContactError> triedBefore(int attempts, ContactError before) {
    return error ->
        before instanceof Unavailable cause
            ? Reasons.change(
                error,
                reason ->
                    "%s; tried %s, before that: %s"
                        .formatted(
                            reason, attempts == 1 ? "once" : attempts + " times", cause.reason()))
            : error;
  }

  /** Asks once, and once more with another token if the portal rejects the first one. */
  private <E extends EnvelopeWire, T> Attempt<T> signedIn(
      Call call, Address address, Operation<E, T> operation, AnswerReader<E> reader) {
    if (tokens == null) {
      return send(call, address, null, operation, reader);
    }
    long begun = System.nanoTime();
    for (boolean isFirst = true; ; isFirst = false) {
      Attempt<Token> token = tokens.token(call);
      if (token.outcome().isLeft()) {
        return unsigned(token);
      }
      Attempt<T> attempt = send(call, address, token.outcome().get(), operation, reader);
      if (attempt.status() != 401) {
        if (attempt.status() > 0 && attempt.status() < 500) {
          tokens.accepted(token.outcome().get());
        }
        return attempt;
      }
      Option<String> obstacle = tokens.rejected(token.outcome().get(), address.path(), begun);
      if (!isFirst || !tokens.hasMore() || obstacle.isDefined()) {
        return attempt.mapError(
            error ->
                Reasons.change(error, said -> said + obstacle.map("; "::concat).getOrElse("")));
      }
    }
  }

  /** A sign-in is not a read: it is repeated only if the portal has not begun it. */
  private static <T> Attempt<T> unsigned(Attempt<Token> failed) {
    return Attempt.failed(
        failed.outcome().getLeft(), failed.retry() == Retry.ALWAYS ? Retry.ALWAYS : Retry.NEVER);
  }

  /**
   * No Content-Type: with a JSON one the portal would answer in JSON whatever the suffix says
   * (field guide §2.2).
   */
  private <E extends EnvelopeWire, T> Attempt<T> send(
      Call call,
      Address address,
      @Nullable Token token,
      Operation<E, T> operation,
      AnswerReader<E> reader) {
    URI asked = URI.create(settings.base() + address.path() + address.query());
    HttpGet request = new HttpGet(asked);
    request.setHeader(HttpHeaders.ACCEPT, format.mediaType());
    if (token != null) {
      request.setHeader(new SecretHeader(HttpHeaders.AUTHORIZATION, token.value()));
    }
    return transport.send(
        call,
        request,
        address.path(),
        response -> classifier.classify(operation, asked, reader, response));
  }

  private void report(Call call, String path, Either<ContactError, ?> outcome) {
    if (LOG.isDebugEnabled()) {
      LOG.debug(
          "GET {} -> {} in {} ms, {} request(s), {} bytes",
          path,
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
            path, call.requests(), Attempt.error(outcome), call.elapsed(), call.bytes()));
  }

  @Override
  public void close() {
    watch.close();
    if (tokens != null) {
      tokens.close();
    }
    transport.close();
  }
}
