package r7contacts.demo.terminal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The output streams of this process: their target and their encoding. */
enum StandardStream {
  STDOUT(1),
  STDERR(2);

  private static final Pattern TERMINAL = Pattern.compile("/dev/(pts/|tty|console).*");
  private static final Pattern PIPE = Pattern.compile("(pipe|socket):.*");

  private final Path link;

  StandardStream(int descriptor) {
    link = Path.of("/proc/self/fd", Integer.toString(descriptor));
  }

  /**
   * Returns whether the stream is shown on a terminal. On systems without {@code /proc}, such as
   * Windows and macOS, that is assumed if the program has a console.
   */
  boolean isTerminal(boolean hasConsole) {
    String target = target();
    return target.isEmpty() ? hasConsole : TERMINAL.matcher(target).matches();
  }

  /** Returns whether the stream is a pipe or socket; false on systems without {@code /proc}. */
  boolean isPipe() {
    return PIPE.matcher(target()).matches();
  }

  private String target() {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException | UnsupportedOperationException notLinux) {
      return "";
    }
  }

  /**
   * Returns the encoding of the stream: the terminal's, or UTF-8 for files and pipes.
   *
   * @param property returns a system property by its name
   */
  Charset charset(boolean isTerminal, UnaryOperator<String> property) {
    if (isTerminal) {
      String name = name().toLowerCase(Locale.ROOT);
      // Java 17 has "sun.stdout.encoding", for terminals only, instead of "stdout.encoding".
      for (String key : new String[] {name, "sun." + name, "native"}) {
        String encoding = property.apply(key + ".encoding");
        if (encoding != null && isWritable(encoding)) {
          return Charset.forName(encoding);
        }
      }
    }
    return StandardCharsets.UTF_8;
  }

  private static boolean isWritable(String encoding) {
    try {
      return Charset.forName(encoding).canEncode();
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }
}
