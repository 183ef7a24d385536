package r7contacts.demo.terminal;

import io.vavr.control.Option;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The width of the terminal as the system's own command reports it: {@code stty} or, on Windows,
 * {@code mode}. Java has no API for it. The command takes some milliseconds.
 */
final class TerminalWidth {

  private static final long TIMEOUT_SECONDS = 1;
  private static final File TERMINAL = new File("/dev/tty");

  /** Both commands report lines and columns, in this order. */
  private static final Pattern SIZE = Pattern.compile("\\d+\\D+([1-9]\\d{0,3})\\b");

  private TerminalWidth() {}

  /** Returns the number of columns; absent if it cannot be determined. */
  static Option<Integer> ask() {
    boolean isWindows = File.separatorChar == '\\';
    ProcessBuilder command =
        new ProcessBuilder(isWindows ? List.of("mode.com", "con") : List.of("stty", "size"))
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    if (!isWindows) {
      command.redirectInput(TERMINAL);
    }
    return output(command).flatMap(TerminalWidth::columns);
  }

  private static Option<String> output(ProcessBuilder command) {
    try {
      Process process = command.start();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Option.none();
      }
      try (InputStream output = process.getInputStream()) {
        return Option.some(new String(output.readAllBytes(), StandardCharsets.US_ASCII));
      }
    } catch (IOException noTerminalOrCommand) {
      return Option.none();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Option.none();
    }
  }

  /** Returns the columns in the output of the command; absent if the size is unknown. */
  static Option<Integer> columns(String output) {
    Matcher size = SIZE.matcher(output);
    return Option.when(size.find(), () -> Integer.valueOf(size.group(1)));
  }
}
