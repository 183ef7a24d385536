package r7contacts.demo.edit;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;

/** The command {@code create}, with a command for each kind of contact. */
@Command(
    name = "create",
    description = "Creates a person or a company.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "(person | company)")
public final class CreateCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private CreateCommand() {}

  /** Returns the command with its subcommands. */
  public static CommandLine in(Environment environment) {
    return new CommandLine(new CreateCommand())
        .addSubcommand(new CreatePersonCommand(environment))
        .addSubcommand(new CreateCompanyCommand(environment));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "create needs the kind of the contact: person or company");
  }
}
