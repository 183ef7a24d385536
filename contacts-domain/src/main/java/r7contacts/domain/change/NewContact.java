package r7contacts.domain.change;

import java.util.List;
import java.util.Objects;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;

/**
 * Person or company that is to be created.
 *
 * <pre>{@code
 * NewContact anna =
 *     NewContact.person("Anna", "Petrova", SharingChange.everyone())
 *         .jobTitle("CTO")
 *         .addInfo(ContactInfo.of(Channel.EMAIL, Category.WORK, "anna@romashka.example"))
 *         .build();
 * }</pre>
 *
 * @param kind whether it is a person or a company
 * @param edits what the contact has, as edits of an empty contact
 */
public record NewContact(PersonOrCompany kind, List<Edit> edits) implements ContactChange {

  /**
   * Creates a new contact. Callers use the builders.
   *
   * @throws IllegalArgumentException if there is no sharing, or a member that the kind has not
   */
  public NewContact {
    Objects.requireNonNull(kind, "kind");
    edits = List.copyOf(edits);
    Edits.requireFor(kind, edits);
    if (edits.stream().noneMatch(SetSharing.class::isInstance)) {
      throw new IllegalArgumentException("a new contact needs a sharing");
    }
  }

  /**
   * Returns a builder of a person with a first name only.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public static NewContactBuilder.OfPerson person(String firstName, SharingChange sharing) {
    return new NewContactBuilder.OfPerson(sharing).text(TextMember.FIRST_NAME, firstName);
  }

  /**
   * Returns a builder of a person.
   *
   * @throws IllegalArgumentException if a name is blank
   */
  public static NewContactBuilder.OfPerson person(
      String firstName, String lastName, SharingChange sharing) {
    return person(firstName, sharing).text(TextMember.LAST_NAME, lastName);
  }

  /**
   * Returns a builder of a company.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public static NewContactBuilder.OfCompany company(String name, SharingChange sharing) {
    return new NewContactBuilder.OfCompany(sharing).text(TextMember.COMPANY_NAME, name);
  }

  /**
   * Returns a new contact with everything of a contact that can be set: all but currency, industry,
   * type, photo and what the portal decides. Stage, company and custom fields are identified by the
   * ids of the portal that the contact is from: remove them from the contact before it is created
   * on another portal.
   */
  public static NewContact like(Contact contact, SharingChange sharing) {
    PersonOrCompany kind = PersonOrCompany.of(contact);
    Contact empty = kind.empty(contact.id());
    Contact shared =
        contact.withProfile(contact.profile().toBuilder().sharing(empty.sharing()).build());
    return new NewContact(
        kind, Edits.with(Differences.between(empty, shared), new SetSharing(sharing)));
  }

  /** Returns the contact as it is to be created, with the id that the portal gives it. */
  public Contact withId(ContactId id) {
    return Edits.apply(edits, kind.empty(id));
  }

  @Override
  public List<Problem> problems() {
    return Edits.problems(edits, kind.empty(ContactId.of(0)));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.newContact(this);
  }
}
