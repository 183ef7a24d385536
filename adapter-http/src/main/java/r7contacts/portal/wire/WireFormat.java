package r7contacts.portal.wire;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * One of the encodings in which the portal renders its answers: the seam between speaking HTTP and
 * reading bytes.
 *
 * <p>The portal renders the same answer twice, so a format says only how bytes become the tokens of
 * that answer in the shape of its JSON: objects with members, repeated things in arrays. What the
 * members mean is read once, for all formats.
 */
public interface WireFormat {

  /**
   * The most characters of a single text that are read; the portal keeps 65,535 (field guide
   * §8.10).
   */
  int LONGEST_TEXT = 1 << 20;

  /** JSON, the shape that the portal's answers have anyway. */
  static WireFormat json() {
    return new JsonFormat();
  }

  /** What people call it, as in "broken XML". */
  String name();

  /**
   * What the address must end in, after a dot: the portal looks at nothing else (field guide §2.2).
   */
  String suffix();

  /**
   * The media type to say that one accepts, and to expect; one with the same suffix passes as well.
   */
  String mediaType();

  /** What to do if a text has a character that this format cannot hold; absent if it holds all. */
  default Option<String> remedyForCharacters() {
    return Option.none();
  }

  /**
   * Starts to read an answer.
   *
   * <p>Text that is blank, and {@code null}, an empty object or an empty list mean the same to the
   * reader: nothing. So a format need not tell them apart. Nor need it make arrays: a list may as
   * well be a member that is repeated, side by side with itself or not.
   *
   * @param charset by the answer's header or its byte order mark, whatever the document itself
   *     says; null if neither says it
   * @throws tools.jackson.core.JacksonException if the bytes are not in this format; reading on may
   *     throw it later
   */
  JsonParser open(InputStream body, @Nullable Charset charset) throws IOException;
}
