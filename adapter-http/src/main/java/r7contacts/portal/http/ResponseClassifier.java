package r7contacts.portal.http;

import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.network.TlsMismatch;
import r7contacts.portal.wire.AnswerContent;
import r7contacts.portal.wire.AnswerReader;
import r7contacts.portal.wire.BrokenAnswerException;
import r7contacts.portal.wire.EnvelopeWire;

/**
 * Classifies HTTP answers: first by status, then by content type, then by envelope (field guide
 * §1.2, §3.5, §5.1, §5.3). {@code docs/failures.md} shows every case.
 *
 * <table>
 *   <caption>Success</caption>
 *   <tr><th>body</th><th>outcome</th></tr>
 *   <tr><td>an envelope with an answer</td><td>that of the {@link AnswerHandler}</td></tr>
 *   <tr><td>an envelope with an error</td><td>refused, in the portal's words</td></tr>
 *   <tr><td>none, another content type or charset, broken, too long, too deep, no envelope</td><td>unreadable</td></tr>
 * </table>
 *
 * <p>A failure is classified by its status, also if its body cannot be read. The message of an
 * envelope is added to the reason, on one line.
 */
public final class ResponseClassifier {

  /** The portal's message for a route that exists for other methods only (field guide §5.1). */
  private static final String NO_SUCH_METHOD = "Method not found";

  /** How much of a web server's page is searched for known texts. */
  private static final int MAX_PAGE = 4096;

  private final StatusFailures failures;

  ResponseClassifier(PortalSettings settings) {
    this.failures = new StatusFailures(settings);
  }

  /** Returns the outcome of this operation with this response. */
  <E extends EnvelopeWire, T> Attempt<T> classify(
      Operation<E, T> operation, ClassicHttpResponse response) throws IOException {
    return operation.handler().isAnswered(response.getCode())
        ? success(operation, response)
        : failure(operation, response);
  }

  /**
   * Returns whether the requested entity does not exist or is hidden. That requires an envelope: a
   * 404 without one does not come from a portal (field guide §5.2).
   */
  public static boolean isMissing(int status, Option<? extends EnvelopeWire> envelope) {
    return status == 404
        && envelope.isDefined()
        && !envelope.get().errorMessage().contains(NO_SUCH_METHOD);
  }

  private <E extends EnvelopeWire, T> Attempt<T> success(
      Operation<E, T> operation, ClassicHttpResponse response) throws IOException {
    AnswerReader<E> reader = operation.reader();
    AnswerHandler<E, T> handler = operation.handler();
    Option<Attempt<T>> withoutEnvelope = handler.withoutEnvelope(response);
    if (withoutEnvelope.isDefined()) {
      return withoutEnvelope.get();
    }
    HttpEntity entity = response.getEntity();
    AnswerContent content = reader.content(entity);
    if (content.fault().isDefined()) {
      return Attempt.failed(new Unreadable(content.fault().get()));
    }
    InputStream body = entity.getContent();
    Option<E> envelope =
        reader.read(
            body,
            content.charset(),
            read -> {
              outcomeIsKnown(body);
              return read.flatMap(handler::misdirected);
            });
    if (envelope.isEmpty()) {
      return Attempt.failed(
          new Unreadable("this is not the answer of a portal: there is no envelope with a status"));
    }
    if (envelope.get().isFailure()) {
      return Attempt.failed(
          new Refused(envelope.get().errorMessage().getOrElse("the portal gives no reason")));
    }
    return handler.answer(envelope.get(), response);
  }

  private <E extends EnvelopeWire, T> Attempt<T> failure(
      Operation<E, T> operation, ClassicHttpResponse response) throws IOException {
    AnswerReader<E> reader = operation.reader();
    AnswerHandler<E, T> handler = operation.handler();
    int status = response.getCode();
    if (response.getEntity() instanceof AnswerBody body && !handler.needsEnvelope(status)) {
      body.getContent().outcomeIsKnown();
    }
    byte[] start = mayBePageOfServer(status) ? start(response.getEntity()) : new byte[0];
    Option<E> envelope = envelopeOfFailure(operation, response, start);
    return failure(operation, response, start, envelope)
        .withMayBeDone(!handler.changesNothing(status, envelope.isDefined()));
  }

  private <E extends EnvelopeWire, T> Attempt<T> failure(
      Operation<E, T> operation, ClassicHttpResponse response, byte[] start, Option<E> envelope) {
    int status = response.getCode();
    Option<ContactError> special = operation.handler().failure(status, envelope);
    if (special.isDefined()) {
      return Attempt.failed(special.get());
    }
    String more =
        envelope.flatMap(EnvelopeWire::errorMessage).map(message -> ": " + message).getOrElse("")
            + ResponseHeaders.correlation(response)
            + operation.reader().remedy(status, envelope);
    Option<String> tls = envelope.isEmpty() ? TlsMismatch.inPage(start) : Option.none();
    if (tls.isDefined()) {
      return Attempt.failed(new Refused("%s (%d)%s".formatted(tls.get(), status, more)));
    }
    return failures.of(operation, response, envelope.isDefined(), more);
  }

  private static <E extends EnvelopeWire> Option<E> envelopeOfFailure(
      Operation<E, ?> operation, ClassicHttpResponse response, byte[] start) throws IOException {
    AnswerReader<E> reader = operation.reader();
    HttpEntity entity = response.getEntity();
    AnswerContent kind = reader.content(entity);
    if (kind.fault().isDefined()) {
      return Option.none();
    }
    try {
      InputStream content = entity.getContent();
      return reader.read(
          start.length == 0
              ? content
              : new SequenceInputStream(new ByteArrayInputStream(start), content),
          kind.charset(),
          envelope -> {
            outcomeIsKnown(content);
            return Option.none();
          });
    } catch (BrokenAnswerException e) {
      return Option.none();
    } catch (IOException e) {
      // This status cannot be classified without an envelope.
      if (operation.handler().needsEnvelope(response.getCode())) {
        throw e;
      }
      return Option.none();
    }
  }

  /** Limits the wait for what follows the envelope, which cannot change the outcome. */
  private static void outcomeIsKnown(InputStream body) {
    if (body instanceof LimitedInputStream content) {
      content.outcomeIsKnown();
    }
  }

  /** Returns whether web servers report wrong use of TLS with this status, in a page. */
  private static boolean mayBePageOfServer(int status) {
    return status == 400 || status == 403;
  }

  private static byte[] start(@Nullable HttpEntity entity) {
    try {
      return entity == null ? new byte[0] : entity.getContent().readNBytes(MAX_PAGE);
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
