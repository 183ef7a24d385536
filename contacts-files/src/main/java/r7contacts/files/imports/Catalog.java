package r7contacts.files.imports;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Contact;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.PrintableText;
import r7contacts.domain.TextComparison;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;

/** The stages and custom fields of a portal, which lines name by title. Each is read once. */
final class Catalog {

  private final ContactBook book;
  private @Nullable List<CatalogUsage> stages;
  private @Nullable List<FieldDefinition> personFields;
  private @Nullable List<FieldDefinition> companyFields;

  Catalog(ContactBook book) {
    this.book = book;
  }

  /**
   * Returns the contact of a line with the ids of its stage and custom fields, or why it cannot be
   * written.
   *
   * @throws r7contacts.port.ContactException if the catalogs cannot be read
   */
  Either<String, Contact> resolved(Contact contact) {
    Either<String, Option<CatalogEntry>> stage =
        contact.stage().isEmpty() ? Either.right(Option.none()) : stage(contact.stage().get());
    return stage.flatMap(
        entry ->
            fields(contact)
                .map(
                    fields ->
                        contact.withProfile(
                            contact.profile().toBuilder()
                                .stage(entry.getOrNull())
                                .customFields(fields)
                                .build())));
  }

  private Either<String, Option<CatalogEntry>> stage(CatalogEntry named) {
    stages = read(stages, book::stages);
    return stages.stream()
        .map(CatalogUsage::entry)
        .filter(entry -> isSame(entry.title(), named.title()))
        .findFirst()
        .<Either<String, Option<CatalogEntry>>>map(entry -> Either.right(Option.some(entry)))
        .orElseGet(() -> Either.left("the portal has no stage " + shown(named.title())));
  }

  private Either<String, List<CustomField>> fields(Contact contact) {
    if (contact.customFields().isEmpty()) {
      return Either.right(List.of());
    }
    List<FieldDefinition> definitions = contact.fold(p -> personFields(), c -> companyFields());
    List<CustomField> fields = new ArrayList<>();
    for (CustomField field : contact.customFields()) {
      if (field.isHeading() || field.text().isEmpty()) {
        continue;
      }
      List<FieldDefinition> labelled =
          definitions.stream()
              .filter(each -> !each.isHeading() && isSame(each.label(), field.label()))
              .toList();
      // Several fields may have one label; ids of another portal have other labels.
      Option<FieldDefinition> definition =
          Option.ofOptional(
              labelled.stream()
                  .filter(each -> each.id() == field.id())
                  .findFirst()
                  .or(() -> labelled.stream().findFirst()));
      if (definition.isEmpty()) {
        return Either.left("the portal has no custom field " + shown(field.label()));
      }
      FieldDefinition found = definition.get();
      fields.add(
          CustomField.of(
                  found.id(),
                  found.label().getOrNull(),
                  found.empty().withText(field.text().getOrNull()))
              .withMask(found.mask().getOrNull()));
    }
    return Either.right(fields);
  }

  private List<FieldDefinition> personFields() {
    personFields = read(personFields, book::personFields);
    return personFields;
  }

  private List<FieldDefinition> companyFields() {
    companyFields = read(companyFields, book::companyFields);
    return companyFields;
  }

  private static <T> List<T> read(
      @Nullable List<T> known, Supplier<Either<ContactError, List<T>>> request) {
    return known == null ? request.get().getOrElseThrow(ContactError::toException) : known;
  }

  private static boolean isSame(Option<String> one, Option<String> other) {
    return one.isDefined()
        && other.isDefined()
        && TextComparison.key(one.get().strip()).equals(TextComparison.key(other.get().strip()));
  }

  private static String shown(Option<String> title) {
    return "\"" + PrintableText.singleLine(title.getOrElse("")) + "\"";
  }
}
