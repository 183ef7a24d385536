package r7contacts.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;

/**
 * The contacts that an adapter holds under the contracts: eight people and three companies. {@link
 * SampleGroups} has what they belong to.
 *
 * <p>{@link #all()} is what to store. The contacts of one method each ({@link #anna()}) are as
 * portals return them when they are read by id: without tags.
 */
public final class SampleContacts {

  /** A tag of {@link #everyScript()} with characters that requests and SQL have to escape. */
  public static final String ODD_TAG = "a+b & [c] \"d\" 'е', 🎉 100%_\\";

  private static final Map<Long, List<String>> TAGS =
      Map.of(
          1001L, List.of("VIP", "Рассылка, весна"),
          1002L, List.of("VIP"),
          1005L, List.of(ODD_TAG),
          2001L, List.of("VIP", "Поставщик"));

  private SampleContacts() {}

  /** All sample contacts with all their attributes, by id: what an adapter holds. */
  public static List<Contact> all() {
    return readById().stream()
        .map(contact -> with(contact, profile -> profile.tags(tagsOf(contact.id()))))
        .toList();
  }

  /** All sample contacts as portals return each when it is read by id: without tags. By id. */
  public static List<Contact> readById() {
    return List.of(
        anna(),
        john(),
        maria(),
        unknownCodes(),
        everyScript(),
        ivan(),
        pat(),
        nameless(),
        romashka(),
        foodAndCulture(),
        empty());
  }

  /**
   * All sample contacts as portals return them in lists: with tags, without headings, contact infos
   * by channel. By id.
   */
  public static List<Contact> readFromList() {
    return all().stream()
        .map(
            contact ->
                with(
                    contact,
                    profile ->
                        profile
                            .infos(byChannel(contact.infos()))
                            .customFields(withoutHeadings(contact))))
        .toList();
  }

  /**
   * Returns the sample contact with this id, with all its attributes.
   *
   * @throws IllegalArgumentException if no sample contact has this id
   */
  public static Contact complete(ContactId id) {
    return all().stream()
        .filter(contact -> contact.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no sample contact has the id " + id));
  }

  static List<String> tagsOf(ContactId id) {
    return TAGS.getOrDefault(id.value(), List.of());
  }

  static List<CustomField> withoutHeadings(Contact contact) {
    return contact.customFields().stream().filter(field -> !field.isHeading()).toList();
  }

  private static List<ContactInfo> byChannel(List<ContactInfo> infos) {
    return infos.stream()
        .sorted(
            Comparator.comparingInt(ContactInfo::channelCode).thenComparingLong(ContactInfo::id))
        .toList();
  }

  private static Contact with(Contact contact, UnaryOperator<Profile.Builder> change) {
    return contact.withProfile(change.apply(contact.profile().toBuilder()).build());
  }

  /** A person with a value in every attribute and custom fields of all kinds. */
  public static Person anna() {
    return DetailedPeople.anna();
  }

  /** A person with a contact info on each channel but ADDRESS, in the order of their codes. */
  public static Person john() {
    return DetailedPeople.john();
  }

  /** A person with a first name, a phone number without a label, and no creation time. */
  public static Person maria() {
    return UnusualPeople.maria();
  }

  /** A person with unknown codes, masks and an unreadable time: the raw values are kept. */
  public static Person unknownCodes() {
    return UnusualPeople.unknownCodes();
  }

  /** A person with text in many scripts and the characters that XML and JSON escape. */
  public static Person everyScript() {
    return UnusualPeople.everyScript();
  }

  /**
   * A private person with an empty access list. A contact info and a custom field hold the
   * characters that are special in SQL.
   */
  public static Person ivan() {
    return UnusualPeople.ivan();
  }

  /** A private person with two users on the access list, created by a removed user. */
  public static Person pat() {
    return UnusualPeople.pat();
  }

  /** A person without any name. */
  public static Person nameless() {
    return UnusualPeople.nameless();
  }

  /** A company with a value in most attributes; {@link #anna()} belongs to it. */
  public static Company romashka() {
    return SampleCompanies.romashka();
  }

  /** A company with characters in its name that XML escapes. */
  public static Company foodAndCulture() {
    return SampleCompanies.foodAndCulture();
  }

  /** A private company that has only a name. */
  public static Company empty() {
    return SampleCompanies.empty();
  }
}
