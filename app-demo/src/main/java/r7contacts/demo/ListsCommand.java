package r7contacts.demo;

import io.vavr.control.Either;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import r7contacts.domain.CatalogItem;
import r7contacts.domain.Tag;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;

/** Lists the stages, types and tags that contacts are sorted by. */
@Command(
    name = "lists",
    description = {
      "Lists the portal's stages, types and tags, and how many contacts have each.",
      "The ids are what --stage and --type want, the titles of tags what --tag wants."
    },
    footer = ConnectOptions.SIGN_IN,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ListsCommand implements Callable<Integer> {

  private final Demo demo;

  @Mixin private final Listing.Options printing = new Listing.Options();

  @Mixin private final ConnectOptions connect;

  ListsCommand(Demo demo) {
    this.demo = demo;
    connect = new ConnectOptions(demo);
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
      listing.print(demo, printing, "there are no stages, types or tags");
      return ExitCode.OK;
    }
  }

  private static void items(
      Listing listing, String list, Either<ContactError, List<CatalogItem>> items) {
    for (CatalogItem entry : items.getOrElseThrow(ContactError::toException)) {
      listing.row(list, entry.item().id(), entry.item().title().getOrElse(""), entry.usage());
    }
  }
}
