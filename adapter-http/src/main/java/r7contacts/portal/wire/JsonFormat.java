package r7contacts.portal.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** JSON format, which has the shape of the portal's answers. */
final class JsonFormat implements WireFormat {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /** Limits the names that Jackson keeps for the next answers. */
  private static final int MAX_NAME_LENGTH = 500;

  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(MAX_TEXT_LENGTH)
                  .maxNameLength(MAX_NAME_LENGTH)
                  .build())
          .build();

  @Override
  public String name() {
    return "JSON";
  }

  @Override
  public String suffix() {
    return "json";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  /** Without a charset, Jackson detects UTF-8, UTF-16 and UTF-32 by the first bytes. */
  @Override
  public JsonParser open(InputStream body, @Nullable Charset charset) throws IOException {
    return charset == null || charset.equals(StandardCharsets.UTF_8)
        ? json.createParser(ObjectReadContext.empty(), body)
        : json.createParser(ObjectReadContext.empty(), decoded(body, charset));
  }

  /** Skips a byte order mark: Jackson skips it in bytes, but not in characters. */
  private static Reader decoded(InputStream body, Charset charset) throws IOException {
    Reader text = new BufferedReader(new InputStreamReader(body, charset.newDecoder()));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }
}
