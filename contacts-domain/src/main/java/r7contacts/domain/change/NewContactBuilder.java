package r7contacts.domain.change;

import io.vavr.control.Option;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.ContactId;

/**
 * Builder of a {@link NewContact}: what people and companies share. Not thread-safe.
 *
 * @param <B> the type of the builder
 */
public abstract sealed class NewContactBuilder<B extends NewContactBuilder<B>>
    extends ContactChangeBuilder<B> {

  private final PersonOrCompany kind;

  private NewContactBuilder(PersonOrCompany kind, SharingChange sharing) {
    this.kind = kind;
    sharingChange(sharing);
  }

  /** Returns the new contact. */
  public final NewContact build() {
    return new NewContact(kind, edits());
  }

  /** Builder of a new person. Not thread-safe. */
  public static final class OfPerson extends NewContactBuilder<OfPerson> {

    OfPerson(SharingChange sharing) {
      super(PersonOrCompany.PERSON, sharing);
    }

    @Override
    OfPerson self() {
      return this;
    }

    /** Sets the job title. */
    public OfPerson jobTitle(String text) {
      return text(TextMember.JOB_TITLE, text);
    }

    /** Links the person to a company. */
    public OfPerson company(ContactId company) {
      return companyLink(Option.some(CompanyLink.of(company, null)));
    }

    /** Links the person to a company. */
    public OfPerson company(Company company) {
      return companyLink(Option.some(CompanyLink.of(company.id(), company.displayName())));
    }
  }

  /** Builder of a new company. Not thread-safe. */
  public static final class OfCompany extends NewContactBuilder<OfCompany> {

    OfCompany(SharingChange sharing) {
      super(PersonOrCompany.COMPANY, sharing);
    }

    @Override
    OfCompany self() {
      return this;
    }
  }
}
