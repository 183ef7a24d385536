package r7contacts.demo;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import r7contacts.port.ContactError;
import r7contacts.port.ContactException;

/**
 * The program with everything it has from outside: where it writes, the environment, whether
 * somebody looks on.
 *
 * @param isTerminal whether colour makes sense
 */
record Demo(PrintStream out, PrintStream err, Map<String, String> environment, boolean isTerminal) {

  int run(String... args) {
    CommandLine line = new CommandLine(new ContactsCommand(this), new Factory(this));
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(isTerminal ? Ansi.ON : Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(this::usageError);
    line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, args));
    return line.execute(args);
  }

  /** One sentence and where to read on, not the whole help. */
  private int usageError(ParameterException e, String[] args) {
    err.println(e.getMessage());
    err.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    trace(e, args);
    return ExitCode.USAGE;
  }

  private int failed(Exception failure, String[] args) {
    trace(failure, args);
    if (failure instanceof ContactException contactFailure) {
      return report(contactFailure.error());
    }
    if (failure instanceof IllegalArgumentException) {
      err.println(Card.printable(String.valueOf(failure.getMessage())));
      return ExitCode.USAGE;
    }
    err.println("the program failed: " + failure + " (--verbose shows where)");
    return ExitCode.PROGRAM_FAILED;
  }

  /** Says what went wrong in one sentence and gives the exit code for it. */
  int report(ContactError error) {
    err.println(Card.printable(error.message()));
    return ExitCode.of(error);
  }

  private void trace(Exception e, String[] args) {
    if (List.of(args).contains("--verbose")) {
      e.printStackTrace(err);
    }
  }

  /** Makes the commands, which all need to know this. */
  private record Factory(Demo demo) implements CommandLine.IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
      try {
        return type.getDeclaredConstructor(Demo.class).newInstance(demo);
      } catch (NoSuchMethodException e) {
        return CommandLine.defaultFactory().create(type);
      }
    }
  }
}
