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

/** Reads JSON as it streams in; it is the shape that the portal's answers have anyway. */
final class JsonFormat implements WireFormat {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /** Jackson keeps some thousand names for the next answers. */
  private static final int LONGEST_NAME = 500;

  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(LONGEST_NAME)
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

  /** Without a charset, Jackson tells UTF-8, UTF-16 and UTF-32 apart by the first bytes. */
  @Override
  public JsonParser open(InputStream body, @Nullable Charset charset) throws IOException {
    return charset == null || charset.equals(StandardCharsets.UTF_8)
        ? json.createParser(ObjectReadContext.empty(), body)
        : json.createParser(ObjectReadContext.empty(), decoded(body, charset));
  }

  /** Jackson passes over a byte order mark in bytes, but not in characters. */
  private static Reader decoded(InputStream body, Charset charset) throws IOException {
    Reader text = new BufferedReader(new InputStreamReader(body, charset.newDecoder()));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }
}
