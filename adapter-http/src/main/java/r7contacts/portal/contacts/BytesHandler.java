package r7contacts.portal.contacts;

import io.vavr.control.Option;
import java.io.IOException;
import java.util.Locale;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.MessageHeaders;
import org.jspecify.annotations.Nullable;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.portal.http.AnswerHandler;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.wire.AnswerWire;

/**
 * Interpretation of the answers to a read of a file, which have no envelope.
 *
 * @param right what is read, for messages
 * @param maxBytes the most bytes; a longer file is unreadable
 * @param mayBeText whether text is expected; without it, text and an empty file are unreadable
 */
record BytesHandler(String right, int maxBytes, boolean mayBeText)
    implements AnswerHandler<AnswerWire, byte[]> {

  @Override
  public boolean isAnswered(int status) {
    return status == 200;
  }

  @Override
  public Option<Attempt<byte[]>> withoutEnvelope(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    byte[] bytes = entity == null ? new byte[0] : entity.getContent().readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      return unreadable("is longer than %d bytes".formatted(maxBytes));
    }
    if (!mayBeText && (bytes.length == 0 || isText(entity.getContentType()))) {
      return unreadable(bytes.length == 0 ? "is empty" : "is text, not an image");
    }
    return Option.some(Attempt.answered(bytes));
  }

  private static boolean isText(@Nullable String type) {
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/");
  }

  private Option<Attempt<byte[]>> unreadable(String reason) {
    return Option.some(Attempt.failed(new Unreadable(right + " " + reason)));
  }

  @Override
  public Attempt<byte[]> answer(AnswerWire envelope, MessageHeaders headers) {
    throw new IllegalStateException("the answer has no envelope");
  }

  @Override
  public Option<ContactError> failure(int status, Option<AnswerWire> envelope) {
    return Option.when(
        status == 404, () -> new Refused("%s does not exist (%d)".formatted(right, status)));
  }
}
