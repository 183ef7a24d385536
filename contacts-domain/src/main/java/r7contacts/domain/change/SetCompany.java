package r7contacts.domain.change;

import io.vavr.control.Option;
import java.util.List;
import java.util.Objects;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;

/**
 * Edit that links a person to a company, in place of a previous one, or removes the link.
 *
 * @param company the company, compared by its id; absent to remove the link
 */
public record SetCompany(Option<CompanyLink> company) implements Edit {

  /** Creates an edit. */
  public SetCompany {
    Objects.requireNonNull(company, "company");
  }

  @Override
  public String member() {
    return "company";
  }

  @Override
  public boolean isFor(PersonOrCompany kind) {
    return kind == PersonOrCompany.PERSON;
  }

  @Override
  public Contact applyTo(Contact contact) {
    return contact.fold(
        person ->
            id(person.company()).equals(id(company))
                ? person
                : person.toBuilder().company(company.getOrNull()).build(),
        organization -> {
          throw new IllegalArgumentException("a company cannot be linked to a company");
        });
  }

  @Override
  public Option<String> valueIn(Contact contact) {
    return of(contact).map(CompanyLink::displayName);
  }

  @Override
  public boolean replacesSame(Contact seen, Contact now) {
    return id(of(seen)).equals(id(of(now)));
  }

  @Override
  public List<Problem> problems() {
    return company.exists(link -> link.id().isEmpty())
        ? List.of(
            Problem.of(
                Problem.Kind.MISSING, member(), "has no id: use a company that was read by its id"))
        : List.of();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.company(this);
  }

  static Option<CompanyLink> of(Contact contact) {
    return contact.fold(person -> person.company(), company -> Option.none());
  }

  /** Returns the company's id; a link whose id is unknown differs from no link. */
  static Option<Option<ContactId>> id(Option<CompanyLink> company) {
    return company.map(CompanyLink::id);
  }
}
