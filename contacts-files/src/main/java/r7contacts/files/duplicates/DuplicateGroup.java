package r7contacts.files.duplicates;

import io.vavr.control.Option;
import java.time.OffsetDateTime;
import java.util.List;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.PersonOrCompany;

/**
 * Contacts that may be the same person or company.
 *
 * @param values what they have in common, at least one value
 * @param members the contacts, at least two, all people or all companies, in the order in which
 *     they were read: from a book by id
 */
public record DuplicateGroup(List<SharedValue> values, List<Member> members) {

  /** Creates a group. */
  public DuplicateGroup {
    values = List.copyOf(values);
    members = List.copyOf(members);
  }

  /**
   * Value that the contacts of a group share.
   *
   * @param rule the title of the rule
   * @param value the value, as text for people
   */
  public record SharedValue(String rule, String value) {}

  /**
   * Contact of a group.
   *
   * @param company the name of a person's company; absent for companies
   * @param created the time of its creation; absent if it is unknown
   */
  public record Member(
      ContactId id,
      PersonOrCompany kind,
      String displayName,
      Option<String> company,
      Option<OffsetDateTime> created) {

    static Member of(Contact contact) {
      return new Member(
          contact.id(),
          PersonOrCompany.of(contact),
          contact.displayName(),
          contact.fold(
              person -> person.company().map(CompanyLink::displayName), company -> Option.none()),
          contact.creation().at());
    }
  }
}
