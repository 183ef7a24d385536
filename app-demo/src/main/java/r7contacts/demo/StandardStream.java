package r7contacts.demo;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The process's own output streams: what is at their other end, and in which encoding. */
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
   * Returns whether a terminal shows the stream. Where the system does not say, as on Windows and
   * macOS, it does if the program has a console.
   */
  boolean isTerminal(boolean hasConsole) {
    String target = target();
    return target.isEmpty() ? hasConsole : TERMINAL.matcher(target).matches();
  }

  /** Returns whether another program reads the stream; false where the system does not say. */
  boolean isPipe() {
    return PIPE.matcher(target()).matches();
  }

  private String target() {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException | UnsupportedOperationException noSuchSystem) {
      return "";
    }
  }

  /**
   * Returns the encoding to write in: a terminal's own, and UTF-8 for files and other programs.
   *
   * @param property looks up a system property
   */
  Charset charset(boolean isTerminal, UnaryOperator<String> property) {
    if (isTerminal) {
      String name = name().toLowerCase(Locale.ROOT);
      // The second is that of Java 17, set for terminals only.
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
