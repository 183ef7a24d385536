package r7contacts.demo.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.Failures;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.tour.Tour;

/** The root command. Without a subcommand it runs the tour. */
@Command(
    name = ContactsCommand.NAME,
    description = {
      "Gets, finds, exports, imports and changes contacts of an R7-Office / ONLYOFFICE portal.",
      "",
      "Without a command: starts a portal simulator, gets two contacts from memory,",
      "over JSON and over XML, compares them, and edits one. Needs no network and no",
      "account."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "[COMMAND]",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      ExitCode.OK + ":success",
      ExitCode.PROGRAM_FAILED + ":internal error, output failed, or the tour found differences",
      ExitCode.USAGE + ":invalid usage or settings, file or port in use, or not confirmed",
      ExitCode.NOT_FOUND + ":not found",
      ExitCode.NOT_AUTHENTICATED + ":not authenticated: token, login or password missing or wrong",
      ExitCode.ACCESS_DENIED + ":access denied",
      ExitCode.REFUSED + ":refused",
      ExitCode.UNAVAILABLE + ":unavailable",
      ExitCode.UNREADABLE + ":unreadable answer, or unreadable contacts were skipped",
      ExitCode.INVALID + ":a change that the portal cannot store; nothing was changed",
      ExitCode.CONFLICT + ":another user changed the same; nothing was changed",
      ExitCode.WOULD_LOSE + ":the portal would erase other values; nothing was changed",
      ExitCode.PARTLY_DONE + ":a part of the change was made, or lines of an import were rejected",
      ExitCode.UNKNOWN + ":it is not known whether the change was made",
      "130:interrupted by Ctrl+C",
      ExitCode.OUTPUT_CLOSED + ":the reader of the output closed the pipe, as head does",
      "143:terminated by the system or kill"
    },
    footerHeading = "%nEnvironment variables, with their defaults:%n",
    footer = {
      "  CONTACTS_ADDRESS             memory:  the contact book, without --from:",
      "                               " + ConnectOptions.MEMORY_FORMS,
      "                               " + ConnectOptions.PORTAL_FORMS,
      "  CONTACTS_PROFILE             default  a sign-in of login, without --profile;",
      "                               used without an address and credentials",
      "  CONTACTS_READ_ONLY           false  true refuses every change",
      "  CONTACTS_TOKEN               a token issued by the portal",
      "  CONTACTS_TOKEN_FILE          a file with the token",
      "  CONTACTS_LOGIN               an account instead of a token, without --login",
      "  CONTACTS_PASSWORD            its password; default: a prompt",
      "  CONTACTS_PASSWORD_FILE       a file with it, without --password-file",
      "  CONTACTS_SECOND_FACTOR_CODE  for one sign-in; default: a prompt",
      "  CONTACTS_CONNECT_TIMEOUT     5s     for opening a connection",
      "  CONTACTS_RESPONSE_TIMEOUT    15s    for each wait for data",
      "  CONTACTS_TOTAL_TIMEOUT       30s    for the whole call; 5m with prompts",
      "  CONTACTS_RETRIES             2      after temporary failures; 0 for none",
      "  CONTACTS_RETRY_DELAY         250ms  before the first retry, then longer",
      "  CONTACTS_MAX_ANSWER_BYTES    16777216",
      "  CONTACTS_MAX_CONNECTIONS     16     at the same time",
      "  CONTACTS_ALLOW_PLAIN_HTTP    false  true allows http beyond this machine",
      "  CONTACTS_PROXY               http://HOST:PORT, or none. Default: the JVM's",
      "                               (https.proxyHost), then HTTPS_PROXY, NO_PROXY",
      "  CONTACTS_PROXY_USER          the user at the proxy",
      "  CONTACTS_PROXY_PASSWORD      the user's password",
      "  CONTACTS_PROXY_PASSWORD_FILE  a file with it",
      "  CONTACTS_TRUSTED_CERTIFICATES  a PEM file with the portal's authority",
      "  CONTACTS_CLIENT_CERTIFICATE  a PEM file, if the portal requires one",
      "  CONTACTS_CLIENT_CERTIFICATE_KEY  a PEM file with its key. Default: the same",
      "  CONTACTS_CLIENT_CERTIFICATE_KEY_PASSWORD  of an encrypted key",
      "  NO_COLOR                     any value disables colours on a terminal",
      "  COLUMNS                      the width of tables and cards on a terminal, in",
      "                               columns. Default: the terminal's, else 80",
      "  TERM                         dumb disables colours and rewritten lines",
      "",
      "Prompts appear on a terminal only. Secrets are never arguments, because other",
      "users and the shell history can see those.",
      "",
      "Decorators, used if the first variable of a group is set:",
      "",
      "  CONTACTS_CACHE_TIME_TO_LIVE           such as 1m: how long contacts are cached",
      "  CONTACTS_CACHE_MAXIMUM_SIZE           10000  contacts",
      "  CONTACTS_CACHE_ABSENCE_TIME_TO_LIVE   5s     how long \"not found\" is cached",
      "  CONTACTS_CIRCUIT_BREAKER              true: fail fast while most calls fail",
      "  CONTACTS_CIRCUIT_BREAKER_WAIT_DURATION_IN_OPEN_STATE  30s  until a retry",
      "  CONTACTS_RATE_LIMIT                   such as 500/10s: most calls in a period",
      "  CONTACTS_RATE_LIMIT_MAXIMUM_WAIT      30s    how long a call may wait"
    })
final class ContactsCommand implements Callable<Integer> {

  /** The name of the program in usage, help and completion. */
  static final String NAME = "contacts";

  private final Environment environment;

  // Read from the arguments instead: picocli does not set it if the arguments are invalid.
  @Option(
      names = Failures.VERBOSE,
      scope = ScopeType.INHERIT,
      description = "Show the causes of a failure.")
  private boolean verbose;

  ContactsCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    return new Tour(environment).run();
  }
}
