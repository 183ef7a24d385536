package r7contacts.demo;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells a shell how to complete the program's commands and options. */
@Command(
    name = "completion",
    description = "Prints a completion script for bash and zsh.",
    footer = {
      "",
      "For this shell, with an alias or a script named contacts-demo:",
      "  source <(contacts-demo completion)"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CompletionCommand implements Callable<Integer> {

  private final Demo demo;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  CompletionCommand(Demo demo) {
    this.demo = demo;
  }

  @Override
  public Integer call() {
    demo.out().print(AutoComplete.bash("contacts-demo", spec.root().commandLine()));
    return ExitCode.OK;
  }
}
