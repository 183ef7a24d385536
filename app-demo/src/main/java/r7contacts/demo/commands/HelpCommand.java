package r7contacts.demo.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.Version;

/** The command {@code help}: prints the help of a command, as {@code --help} does. */
@Command(
    name = HelpCommand.NAME,
    description = "Prints the help of a command.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class HelpCommand implements Callable<Integer> {

  static final String NAME = "help";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "Such as find, or create person. Default: all commands")
  private List<String> words = new ArrayList<>();

  @Override
  public Integer call() {
    CommandLine command = spec.root().commandLine();
    for (String word : words) {
      CommandLine next = command.getSubcommands().get(word);
      if (next == null) {
        throw new UnmatchedArgumentException(command, List.of(word));
      }
      command = next;
    }
    command.usage(command.getOut(), command.getColorScheme());
    return ExitCode.OK;
  }
}
