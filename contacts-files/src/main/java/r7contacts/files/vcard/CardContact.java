package r7contacts.files.vcard;

import ezvcard.VCard;
import ezvcard.property.Categories;
import ezvcard.property.Note;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.TextProperty;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.files.labels.CompanyReference;

/**
 * A vCard as a contact with id 0.
 *
 * @param birthday the label of the custom field for birthdays
 */
record CardContact(VCard card, Option<String> birthday) {

  /** Returns the contact. */
  Contact contact() {
    Profile profile =
        Profile.builder(ContactId.of(0))
            .about(card.getNotes().stream().map(Note::getValue).collect(Collectors.joining("\n")))
            .infos(new CardInfos(card).infos())
            .addresses(new CardInfos(card).addresses())
            .customFields(fields())
            .tags(
                card.getCategoriesList().stream()
                    .map(Categories::getValues)
                    .flatMap(List::stream)
                    .toList())
            .build();
    return isCompany() ? company(profile) : person(profile);
  }

  private boolean isCompany() {
    if (card.getKind() != null) {
      return card.getKind().isOrg();
    }
    RawProperty shownAs = card.getExtendedProperty("X-ABShowAs");
    if (shownAs != null) {
      return shownAs.getValue().equalsIgnoreCase("COMPANY");
    }
    return organization().isDefined()
        && given().isEmpty()
        && family().isEmpty()
        && formattedName().forAll(name -> name.equals(organization().get()));
  }

  private Contact company(Profile profile) {
    return Company.builder(profile)
        .name(organization().orElse(this::formattedName).getOrNull())
        .build();
  }

  private Contact person(Profile profile) {
    boolean hasNames = given().isDefined() || family().isDefined();
    return Person.builder(profile)
        .firstName((hasNames ? given() : formattedName()).getOrNull())
        .lastName(family().getOrNull())
        .jobTitle(card.getTitles().isEmpty() ? null : card.getTitles().get(0).getValue())
        .company(organization().map(name -> CompanyReference.of(Option.none(), name)).getOrNull())
        .build();
  }

  private Option<String> formattedName() {
    return Option.of(card.getFormattedName())
        .map(TextProperty::getValue)
        .flatMap(CardContact::text);
  }

  /** Returns given and additional names, such as a patronymic: portals have no field for those. */
  private Option<String> given() {
    return name()
        .flatMap(
            name ->
                text(
                    Stream.concat(
                            Stream.ofNullable(name.getGiven()), name.getAdditionalNames().stream())
                        .collect(Collectors.joining(" "))));
  }

  private Option<String> family() {
    return name().map(StructuredName::getFamily).flatMap(CardContact::text);
  }

  private Option<StructuredName> name() {
    return Option.of(card.getStructuredName());
  }

  private Option<String> organization() {
    return Option.of(card.getOrganization())
        .filter(organization -> !organization.getValues().isEmpty())
        .flatMap(organization -> text(organization.getValues().get(0)));
  }

  private static Option<String> text(@Nullable String value) {
    return Option.of(value).filter(text -> !text.isBlank());
  }

  private List<CustomField> fields() {
    List<CustomField> fields = new ArrayList<>();
    for (RawProperty field : card.getExtendedProperties("X-R7-FIELD")) {
      String id = field.getParameter("ID");
      fields.add(
          CustomField.of(
              id != null && id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0,
              field.getParameter("LABEL"),
              FieldValue.Text.of(RawText.of(field))));
    }
    birthday
        .filter(label -> fields.stream().noneMatch(field -> field.label().contains(label)))
        .flatMap(label -> day().map(day -> CustomField.of(0, label, FieldValue.Date.of(day))))
        .forEach(fields::add);
    return fields;
  }

  private Option<String> day() {
    return Option.of(card.getBirthday())
        .flatMap(
            birthday ->
                Option.<Object>of(birthday.getDate())
                    .orElse(Option.of(birthday.getText()))
                    .orElse(Option.of(birthday.getPartialDate()))
                    .map(Object::toString));
  }
}
