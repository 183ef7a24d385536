package r7contacts.demo;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;

/** Lists the custom fields that the portal's administrators set up. */
@Command(
    name = "fields",
    description = "Lists the custom fields that contacts may have.",
    footer = ConnectOptions.SIGN_IN,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class FieldsCommand implements Callable<Integer> {

  private final Demo demo;

  @Mixin private final Listing.Options printing = new Listing.Options();

  @Mixin private final ConnectOptions connect;

  FieldsCommand(Demo demo) {
    this.demo = demo;
    connect = new ConnectOptions(demo);
  }

  @Override
  public Integer call() {
    try (ContactBook contacts = connect.open()) {
      Set<Long> ofPeople = new HashSet<>();
      Set<Long> ofCompanies = new HashSet<>();
      Map<Long, FieldDefinition> fields = new LinkedHashMap<>();
      collect(contacts.personFields().getOrElseThrow(ContactError::toException), ofPeople, fields);
      collect(
          contacts.companyFields().getOrElseThrow(ContactError::toException), ofCompanies, fields);
      Listing listing = new Listing("ID", "LABEL", "KIND", "OF", "USED", "OPTIONS");
      fields.values().stream()
          .sorted(
              Comparator.comparingInt(FieldDefinition::position)
                  .thenComparingLong(FieldDefinition::id))
          .forEach(field -> row(listing, field, ofPeople, ofCompanies));
      listing.print(demo, printing, "there are no custom fields");
      return ExitCode.OK;
    }
  }

  private static void collect(
      List<FieldDefinition> some, Set<Long> ids, Map<Long, FieldDefinition> all) {
    for (FieldDefinition field : some) {
      ids.add(field.id());
      all.putIfAbsent(field.id(), field);
    }
  }

  private static void row(
      Listing listing, FieldDefinition field, Set<Long> ofPeople, Set<Long> ofCompanies) {
    boolean ofBoth = ofPeople.contains(field.id()) && ofCompanies.contains(field.id());
    listing.row(
        field.id(),
        field.label().getOrElse(""),
        kind(field.empty()),
        ofBoth ? "both" : ofPeople.contains(field.id()) ? "people" : "companies",
        field.isHeading() ? "" : (Object) field.usage(),
        field.empty() instanceof FieldValue.Choice choice ? List.copyOf(choice.options()) : "");
  }

  private static String kind(FieldValue empty) {
    return empty.accept(
        new FieldValue.Visitor<>() {
          @Override
          public String text(FieldValue.Text value) {
            return "text";
          }

          @Override
          public String textArea(FieldValue.TextArea value) {
            return "lines of text";
          }

          @Override
          public String choice(FieldValue.Choice value) {
            return "choice";
          }

          @Override
          public String flag(FieldValue.Flag value) {
            return "yes or no";
          }

          @Override
          public String heading(FieldValue.Heading value) {
            return "heading";
          }

          @Override
          public String date(FieldValue.Date value) {
            return "date";
          }

          @Override
          public String unknown(FieldValue.Unknown value) {
            return "kind " + value.typeCode();
          }
        });
  }
}
