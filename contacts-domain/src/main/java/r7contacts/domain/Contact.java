package r7contacts.domain;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Person or company in a portal's CRM.
 *
 * <p>Contacts from lists differ from contacts read by id (field guide §11.5). Read by id, a contact
 * has the headings of custom fields and no tags. In a list it has tags and no headings, and the
 * company of a person is absent if the account may not see it.
 *
 * <pre>{@code
 * String line =
 *     contact.displayName() + contact.primaryEmail().map(mail -> " <" + mail + ">").getOrElse("");
 * Option<String> birthday = contact.customField("Birthday").flatMap(CustomField::text);
 * String employer = contact.fold(
 *     person -> person.company().map(CompanyLink::displayName).getOrElse("none"),
 *     company -> company.displayName());
 * }</pre>
 */
public sealed interface Contact permits Person, Company {

  /** Returns the attributes that people and companies share. */
  Profile profile();

  /**
   * Returns the display name; never blank. The first of: the portal's display name, the contact's
   * names, the primary e-mail address, the primary phone number, {@code #} and the id.
   */
  String displayName();

  /**
   * Returns one or two capital letters or digits, as a short form or instead of a photo: of first
   * and last name, otherwise of the display name; {@code #} if it has none.
   */
  String initials();

  /**
   * Applies the function for the kind of this contact and returns its result.
   *
   * <p>Java cannot select an overload by the result of lambdas, as in {@code println(fold(p -> …, c
   * -> …))}: pass method references, or assign the result to a variable first.
   */
  <R> R fold(
      Function<? super Person, ? extends R> person, Function<? super Company, ? extends R> company);

  /** Returns a copy with another profile. */
  Contact withProfile(Profile newProfile);

  /** Returns the id. */
  default ContactId id() {
    return profile().id();
  }

  /** Returns the description. */
  default Option<String> about() {
    return profile().about();
  }

  /** Returns the industry. */
  default Option<String> industry() {
    return profile().industry();
  }

  /** Returns the contact infos, in the portal's order; postal addresses are separate. */
  default List<ContactInfo> infos() {
    return profile().infos();
  }

  /** Returns the postal addresses, in the portal's order. */
  default List<Address> addresses() {
    return profile().addresses();
  }

  /**
   * Returns the custom fields, in the portal's order. Contacts read by id also have the headings
   * (field guide §11.5).
   */
  default List<CustomField> customFields() {
    return profile().customFields();
  }

  /**
   * Returns the tags of a contact from a list; empty for one read by id (field guide §11.5). {@code
   * ContactBook.findComplete} returns a contact with both.
   */
  default List<String> tags() {
    return profile().tags();
  }

  /** Returns the stage. */
  default Option<CatalogEntry> stage() {
    return profile().stage();
  }

  /** Returns the type, which portals do not send (field guide §8.1). */
  default Option<CatalogEntry> type() {
    return profile().type();
  }

  /** Returns the currency. */
  default Option<Currency> currency() {
    return profile().currency();
  }

  /** Returns the links to photos. */
  default Photos photos() {
    return profile().photos();
  }

  /** Returns who may see the contact. */
  default Sharing sharing() {
    return profile().sharing();
  }

  /** Returns the account's rights. */
  default Rights rights() {
    return profile().rights();
  }

  /** Returns the task counters. */
  default Tasks tasks() {
    return profile().tasks();
  }

  /** Returns who created the contact, and when. */
  default Creation creation() {
    return profile().creation();
  }

  /** Returns the contact infos of one channel, in the portal's order. */
  default List<ContactInfo> infos(Channel channel) {
    return infos().stream().filter(info -> info.channel() == channel).toList();
  }

  /**
   * Returns the preferred contact info of a channel: of those with a value, the first that is
   * marked as primary, otherwise the first.
   */
  default Option<ContactInfo> primary(Channel channel) {
    List<ContactInfo> usable =
        infos(channel).stream().filter(info -> info.value().isDefined()).toList();
    return firstOrElseFirst(usable, ContactInfo::isPrimary);
  }

  /** Returns the value of {@link #primary(Channel) primary}{@code (EMAIL)}. */
  default Option<String> primaryEmail() {
    return primary(Channel.EMAIL).flatMap(ContactInfo::value);
  }

  /** Returns the value of {@link #primary(Channel) primary}{@code (PHONE)}. */
  default Option<String> primaryPhone() {
    return primary(Channel.PHONE).flatMap(ContactInfo::value);
  }

  /** Returns the first address that is marked as primary, otherwise the first. */
  default Option<Address> primaryAddress() {
    return firstOrElseFirst(addresses(), Address::isPrimary);
  }

  /**
   * Returns the first custom field with this label; absent also if it has no value on the portal.
   * Labels are compared without regard to case, in Unicode's normalization form C. Headings are
   * ignored.
   */
  default Option<CustomField> customField(String label) {
    String wanted = TextComparison.key(label);
    return Option.ofOptional(
        customFields().stream()
            .filter(field -> !field.isHeading())
            .filter(field -> field.label().map(TextComparison::key).contains(wanted))
            .findFirst());
  }

  /** Returns whether the account may edit the contact. */
  default boolean mayEdit() {
    return rights().mayEdit();
  }

  /** Returns whether the account may delete the contact. */
  default boolean mayDelete() {
    return rights().mayDelete();
  }

  /** Returns the time since the creation; absent if that is unknown. */
  default Option<Duration> age(Instant now) {
    return creation().age(now);
  }

  private static <T> Option<T> firstOrElseFirst(List<T> all, Predicate<T> preferred) {
    return Option.ofOptional(
        all.stream().filter(preferred).findFirst().or(() -> all.stream().findFirst()));
  }
}
