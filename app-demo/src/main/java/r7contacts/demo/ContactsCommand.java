package r7contacts.demo;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program's root: without a command it gives the tour. */
@Command(
    name = "contacts-demo",
    description = {
      "Gets contacts of an R7-Office / ONLYOFFICE portal.",
      "Without a command: starts a simulated portal, gets two contacts through memory, JSON and XML,"
          + " and compares them. No network, no account."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {GetCommand.class, PortalCommand.class},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:found",
      "1:the program failed",
      "2:wrong usage or settings",
      "3:not found",
      "4:not authenticated",
      "5:access denied",
      "6:refused",
      "7:unavailable",
      "8:unreadable answer"
    },
    footerHeading = "%nEnvironment:%n",
    footer = {
      "  CONTACTS_ADDRESS           where contacts come from: memory:, memory:FILE,",
      "                             json+https://HOST or xml+https://HOST",
      "  CONTACTS_TOKEN             the portal's token (never an argument)",
      "  CONTACTS_CONNECT_TIMEOUT   such as 5s; also CONTACTS_RESPONSE_TIMEOUT,",
      "                             CONTACTS_TOTAL_TIMEOUT",
      "  CONTACTS_MAX_ANSWER_BYTES  the longest answer to read",
      "  CONTACTS_MAX_CONNECTIONS   connections at a time",
      "  CONTACTS_ALLOW_PLAIN_HTTP  true to allow http beyond this machine",
      "  NO_COLOR                   set to anything for no colour"
    })
final class ContactsCommand implements Callable<Integer> {

  private final Demo demo;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  ContactsCommand(Demo demo) {
    this.demo = demo;
  }

  @Override
  public Integer call() {
    return new Tour(demo).call();
  }

  @Command(
      name = "completion",
      description =
          "Prints a completion script for bash and zsh: source <(contacts-demo completion)",
      mixinStandardHelpOptions = true)
  int completion() {
    demo.out().print(AutoComplete.bash("contacts-demo", spec.commandLine()));
    return ExitCode.OK;
  }
}
