package r7contacts.portal.wire;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Format of the portal's answers, such as JSON: converts bytes to tokens. Thread-safe.
 *
 * <p>The portal renders the same answer in every format. So a format only produces the tokens of
 * its JSON: objects with members, lists as arrays. The members are read once, for all formats.
 */
public interface WireFormat {

  /**
   * Maximum number of characters of a text; the portal stores at most 65,535 (field guide §8.10).
   */
  int MAX_TEXT_LENGTH = 1 << 20;

  /** Returns the JSON format. */
  static WireFormat json() {
    return new JsonFormat();
  }

  /** Returns the name for messages, such as "XML". */
  String name();

  /**
   * Returns the suffix of request paths, without a dot, by which alone the portal chooses the
   * format (field guide §2.2).
   */
  String suffix();

  /**
   * Returns the media type to request and to expect; types with the same suffix are accepted too.
   */
  String mediaType();

  /**
   * Returns the remedy for a text with a character that this format cannot represent, for messages;
   * absent by default, if it can represent all.
   */
  default Option<String> remedyForCharacters() {
    return Option.none();
  }

  /**
   * Returns the tokens of an answer.
   *
   * <p>Null, blank text, an empty object and an empty list all mean "absent", so a format need not
   * distinguish them. Instead of an array, it may repeat a member, adjacent or not.
   *
   * @param charset charset of the header or of a byte order mark, which overrides the document's
   *     declaration; null if there is neither
   * @throws tools.jackson.core.JacksonException if the bytes are not in this format; the parser may
   *     throw it later as well
   * @throws IOException if the connection fails
   */
  JsonParser open(InputStream body, @Nullable Charset charset) throws IOException;
}
