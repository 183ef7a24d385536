package r7contacts.demo;

import java.util.List;
import r7contacts.demo.commands.CommandLines;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.Failures;
import r7contacts.demo.terminal.Arguments;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.OutputFile;
import r7contacts.demo.terminal.StandardOutput;
import r7contacts.demo.tour.Tour;

/** The program: runs one command in its environment. */
record Demo(Environment environment) {

  /** Runs the command that the arguments name, or the tour, and returns the exit code. */
  int run(String... arguments) {
    int exitCode = arguments.length > 0 ? runCommand(arguments) : runTour();
    StandardOutput out = environment.out();
    if (out.failure().isEmpty()) {
      out.tooSmallEncoding()
          .forEach(
              encoding ->
                  environment.message(
                      ("some characters are shown as ?, because the terminal's encoding is %s: set"
                              + " LC_ALL=C.UTF-8, or start Java with -Dstdout.encoding=UTF-8")
                          .formatted(encoding)));
      return exitCode;
    }
    if (out.isClosedByReader()) {
      return ExitCode.OUTPUT_CLOSED;
    }
    environment.message(
        "cannot write to standard output: " + OutputFile.reason(out.failure().get()));
    return ExitCode.PROGRAM_FAILED;
  }

  private int runCommand(String... arguments) {
    String[] expanded;
    try {
      expanded = Arguments.read(arguments);
    } catch (IllegalArgumentException e) {
      environment.message(e.getMessage());
      return ExitCode.USAGE;
    }
    return CommandLines.create(environment, expanded).execute(expanded);
  }

  /** Runs the tour without loading picocli, so that its first line appears sooner. */
  private int runTour() {
    try {
      return new Tour(environment).run();
    } catch (RuntimeException e) {
      return Failures.reportInternal(environment, e, List.of());
    }
  }
}
