package r7contacts.demo.commands;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;

/** The command {@code completion}: prints a shell script that completes commands and options. */
@Command(
    name = CompletionCommand.NAME,
    description = "Prints a completion script for bash and zsh.",
    footer = {
      "",
      "To use it in this shell:",
      "  source <(contacts completion)",
      "To use it in every bash: write it to the file",
      "  ~/.local/share/bash-completion/completions/contacts"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CompletionCommand implements Callable<Integer> {

  static final String NAME = "completion";

  private final Environment environment;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  CompletionCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    environment.out().print(AutoComplete.bash(ContactsCommand.NAME, spec.root().commandLine()));
    return ExitCode.OK;
  }
}
