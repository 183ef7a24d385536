package r7contacts.demo;

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
 * Standard output. A {@link PrintStream} says that it failed and keeps to itself why; this one
 * tells, and after a failure it writes nothing more.
 */
final class StandardOutput extends PrintStream {

  private final Kept kept;
  private final BooleanSupplier isPipe;

  private StandardOutput(Kept kept, Charset charset, BooleanSupplier isPipe) {
    super(kept, false, charset);
    this.kept = kept;
    this.isPipe = isPipe;
  }

  /**
   * Writes to a stream in UTF-8.
   *
   * @param isPipe whether another program reads it; asked for after a failure
   */
  StandardOutput(OutputStream stream, BooleanSupplier isPipe) {
    this(new Kept(stream), StandardCharsets.UTF_8, isPipe);
  }

  /** The program's own, in the encoding of the terminal or, where none shows it, in UTF-8. */
  static StandardOutput own(boolean isTerminal) {
    return new StandardOutput(
        new Kept(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))),
        StandardStream.STDOUT.charset(isTerminal, System::getProperty),
        StandardStream.STDOUT::isPipe);
  }

  /** Whether writing failed so far; what is still on its way does not count. */
  boolean hasFailed() {
    return kept.failure != null;
  }

  /** Writes what is on its way and gives the first failure. */
  Option<IOException> failure() {
    flush();
    return Option.of(kept.failure);
  }

  /** Whether it failed because whoever read it stopped, as {@code head} does. */
  boolean isUnread() {
    IOException failure = kept.failure;
    // The system's words for it are in the user's language; but what else could a pipe lack?
    return failure != null
        && (String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")
            || isPipe.getAsBoolean());
  }

  private static final class Kept extends OutputStream {
    private final OutputStream stream;
    private volatile @Nullable IOException failure;

    Kept(OutputStream stream) {
      this.stream = stream;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      keeping(() -> stream.write(bytes, from, count));
    }

    @Override
    public void flush() throws IOException {
      keeping(stream::flush);
    }

    private void keeping(Writing writing) throws IOException {
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
