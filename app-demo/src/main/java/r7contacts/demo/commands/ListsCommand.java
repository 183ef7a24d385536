package r7contacts.demo.commands;

import io.vavr.control.Either;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Tag;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;

/** The command {@code lists}: lists the portal's stages, types and tags. */
@Command(
    name = "lists",
    description = {
      "Lists the portal's stages, types and tags, and how many contacts have each.",
      "--stage and --type take titles or ids, --tag takes the titles."
    },
    footer = ConnectOptions.FOOTER,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ListsCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private final Listing.Options listingOptions = new Listing.Options();

  @Mixin private final ConnectOptions connect;

  ListsCommand(Environment environment) {
    this.environment = environment;
    connect = new ConnectOptions(environment);
  }

  @Override
  public Integer call() {
    try (ContactBook contacts = connect.open()) {
      Listing listing = new Listing("LIST", "ID", "TITLE", "USED");
      items(listing, "stage", contacts.stages());
      items(listing, "type", contacts.types());
      for (Tag tag : contacts.tags().getOrElseThrow(ContactError::toException)) {
        listing.row("tag", "", tag.title(), tag.usage());
      }
      listing.print(environment, listingOptions, "there are no stages, types or tags");
      return ExitCode.OK;
    }
  }

  private static void items(
      Listing listing, String list, Either<ContactError, List<CatalogUsage>> items) {
    for (CatalogUsage usage : items.getOrElseThrow(ContactError::toException)) {
      listing.row(list, usage.entry().id(), usage.entry().title().getOrElse(""), usage.usage());
    }
  }
}
