package r7contacts.demo.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output as a stream for UTF-8 text, each write of which is a whole number of characters.
 * Flushing throws the exception that writing failed with.
 */
public final class TextOutput extends OutputStream {

  private final Environment environment;
  private final boolean isJson;

  /**
   * Creates a stream on standard output.
   *
   * @param isJson whether the text is JSON, in which a terminal gets control characters escaped
   */
  public TextOutput(Environment environment, boolean isJson) {
    this.environment = environment;
    this.isJson = isJson;
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) {
    String text = new String(bytes, from, count, StandardCharsets.UTF_8);
    if (isJson) {
      environment.printJson(text);
    } else {
      environment.print(text);
    }
  }

  @Override
  public void flush() throws IOException {
    if (environment.out().failure().isDefined()) {
      throw environment.out().failure().get();
    }
  }
}
