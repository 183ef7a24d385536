package r7contacts.portal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.portal.PortalListener;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.wire.BrokenAnswerException;
import r7contacts.portal.wire.MisdirectedAnswerException;

/** Reader of responses within limits of size, memory and time. */
final class ResponseReader {

  private static final Logger LOG = LoggerFactory.getLogger(ResponseReader.class);

  private final PortalSettings settings;
  private final ResponseClassifier classifier;

  ResponseReader(PortalSettings settings) {
    this.settings = settings;
    this.classifier = new ResponseClassifier(settings);
  }

  /**
   * Returns the outcome of a request. Removes the entity of the response if its connection is not
   * reusable.
   */
  <T> Attempt<T> read(
      Call call, Operation<?, T> operation, HttpRequest request, ClassicHttpResponse response)
      throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return classifier.classify(operation, response).with(response.getCode(), 0);
    }
    PortalListener listener = settings.listener();
    boolean isCopied =
        listener != null && listener.takesAnswers() && !operation.handler().isSecret();
    ByteArrayOutputStream copy = isCopied ? new ByteArrayOutputStream() : null;
    AnswerBody body =
        new AnswerBody(
            entity,
            response.getHeaders(HttpHeaders.CONTENT_ENCODING),
            settings.maxAnswerBytes(),
            call,
            copy);
    try {
      return read(operation, response, body);
    } finally {
      if (listener != null && copy != null) {
        listener.onAnswer(
            new PortalListener.Answer(
                operation.name(),
                operation.shownPath(),
                response.getCode(),
                withoutToken(copy.toByteArray(), request)));
      }
    }
  }

  /** Masks the token in an answer: error pages may repeat the headers of the request. */
  private static byte[] withoutToken(byte[] body, HttpRequest request) {
    Header authorization = request.getFirstHeader(HttpHeaders.AUTHORIZATION);
    if (authorization == null) {
      return body;
    }
    String token = authorization.getValue();
    // One character for each byte, so that all other bytes remain the same.
    String text = new String(body, StandardCharsets.ISO_8859_1);
    String masked = text.replace(token, "***").replace(token.replace("/", "\\/"), "***");
    return masked.equals(text) ? body : masked.getBytes(StandardCharsets.ISO_8859_1);
  }

  private <T> Attempt<T> read(
      Operation<?, T> operation, ClassicHttpResponse response, AnswerBody body) throws IOException {
    response.setEntity(body);
    Attempt<T> attempt;
    try {
      attempt = classifier.classify(operation, response);
    } catch (MisdirectedAnswerException e) {
      // Further bytes on this connection may answer other requests as well: it is not reused.
      body.discard();
      response.setEntity(null);
      return Attempt.<T>failed(new Unreadable(e.getMessage()))
          .with(response.getCode(), body.bytesRead());
    } catch (BrokenAnswerException e) {
      attempt = Attempt.failed(new Unreadable(e.getMessage()));
    } catch (OutOfMemoryError | StackOverflowError e) {
      // Rare despite the limits, for example an XML name of megabytes.
      LOG.debug("an answer was too large", e);
      attempt = Attempt.failed(new Unreadable("the answer is too large for the JVM's memory"));
    } catch (RuntimeException e) {
      LOG.debug("an answer could not be interpreted", e);
      attempt =
          Attempt.failed(
              new Unreadable(
                  "the answer could not be interpreted; the debug log of r7contacts.portal.http has"
                      + " the reason"));
    }
    if (!body.finish()) {
      // Without an entity, HttpClient closes the connection instead of reading the rest.
      response.setEntity(null);
    }
    return attempt.with(response.getCode(), body.bytesRead());
  }
}
