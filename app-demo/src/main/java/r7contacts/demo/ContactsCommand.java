package r7contacts.demo;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import r7contacts.port.ContactKind;
import r7contacts.port.ContactSort;

/** The root of all commands: without one it gives the tour. */
@Command(
    name = "contacts-demo",
    description = {
      "Gets, finds and exports contacts of an R7-Office / ONLYOFFICE portal.",
      "",
      "Without a command: starts a simulated portal, gets two contacts through",
      "memory, JSON and XML, and compares them. No network, no account."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "[COMMAND]",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:found, or done",
      "1:the program failed, cannot write, or the tour's adapters disagree",
      "2:wrong usage or settings",
      "3:not found",
      "4:not authenticated: token, login or password missing or not accepted",
      "5:access denied",
      "6:refused",
      "7:unavailable",
      "8:unreadable answer, or some contacts were left out as unreadable",
      "130:stopped by Ctrl+C",
      "141:whoever read the output stopped reading, as head does",
      "143:stopped by the system or kill"
    },
    footerHeading = "%nEnvironment, with defaults:%n",
    footer = {
      "  CONTACTS_ADDRESS             where contacts come from, without --from:",
      "                               memory:  memory:FILE",
      "                               json+https://HOST  xml+https://HOST",
      "  CONTACTS_TOKEN               a token of the portal's",
      "  CONTACTS_TOKEN_FILE          a file that holds it",
      "  CONTACTS_LOGIN               an account instead, without --login",
      "  CONTACTS_PASSWORD            its password; without one you are asked",
      "  CONTACTS_PASSWORD_FILE       a file that holds it, without --password-file",
      "  CONTACTS_SECOND_FACTOR_CODE  for one sign-in; without one you are asked",
      "  CONTACTS_CONNECT_TIMEOUT     5s     opening a connection",
      "  CONTACTS_RESPONSE_TIMEOUT    15s    each wait for bytes",
      "  CONTACTS_TOTAL_TIMEOUT       30s    the whole call; 5m where you may be asked",
      "  CONTACTS_RETRIES             2      after failures that may pass, 0 for none",
      "  CONTACTS_RETRY_DELAY         250ms  before the first of them, then longer",
      "  CONTACTS_MAX_ANSWER_BYTES    16777216",
      "  CONTACTS_MAX_CONNECTIONS     16     at a time",
      "  CONTACTS_ALLOW_PLAIN_HTTP    false  true for http beyond this machine",
      "  CONTACTS_PROXY               http://HOST:PORT, or none. Default: the JVM's",
      "                               (https.proxyHost), then HTTPS_PROXY, NO_PROXY",
      "  CONTACTS_PROXY_USER          the proxy's user",
      "  CONTACTS_PROXY_PASSWORD      the user's password",
      "  CONTACTS_PROXY_PASSWORD_FILE  a file that holds it",
      "  CONTACTS_TRUSTED_CERTIFICATES  a PEM file: the portal's own authority",
      "  CONTACTS_CLIENT_CERTIFICATE  a PEM file, for a portal that wants one",
      "  CONTACTS_CLIENT_CERTIFICATE_KEY  a PEM file with its key. Default: the same",
      "  CONTACTS_CLIENT_CERTIFICATE_KEY_PASSWORD  of an encrypted key",
      "  NO_COLOR                     anything, for no colour on a terminal",
      "  COLUMNS                      80     how wide the terminal is; shells export it",
      "                               if asked to: export COLUMNS",
      "",
      "You are asked on a terminal only. Secrets are never arguments: those can be seen",
      "by others and stay in the shell's history.",
      "",
      "Around whatever answers, if the first of a group is set:",
      "  CONTACTS_CACHE_TIME_TO_LIVE           such as 1m: contacts are kept so long",
      "  CONTACTS_CACHE_MAXIMUM_SIZE           10000  contacts",
      "  CONTACTS_CACHE_ABSENCE_TIME_TO_LIVE   5s     how long \"not found\" is kept",
      "  CONTACTS_CIRCUIT_BREAKER              true: no calls where most fail",
      "  CONTACTS_CIRCUIT_BREAKER_OPEN_TIME    30s    until some are tried again",
      "  CONTACTS_RATE_LIMIT                   such as 500/10s: no more calls than that",
      "  CONTACTS_RATE_LIMIT_MAXIMUM_WAIT      30s    a call waits for its turn"
    })
final class ContactsCommand implements Callable<Integer> {

  static final String VERBOSE = "--verbose";

  private final Demo demo;

  // Read where failures are told, even such as keep picocli from filling this.
  @Option(
      names = VERBOSE,
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a failure.")
  private boolean verbose;

  private ContactsCommand(Demo demo) {
    this.demo = demo;
  }

  /** All commands, writing where the demo says. */
  static CommandLine line(Demo demo) {
    CommandLine commands = new CommandLine(new ContactsCommand(demo));
    commands
        .addSubcommand(new GetCommand(demo))
        .addSubcommand(new FindCommand(demo))
        .addSubcommand(new ExportCommand(demo))
        .addSubcommand(new FieldsCommand(demo))
        .addSubcommand(new ListsCommand(demo))
        .addSubcommand(new PortalCommand(demo))
        .addSubcommand(new CompletionCommand(demo))
        .setOut(writer(demo.out()))
        .setErr(writer(demo.err()))
        .setExpandAtFiles(false)
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(demo.isColourful() ? Ansi.ON : Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(ContactKind.class, Names.reading(ContactKind.class))
        .registerConverter(ContactSort.class, Names.reading(ContactSort.class))
        .registerConverter(FileFormat.class, Names.reading(FileFormat.class))
        .registerConverter(Separator.class, Names.reading(Separator.class))
        .registerConverter(FindCommand.Output.class, Names.reading(FindCommand.Output.class))
        .registerConverter(Listing.Output.class, Names.reading(Listing.Output.class))
        .registerConverter(GetCommand.Output.class, Names.reading(GetCommand.Output.class))
        .registerConverter(PortalCommand.Factor.class, Names.reading(PortalCommand.Factor.class))
        .registerConverter(int.class, Names.wholeNumber(Integer::valueOf))
        .registerConverter(Integer.class, Names.wholeNumber(Integer::valueOf))
        .registerConverter(Path.class, Names.path())
        .registerConverter(Long.class, Names.wholeNumber(Long::valueOf))
        .setParameterExceptionHandler((mistake, args) -> misused(demo, mistake, args))
        .setExecutionExceptionHandler(
            (failure, command, parsed) ->
                demo.failed(failure, parsed.originalArgs().contains(VERBOSE)));
    commands
        .getSubcommands()
        .get("portal")
        .getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> PortalCommand.help());
    return commands;
  }

  /** Writes in the encoding of the stream, which a {@link PrintWriter} of its own would not ask. */
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

  /** One sentence and where to read on, not the whole help. */
  private static int misused(Demo demo, ParameterException mistake, String... args) {
    demo.complain(mistake.getMessage());
    demo.complain("Try: " + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  @Override
  public Integer call() {
    return new Tour(demo).call();
  }
}
