package r7contacts.demo.commands;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.FieldList;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.text.Labels;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
import r7contacts.port.ContactBook;

/** The command {@code fields}: lists the portal's custom fields. */
@Command(
    name = "fields",
    description = "Lists the custom fields of people and companies.",
    footer = ConnectOptions.FOOTER,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class FieldsCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private final Listing.Options listingOptions = new Listing.Options();

  @Mixin private final ConnectOptions connect;

  FieldsCommand(Environment environment) {
    this.environment = environment;
    connect = new ConnectOptions(environment);
  }

  @Override
  public Integer call() {
    try (ContactBook contacts = connect.open()) {
      FieldList list = FieldList.read(contacts);
      Listing listing = new Listing("ID", "LABEL", "KIND", "OF", "USED", "OPTIONS");
      list.fields()
          .forEach(
              field ->
                  listing.row(
                      field.id(),
                      field.label().getOrElse(""),
                      Labels.kind(field.empty()),
                      owners(field, list),
                      field.isHeading() ? "" : (Object) field.usage(),
                      options(field.empty())));
      listing.print(environment, listingOptions, "there are no custom fields");
      return ExitCode.OK;
    }
  }

  private static String owners(FieldDefinition field, FieldList list) {
    if (!list.ofPeople().contains(field.id())) {
      return "companies";
    }
    return list.ofCompanies().contains(field.id()) ? "both" : "people";
  }

  private static Object options(FieldValue empty) {
    return empty instanceof FieldValue.Choice choice ? List.copyOf(choice.options()) : "";
  }
}
