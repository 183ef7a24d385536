package r7contacts.benchmarks.decode;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.Person;
import r7contacts.domain.Photos;
import r7contacts.domain.Profile;
import r7contacts.domain.Rights;
import r7contacts.domain.Sharing;
import r7contacts.domain.Tasks;
import r7contacts.domain.User;

/**
 * Parts of one contact collected while an answer is read. Blank texts may remain: the domain drops
 * them. One class, as all parts end in one contact.
 */
final class ContactDraft {

  long id;
  boolean isCompany;
  @Nullable String displayName;
  @Nullable String smallPhoto;
  @Nullable String mediumPhoto;
  boolean isPrivate;
  int shareType;
  List<User> accessList = List.of();
  @Nullable Currency currency;
  boolean canEdit;
  boolean canDelete;
  @Nullable User createBy;
  @Nullable String created;
  @Nullable String about;
  @Nullable String industry;
  @Nullable CatalogEntry stage;
  List<ContactInfo> infos = List.of();
  List<Address> addresses = List.of();
  List<CustomField> customFields = List.of();
  List<String> tags = List.of();
  int taskCount;
  boolean hasLateTasks;
  @Nullable String firstName;
  @Nullable String lastName;
  @Nullable String jobTitle;
  @Nullable CompanyLink company;
  @Nullable String companyName;
  int memberCount;

  Contact toContact() {
    Profile profile =
        new Profile(
            new ContactId(id),
            Option.of(about),
            Option.of(industry),
            infos,
            addresses,
            customFields,
            tags,
            Option.of(stage),
            Option.none(),
            Option.of(currency),
            photos(),
            sharing(),
            rights(),
            new Tasks(taskCount, hasLateTasks),
            creation());
    return isCompany
        ? new Company(profile, Option.of(companyName), memberCount, Option.of(displayName))
        : new Person(
            profile,
            Option.of(firstName),
            Option.of(lastName),
            Option.of(jobTitle),
            Option.of(company),
            Option.of(displayName));
  }

  CompanyLink toLink() {
    return new CompanyLink(
        Option.some(new ContactId(id)),
        Option.of(companyName == null ? displayName : companyName),
        Option.of(about),
        photos(),
        sharing(),
        rights(),
        Option.of(currency),
        hasLateTasks);
  }

  private Photos photos() {
    return new Photos(Option.of(smallPhoto), Option.of(mediumPhoto));
  }

  private Sharing sharing() {
    return new Sharing(shareType, isPrivate, accessList);
  }

  private Rights rights() {
    return new Rights(canEdit, canDelete);
  }

  private Creation creation() {
    return PortalWords.creation(Option.of(createBy), created);
  }

  /** Returns the list with one more item: the same list, or a new one if it was empty. */
  static <T> List<T> with(T item, List<T> list) {
    List<T> longer = list.isEmpty() ? new ArrayList<>() : list;
    longer.add(item);
    return longer;
  }

  static User user(
      @Nullable String id,
      @Nullable String displayName,
      @Nullable String title,
      @Nullable String avatar,
      @Nullable String profileUrl) {
    return new User(
        Option.of(id),
        Option.of(PortalWords.decodedHtml(displayName)),
        Option.of(title),
        Option.of(avatar),
        Option.of(profileUrl));
  }

  /** Returns the currency, or null if it is empty, which means absent in XML. */
  static @Nullable Currency currency(
      @Nullable String title,
      @Nullable String symbol,
      @Nullable String abbreviation,
      @Nullable String cultureName,
      boolean isConvertible,
      boolean isBasic) {
    return title == null && symbol == null && abbreviation == null && cultureName == null
        ? null
        : new Currency(
            Option.of(abbreviation),
            Option.of(symbol),
            Option.of(title),
            Option.of(cultureName),
            isConvertible,
            isBasic);
  }

  static CatalogEntry catalogEntry(
      long id,
      @Nullable String title,
      @Nullable String description,
      @Nullable String color,
      int sortOrder) {
    return new CatalogEntry(
        id, Option.of(title), Option.of(description), Option.of(color), sortOrder);
  }

  static ContactInfo info(
      long id,
      int channel,
      int category,
      @Nullable String value,
      @Nullable String label,
      boolean isPrimary) {
    return new ContactInfo(id, channel, category, Option.of(value), Option.of(label), isPrimary);
  }

  /**
   * Returns the address, or null if it is empty: the portal sends that for unreadable addresses.
   */
  static @Nullable Address address(
      @Nullable String street,
      @Nullable String city,
      @Nullable String state,
      @Nullable String zip,
      @Nullable String country,
      int category,
      @Nullable String label,
      boolean isPrimary) {
    return street == null
            && city == null
            && state == null
            && zip == null
            && country == null
            && label == null
        ? null
        : new Address(
            Option.of(street),
            Option.of(city),
            Option.of(state),
            Option.of(zip),
            Option.of(country),
            category,
            Option.of(label),
            isPrimary);
  }

  static CustomField field(
      long id,
      long entityId,
      @Nullable String label,
      @Nullable String value,
      int type,
      int position,
      @Nullable String mask) {
    return new CustomField(
        id,
        entityId,
        Option.of(label),
        position,
        Option.of(mask),
        PortalWords.fieldValue(type, value, mask));
  }
}
