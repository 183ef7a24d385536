package r7contacts.demo.terminal;

import io.vavr.control.Option;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Standard output. Unlike {@link PrintStream} it keeps the reason of a failure; after a failure it
 * writes nothing more.
 */
public final class StandardOutput extends PrintStream {

  private final FailureKeepingStream stream;
  private final BooleanSupplier isPipe;
  private final Charset charset;
  private volatile boolean hasReplaced;

  private StandardOutput(FailureKeepingStream stream, Charset charset, BooleanSupplier isPipe) {
    super(stream, false, charset);
    this.stream = stream;
    this.isPipe = isPipe;
    this.charset = charset;
  }

  /**
   * Creates an output that writes to a stream in UTF-8.
   *
   * @param isPipe whether the stream is a pipe; evaluated after a failure
   */
  public StandardOutput(OutputStream stream, BooleanSupplier isPipe) {
    this(new FailureKeepingStream(stream), StandardCharsets.UTF_8, isPipe);
  }

  /** Returns the output of this process, in the terminal's encoding or, without one, in UTF-8. */
  static StandardOutput ofProcess(boolean isTerminal) {
    return new StandardOutput(
        new FailureKeepingStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))),
        StandardStream.STDOUT.charset(isTerminal, System::getProperty),
        StandardStream.STDOUT::isPipe);
  }

  /** Returns whether writing has failed. Buffered output is not flushed and not counted. */
  public boolean hasFailed() {
    return stream.failure != null;
  }

  /** Flushes the output and returns the first failure; absent if there was none. */
  public Option<IOException> failure() {
    flush();
    return Option.of(stream.failure);
  }

  /** Returns whether writing failed because the reader closed the pipe, as {@code head} does. */
  public boolean isClosedByReader() {
    IOException failure = stream.failure;
    // The system's message may be localized; a write to a pipe hardly fails otherwise.
    return failure != null
        && (String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")
            || isPipe.getAsBoolean());
  }

  @Override
  public void print(String text) {
    // UTF-8 encodes everything but unpaired surrogates, which no other encoding would help.
    if (!hasReplaced && !charset.equals(StandardCharsets.UTF_8)) {
      hasReplaced = !charset.newEncoder().canEncode(text);
    }
    super.print(text);
  }

  /** Returns the encoding if it has replaced characters by question marks; otherwise absent. */
  public Option<Charset> tooSmallEncoding() {
    return Option.when(hasReplaced, charset);
  }

  private static final class FailureKeepingStream extends OutputStream {
    private final OutputStream stream;
    private volatile @Nullable IOException failure;

    FailureKeepingStream(OutputStream stream) {
      this.stream = stream;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      keepingFailure(() -> stream.write(bytes, from, count));
    }

    @Override
    public void flush() throws IOException {
      keepingFailure(stream::flush);
    }

    private void keepingFailure(Writing writing) throws IOException {
      IOException before = failure;
      if (before != null) {
        throw before;
      }
      try {
        writing.write();
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }

  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }
}
