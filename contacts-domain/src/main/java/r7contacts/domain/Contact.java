package r7contacts.domain;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A person or a company in a portal's CRM.
 *
 * <p>The portal tells of a contact in two ways, each with something that the other lacks (field
 * guide §11.5): asked for one contact it sends the headings of custom fields and no tags, in a list
 * tags and no headings; in a list a person's company is missing if whoever asks may not see it. All
 * else is alike.
 *
 * <pre>{@code
 * String line = contact.displayName() + contact.primaryEmail().map(mail -> " <" + mail + ">").getOrElse("");
 * Option<String> birthday = contact.customField("Birthday").flatMap(CustomField::text);
 * String employer = contact.fold(
 *     person -> person.company().map(CompanyLink::displayName).getOrElse("none"),
 *     company -> company.displayName());
 * }</pre>
 */
public sealed interface Contact permits Person, Company {

  /** What people and companies have alike, in one piece. */
  Profile profile();

  /**
   * What to call the contact; never blank. In this order: the name the portal shows, the contact's
   * own names, the primary e-mail address, the primary phone number, the id with a hash sign before
   * it.
   */
  String displayName();

  /**
   * One or two capital letters or digits that stand for the contact where there is no room or no
   * picture: of a person's first and last name, else of the display name; a hash sign where that
   * has none.
   */
  String initials();

  /** Gives the answer of whichever function fits the contact. */
  <R> R fold(
      Function<? super Person, ? extends R> person, Function<? super Company, ? extends R> company);

  /** The same person or company with another profile. */
  Contact withProfile(Profile newProfile);

  default ContactId id() {
    return profile().id();
  }

  default Option<String> about() {
    return profile().about();
  }

  default Option<String> industry() {
    return profile().industry();
  }

  /** The ways to reach the contact, addresses apart, in the portal's order. */
  default List<ContactInfo> infos() {
    return profile().infos();
  }

  default List<Address> addresses() {
    return profile().addresses();
  }

  /**
   * In the portal's order; headings among them unless the contact comes from a list, which has none
   * (field guide §11.5).
   */
  default List<CustomField> customFields() {
    return profile().customFields();
  }

  /**
   * Empty unless the contact comes from a list: an answer with one contact has no tags (field guide
   * §11.5). {@code ContactBook.findComplete} of the ports asks for both.
   */
  default List<String> tags() {
    return profile().tags();
  }

  default Option<CatalogEntry> stage() {
    return profile().stage();
  }

  default Option<CatalogEntry> type() {
    return profile().type();
  }

  default Option<Currency> currency() {
    return profile().currency();
  }

  default Photos photos() {
    return profile().photos();
  }

  default Sharing sharing() {
    return profile().sharing();
  }

  default Rights rights() {
    return profile().rights();
  }

  default Tasks tasks() {
    return profile().tasks();
  }

  default Creation creation() {
    return profile().creation();
  }

  /** All the ways to reach the contact on one channel, in the portal's order. */
  default List<ContactInfo> infos(Channel channel) {
    return infos().stream().filter(info -> info.channel() == channel).toList();
  }

  /**
   * The one to use on this channel: the first that is marked primary, else the first; only such as
   * have a value.
   */
  default Option<ContactInfo> primary(Channel channel) {
    List<ContactInfo> usable =
        infos(channel).stream().filter(info -> info.value().isDefined()).toList();
    return firstOrElseFirst(usable, ContactInfo::isPrimary);
  }

  /** The value of {@link #primary(Channel) primary}{@code (EMAIL)}. */
  default Option<String> primaryEmail() {
    return primary(Channel.EMAIL).flatMap(ContactInfo::value);
  }

  /** The value of {@link #primary(Channel) primary}{@code (PHONE)}. */
  default Option<String> primaryPhone() {
    return primary(Channel.PHONE).flatMap(ContactInfo::value);
  }

  /** The first address that is marked primary, else the first. */
  default Option<Address> primaryAddress() {
    return firstOrElseFirst(addresses(), Address::isPrimary);
  }

  /**
   * Returns the first custom field with this label; absent if there is none, which on a portal also
   * means that it has no value. Labels are compared without regard to case and in Unicode's
   * normalization form C. Headings are passed over.
   */
  default Option<CustomField> customField(String label) {
    String wanted = TextComparison.key(label);
    return Option.ofOptional(
        customFields().stream()
            .filter(field -> !field.isHeading())
            .filter(field -> field.label().map(TextComparison::key).contains(wanted))
            .findFirst());
  }

  default boolean mayEdit() {
    return rights().mayEdit();
  }

  default boolean mayDelete() {
    return rights().mayDelete();
  }

  /** How long ago the contact was entered; absent if the portal did not say when. */
  default Option<Duration> age(Instant now) {
    return creation().age(now);
  }

  private static <T> Option<T> firstOrElseFirst(List<T> all, Predicate<T> preferred) {
    return Option.ofOptional(
        all.stream().filter(preferred).findFirst().or(() -> all.stream().findFirst()));
  }
}
