package r7contacts.demo.commands;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.CharBuffer;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import r7contacts.demo.account.LoginCommand;
import r7contacts.demo.account.LogoutCommand;
import r7contacts.demo.account.WhoamiCommand;
import r7contacts.demo.check.CheckCommand;
import r7contacts.demo.edit.ClearedMember;
import r7contacts.demo.edit.CreateCommand;
import r7contacts.demo.edit.DeleteCommand;
import r7contacts.demo.edit.EditCommand;
import r7contacts.demo.edit.MergeCommand;
import r7contacts.demo.edit.ResultOptions;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.Failures;
import r7contacts.demo.options.OptionValues;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.usage.ProgramName;
import r7contacts.demo.usage.UsageMessage;
import r7contacts.domain.change.Loss;
import r7contacts.files.table.CsvTable;
import r7contacts.port.ContactKind;
import r7contacts.port.ContactSort;

/** Configuration of picocli: subcommands, converters, output, error messages. */
public final class CommandLines {

  private CommandLines() {}

  /** Creates the command line with all commands. */
  public static CommandLine create(Environment environment) {
    CommandLine commands = new CommandLine(new ContactsCommand(environment));
    commands
        .addSubcommand(new GetCommand(environment))
        .addSubcommand(new FindCommand(environment))
        .addSubcommand(new ExportCommand(environment))
        .addSubcommand(CreateCommand.in(environment))
        .addSubcommand(new EditCommand(environment))
        .addSubcommand(new DeleteCommand(environment))
        .addSubcommand(new MergeCommand(environment))
        .addSubcommand(new FieldsCommand(environment))
        .addSubcommand(new ListsCommand(environment))
        .addSubcommand(new LoginCommand(environment))
        .addSubcommand(new LogoutCommand(environment))
        .addSubcommand(new WhoamiCommand(environment))
        .addSubcommand(new CheckCommand(environment))
        .addSubcommand(new PortalCommand(environment))
        .addSubcommand(new CompletionCommand(environment))
        .setOut(writer(environment.out()))
        .setErr(writer(environment.err()))
        .setExpandAtFiles(false)
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(environment.isColourful() ? Ansi.ON : Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(int.class, OptionValues.wholeNumbers(Integer::valueOf))
        .registerConverter(Integer.class, OptionValues.wholeNumbers(Integer::valueOf))
        .registerConverter(Long.class, OptionValues.wholeNumbers(Long::valueOf))
        .registerConverter(Path.class, OptionValues.paths())
        .setParameterExceptionHandler((mistake, args) -> reportMistake(environment, mistake))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> Failures.report(environment, failure, parsed));
    registerConstants(commands, ContactKind.class);
    registerConstants(commands, ContactSort.class);
    registerConstants(commands, FileFormat.class);
    registerConstants(commands, CsvOptions.Separator.class);
    registerConstants(commands, CsvOptions.Headings.class);
    registerConstants(commands, CsvTable.Purpose.class);
    registerConstants(commands, FindCommand.Output.class);
    registerConstants(commands, GetCommand.Output.class);
    registerConstants(commands, Listing.Output.class);
    registerConstants(commands, ResultOptions.Output.class);
    registerConstants(commands, ClearedMember.class);
    registerConstants(commands, Loss.Kind.class);
    registerConstants(commands, PortalCommand.Factor.class);
    registerConstants(commands, WhoamiCommand.Output.class);
    registerConstants(commands, CheckCommand.Output.class);
    commands
        .getSubcommands()
        .get(PortalCommand.NAME)
        .getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> PortalCommand.faultsHelp());
    return commands;
  }

  private static <E extends Enum<E>> void registerConstants(CommandLine commands, Class<E> type) {
    commands.registerConverter(type, OptionValues.constants(type));
  }

  /** Returns a writer in the stream's encoding; {@link PrintWriter} would use the default one. */
  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(
        new Writer() {
          @Override
          public void write(char[] chars, int from, int count) {
            stream.append(CharBuffer.wrap(chars, from, count));
          }

          @Override
          public void flush() {
            stream.flush();
          }

          @Override
          public void close() {
            flush();
          }
        },
        true);
  }

  /** Prints the mistake and how to get the help, which picocli would print as a whole. */
  private static int reportMistake(Environment environment, ParameterException mistake) {
    CommandSpec command = mistake.getCommandLine().getCommandSpec();
    environment.message(UsageMessage.of(mistake));
    environment.message(
        "Try: %s%s --help"
            .formatted(
                ProgramName.command(),
                command.qualifiedName().substring(ContactsCommand.NAME.length())));
    return ExitCode.USAGE;
  }
}
