package r7contacts.portal.wire;

import io.vavr.control.Option;
import java.nio.charset.Charset;
import java.util.Locale;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.message.OneLine;

/**
 * Content type of an answer, by its headers.
 *
 * @param fault reason why it is not read; absent if it is in the requested format
 * @param charset null if the headers name none, or an unknown one
 */
public record AnswerContent(Option<String> fault, @Nullable Charset charset) {

  static AnswerContent of(@Nullable HttpEntity entity, WireFormat format) {
    if (entity == null) {
      return new AnswerContent(Option.some("the answer has no body"), null);
    }
    ContentType type = ContentType.parseLenient(entity.getContentType());
    if (type == null) {
      return new AnswerContent(Option.none(), null);
    }
    return new AnswerContent(fault(type, format), type.getCharset());
  }

  private static Option<String> fault(ContentType type, WireFormat format) {
    if (type.getMimeType() == null) {
      return Option.none();
    }
    String mediaType = type.getMimeType().toLowerCase(Locale.ROOT);
    if (!isIn(mediaType, format)) {
      return Option.some(
          "the answer is %s instead of %s".formatted(OneLine.of(mediaType), format.name()));
    }
    return Option.of(type.getParameter("charset"))
        .filter(name -> !name.isBlank() && type.getCharset() == null)
        .map(name -> "the answer is in the unknown charset " + OneLine.of(name));
  }

  private static boolean isIn(String mediaType, WireFormat format) {
    return mediaType.equals(format.mediaType())
        || mediaType.endsWith("/" + format.suffix())
        || mediaType.endsWith("+" + format.suffix());
  }
}
