package r7contacts.demo.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.KnownUser;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;
import r7contacts.port.ContactBook;

/** The command {@code users}: lists the users that contacts name. */
@Command(
    name = "users",
    description = {
      "Lists the users that contacts name, on access lists and as creators. Reads all",
      "contacts. --responsible takes the names and the ids, --share takes the ids."
    },
    footer = ConnectOptions.FOOTER,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class UsersCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private final Listing.Options listingOptions = new Listing.Options();

  @Mixin private final ConnectOptions connect;

  UsersCommand(Environment environment) {
    this.environment = environment;
    connect = new ConnectOptions(environment);
  }

  @Override
  public Integer call() {
    try (ContactBook contacts = connect.open()) {
      Listing listing = new Listing("ID", "NAME", "TITLE", "RESPONSIBLE", "CREATED");
      KnownUser.read(contacts)
          .forEach(
              known ->
                  listing.row(
                      known.id().toString(),
                      known.user().displayName().getOrElse(""),
                      known.user().title().getOrElse(""),
                      known.responsible(),
                      known.created()));
      listing.print(environment, listingOptions, "no contact names a user");
      return ExitCode.OK;
    }
  }
}
