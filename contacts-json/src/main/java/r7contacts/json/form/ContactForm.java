package r7contacts.json.form;

import io.vavr.control.Option;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.json.document.MemberReader;
import r7contacts.json.document.MemberWriter;

/** JSON form of a contact: its kind, the members of this kind, and the {@link ProfileForm}. */
public final class ContactForm {

  private static final String PERSON = "person";
  private static final String COMPANY = "company";

  private ContactForm() {}

  /** Reads a person or company. */
  public static Contact read(MemberReader json) {
    String kind = json.oneOf("kind", PERSON, COMPANY);
    ContactId id = ContactIdForm.of(json, json.requiredNumber("id"));
    Option<String> displayName = json.text("displayName");
    return kind.equals(PERSON)
        ? new Person(
            ProfileForm.read(json, id),
            json.text("firstName"),
            json.text("lastName"),
            json.text("jobTitle"),
            json.object("company", CompanyLinkForm::read),
            displayName)
        : new Company(
            ProfileForm.read(json, id),
            json.text("name"),
            json.count("memberCount", 0),
            displayName);
  }

  /** Writes a person or company. */
  public static void write(MemberWriter json, Contact contact) {
    contact.fold(person -> write(json, person), company -> write(json, company));
    ProfileForm.write(json, contact.profile());
  }

  private static MemberWriter write(MemberWriter json, Person person) {
    start(json, PERSON, person, person.givenDisplayName());
    json.text("firstName", person.firstName());
    json.text("lastName", person.lastName());
    json.text("jobTitle", person.jobTitle());
    json.object("company", person.company(), CompanyLinkForm::write);
    return json;
  }

  private static MemberWriter write(MemberWriter json, Company company) {
    start(json, COMPANY, company, company.givenDisplayName());
    json.text("name", company.name());
    json.number("memberCount", company.memberCount(), 0);
    return json;
  }

  private static void start(
      MemberWriter json, String kind, Contact contact, Option<String> displayName) {
    json.text("kind", kind);
    json.number("id", contact.id().value());
    json.text("displayName", displayName);
  }
}
