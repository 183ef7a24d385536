package r7contacts.demo.terminal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** Standard error in an encoding that may lack characters. */
final class StandardError extends PrintStream {

  private final Charset charset;

  StandardError(OutputStream stream, Charset charset) {
    super(stream, true, charset);
    this.charset = charset;
  }

  /** Returns whether the encoding has all characters of the text. */
  boolean canEncode(String text) {
    return charset.newEncoder().canEncode(text);
  }
}
