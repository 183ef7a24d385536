package r7contacts.domain.change;

import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;

/** Kind of a contact that is changed. A portal cannot turn one kind into the other. */
public enum PersonOrCompany {
  /** A person. */
  PERSON,
  /** A company. */
  COMPANY;

  /** Returns the kind of this contact. */
  public static PersonOrCompany of(Contact contact) {
    return contact.fold(person -> PERSON, company -> COMPANY);
  }

  /** Returns a contact of this kind with the id and without any other value. */
  Contact empty(ContactId id) {
    Profile profile = Profile.builder(id).build();
    return this == PERSON ? Person.builder(profile).build() : Company.builder(profile).build();
  }

  /** Returns the kind as a word of a message. */
  public String word() {
    return this == PERSON ? "person" : "company";
  }
}
