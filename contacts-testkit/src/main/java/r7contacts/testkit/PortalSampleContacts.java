package r7contacts.testkit;

import static r7contacts.testkit.SampleParts.MARY;
import static r7contacts.testkit.SampleParts.PETROV;
import static r7contacts.testkit.SampleParts.field;
import static r7contacts.testkit.SampleParts.info;
import static r7contacts.testkit.SampleParts.profile;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Photos;
import r7contacts.domain.Rights;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.User;

/**
 * Contacts with members that only portals send: fields without a value, an address among the
 * contact infos, the inconsistent contact of the portal's documentation. For {@link
 * PortalBehaviourContract}.
 */
public final class PortalSampleContacts {

  private PortalSampleContacts() {}

  /** All of them, by id; none is a sample contact too. */
  public static List<Contact> all() {
    return List.of(blankMembers(), addressAmongInfos(), documented());
  }

  /** All of them and all {@link SampleContacts}, as portals return each when it is read by id. */
  public static List<Contact> withSamples() {
    return Stream.concat(SampleContacts.readById().stream(), all().stream())
        .sorted(Comparator.comparing(Contact::id))
        .toList();
  }

  /**
   * The contact of the portal's documentation, under the id that its page asks for. Its custom
   * field and its company have ids of other things.
   */
  public static Person documented() {
    return Person.builder(
            profile(1234)
                .photos(Photos.none())
                .infos(
                    ContactInfo.of(Channel.EMAIL, Category.HOME, "support@Р7.com")
                        .withLabel("Home")
                        .withPrimary(true))
                .customFields(
                    CustomField.of(
                            0, "Birthdate", FieldValue.Date.of("2022-10-07T10:03:01.4979588Z"))
                        .withEntityId(14523423)
                        .withPosition(10))
                .sharing(Sharing.of(ShareLevel.PRIVATE))
                .creation(
                    Creation.of(
                        User.of("00000000-0000-0000-0000-000000000000", "Mike Zanyatski")
                            .withTitle("Manager")
                            .withAvatar("url to small avatar"),
                        OffsetDateTime.parse("2022-10-07T10:03:01.4979588Z")))
                .build())
        .firstName("Tadjeddine")
        .lastName("Bachir")
        .jobTitle("Programmer")
        .company(
            CompanyLink.of(ContactId.of(0), "Food and Culture Project")
                .withSharing(Sharing.of(ShareLevel.PRIVATE))
                .withRights(new Rights(false, false)))
        .build();
  }

  /** A person with a contact info and custom fields that have no value. */
  public static Person blankMembers() {
    return Person.builder(
            profile(1010)
                .infos(
                    info(301, Channel.PHONE, Category.HOME, "", "Home", false),
                    info(302, Channel.PHONE, Category.WORK, "112", "", false))
                .customFields(
                    field(1010, 21, "Пустое", FieldValue.Text.of(""), 1, ""),
                    field(1010, 22, "Не отмечено", FieldValue.Flag.of(false), 2, ""))
                .creation(Creation.of(PETROV, null))
                .build())
        .firstName("Мария")
        .build();
  }

  /** A person with an address, as JSON text, among the contact infos. */
  public static Person addressAmongInfos() {
    return Person.builder(
            profile(1011)
                .infos(
                    info(
                        207,
                        Channel.ADDRESS,
                        Category.BILLING,
                        "{\"city\":\"Leeds\"}",
                        "Billing",
                        false))
                .creation(Creation.of(MARY, OffsetDateTime.parse("2023-11-20T17:45:10Z")))
                .build())
        .firstName("Lee")
        .lastName("Stone")
        .build();
  }
}
