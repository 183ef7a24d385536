package r7contacts.demo.commands;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
import r7contacts.demo.imports.ImportCommand;
import r7contacts.demo.imports.UndoCommand;
import r7contacts.demo.options.CardFormat;
import r7contacts.demo.options.Failures;
import r7contacts.demo.options.FileFormat;
import r7contacts.demo.options.OptionValues;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.usage.ProgramName;
import r7contacts.demo.usage.UsageMessage;
import r7contacts.domain.change.Loss;
import r7contacts.files.imports.Companies;
import r7contacts.files.imports.Fill;
import r7contacts.files.imports.Policy;
import r7contacts.files.table.CsvTable;
import r7contacts.port.ContactKind;
import r7contacts.port.ContactSort;

/** Configuration of picocli: subcommands, converters, output, error messages. */
public final class CommandLines {

  /** The commands by name, in the order of the help. */
  private static final Map<String, Subcommand> COMMANDS = new LinkedHashMap<>();

  static {
    add("get", GetCommand.class, GetCommand::new);
    add("find", FindCommand.class, FindCommand::new);
    add("export", ExportCommand.class, ExportCommand::new);
    add("import", ImportCommand.class, ImportCommand::new);
    add("undo", UndoCommand.class, UndoCommand::new);
    add("duplicates", DuplicatesCommand.class, DuplicatesCommand::new);
    add("create", CreateCommand.class, CreateCommand::in);
    add("edit", EditCommand.class, EditCommand::new);
    add("delete", DeleteCommand.class, DeleteCommand::new);
    add("merge", MergeCommand.class, MergeCommand::new);
    add("fields", FieldsCommand.class, FieldsCommand::new);
    add("lists", ListsCommand.class, ListsCommand::new);
    add("login", LoginCommand.class, LoginCommand::new);
    add("logout", LogoutCommand.class, LogoutCommand::new);
    add("whoami", WhoamiCommand.class, WhoamiCommand::new);
    add("check", CheckCommand.class, CheckCommand::new);
    add("users", UsersCommand.class, UsersCommand::new);
    add(PortalCommand.NAME, PortalCommand.class, PortalCommand::new);
    add(CompletionCommand.NAME, CompletionCommand.class, CompletionCommand::new);
    add(HelpCommand.NAME, HelpCommand.class, environment -> new HelpCommand());
  }

  /** The commands that show the others. */
  private static final Set<String> ABOUT_ALL = Set.of(CompletionCommand.NAME, HelpCommand.NAME);

  /**
   * A command.
   *
   * @param type the class with its description
   * @param create creates it with its options
   */
  private record Subcommand(Class<?> type, Function<Environment, Object> create) {

    /** Returns the command without its options, for the list of commands. */
    CommandSpec summary() {
      CommandSpec summary = CommandSpec.create();
      summary.usageMessage().description(type.getAnnotation(Command.class).description());
      return summary;
    }
  }

  private CommandLines() {}

  private static void add(String name, Class<?> type, Function<Environment, Object> create) {
    COMMANDS.put(name, new Subcommand(type, create));
  }

  /** Creates the command line with all commands. */
  public static CommandLine create(Environment environment) {
    return create(environment, COMMANDS.keySet(), false);
  }

  /**
   * Creates the command line for these arguments. Picocli takes half of a short run to inspect the
   * options of all commands. So if the arguments begin with a command, the others are left out; if
   * they have none, as for the help, the commands have no options.
   */
  public static CommandLine create(Environment environment, String... arguments) {
    boolean isOne = COMMANDS.containsKey(arguments[0]) && !ABOUT_ALL.contains(arguments[0]);
    return isOne
        ? create(environment, Set.of(arguments[0]), false)
        : create(
            environment, COMMANDS.keySet(), Stream.of(arguments).noneMatch(COMMANDS::containsKey));
  }

  private static CommandLine create(Environment environment, Set<String> names, boolean isSummary) {
    CommandLine commands = new CommandLine(new ContactsCommand(environment));
    for (String name : names) {
      Subcommand command = COMMANDS.get(name);
      commands.addSubcommand(
          name, isSummary ? command.summary() : command.create().apply(environment));
    }
    commands
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
        .setParameterExceptionHandler(
            (mistake, args) -> reportMistake(environment, mistake, List.of(args)))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> Failures.report(environment, failure, List.of(), parsed));
    registerConstants(commands, ContactKind.class);
    registerConstants(commands, ContactSort.class);
    registerConstants(commands, FileFormat.class);
    registerConstants(commands, CsvOptions.Separator.class);
    registerConstants(commands, CsvOptions.Headings.class);
    registerConstants(commands, CsvTable.Purpose.class);
    registerConstants(commands, FindCommand.Output.class);
    registerConstants(commands, GetCommand.Output.class);
    registerConstants(commands, Listing.Output.class);
    registerConstants(commands, CardFormat.class);
    registerConstants(commands, ClearedMember.class);
    registerConstants(commands, Loss.Kind.class);
    registerConstants(commands, Policy.class);
    registerConstants(commands, Fill.class);
    registerConstants(commands, Companies.class);
    registerConstants(commands, PortalCommand.Factor.class);
    registerConstants(commands, CheckCommand.Output.class);
    CommandLine portal = commands.getSubcommands().get(PortalCommand.NAME);
    if (portal != null && !isSummary) {
      portal
          .getHelpSectionMap()
          .put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> PortalCommand.faultsHelp());
    }
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
  private static int reportMistake(
      Environment environment, ParameterException mistake, List<String> arguments) {
    CommandSpec command = mistake.getCommandLine().getCommandSpec();
    return Failures.reportUsage(
        environment,
        UsageMessage.of(mistake),
        "Try: %s%s --help"
            .formatted(
                ProgramName.command(),
                command.qualifiedName().substring(ContactsCommand.NAME.length())),
        mistake,
        arguments);
  }
}
