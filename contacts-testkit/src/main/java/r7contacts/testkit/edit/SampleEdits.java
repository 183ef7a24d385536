package r7contacts.testkit.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.Person;
import r7contacts.domain.User;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactEditBuilder;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.testkit.SampleContacts;

/** Contacts that rules create and edit, and edits of each member alone. */
final class SampleEdits {

  static final ContactId ROMASHKA = SampleContacts.romashka().id();
  static final ContactId FOOD_AND_CULTURE = SampleContacts.foodAndCulture().id();
  static final CatalogEntry HOT = SampleContacts.anna().stage().get();
  static final CatalogEntry COLD = SampleContacts.pat().stage().get();

  /** The user whose account the books under the contract have, and another one. */
  static final List<User> USERS = SampleContacts.pat().sharing().accessList();

  static final ContactInfo NEW_PHONE = ContactInfo.of(Channel.PHONE, Category.FAX, "+7 495 7");
  static final ContactInfo NEW_MAIL = ContactInfo.of(Channel.EMAIL, Category.OTHER, "new@a.b");
  static final Address NEW_ADDRESS =
      Address.builder().city("Тверь").street("ул. Новая, 3").category(Category.BILLING).build();

  private SampleEdits() {}

  /** A person with a value in every member, of which a portal loses none. */
  static NewContact newPerson() {
    return NewContact.like(
        SampleContacts.complete(SampleContacts.anna().id()), SharingChange.everyone());
  }

  /** A company with a value in most members, of which a portal loses none. */
  static NewContact newCompany() {
    return NewContact.like(SampleContacts.complete(ROMASHKA), SharingChange.everyone());
  }

  static Person person(EditableContactBook book) {
    return (Person) EditCheck.created(book, newPerson());
  }

  static Company company(EditableContactBook book) {
    return (Company) EditCheck.created(book, newCompany());
  }

  /** Returns the field of a sample person. */
  static CustomField field(long id) {
    return fields(SampleContacts.anna())
        .filter(field -> field.id() == id)
        .findFirst()
        .orElseThrow();
  }

  /** Returns the custom fields of a contact that can have a value. */
  static Stream<CustomField> fields(Contact contact) {
    return contact.customFields().stream().filter(field -> !field.isHeading());
  }

  /** Returns another value that the field takes. */
  static String otherValue(CustomField field) {
    return field.id() == 13 ? "Сайт" : "другое: " + field.id();
  }

  /** Edits of one member each, for a {@link #person}. */
  static List<Function<Contact, ContactEdit>> ofPeople() {
    List<Function<Contact, ContactEdit>> edits = new ArrayList<>();
    edits.add(now -> person(now).firstName("Анна-Мария").build());
    edits.add(now -> person(now).lastName("Петрова").build());
    edits.add(now -> person(now).clearLastName().build());
    edits.add(now -> person(now).lastName("Иванова").build());
    edits.add(now -> person(now).jobTitle("Технический директор").build());
    edits.add(now -> person(now).clearJobTitle().build());
    edits.add(now -> person(now).jobTitle("CTO").build());
    edits.add(now -> person(now).company(FOOD_AND_CULTURE).build());
    edits.add(now -> person(now).clearCompany().build());
    edits.add(now -> person(now).company(ROMASHKA).build());
    edits.addAll(shared());
    return edits;
  }

  /** Edits of one member each, for a {@link #company}. */
  static List<Function<Contact, ContactEdit>> ofCompanies() {
    List<Function<Contact, ContactEdit>> edits = new ArrayList<>();
    edits.add(now -> ContactEdit.of((Company) now).name("АО «Ромашка»").build());
    edits.addAll(shared());
    return edits;
  }

  private static ContactEditBuilder.OfPerson person(Contact now) {
    return ContactEdit.of((Person) now);
  }

  /** Edits that leave currency, industry and type alone also where the contact has them. */
  static List<Function<Contact, ContactEdit>> withoutReplacing() {
    List<Function<Contact, ContactEdit>> edits = new ArrayList<>();
    edits.add(now -> ContactEdit.of(now).stage(COLD).build());
    edits.add(now -> ContactEdit.of(now).clearStage().build());
    edits.add(now -> ContactEdit.of(now).stage(HOT).build());
    edits.add(now -> ContactEdit.of(now).addInfo(NEW_PHONE).addInfo(NEW_MAIL).build());
    edits.add(now -> ContactEdit.of(now).changeInfo(NEW_PHONE, NEW_PHONE.withValue("8")).build());
    edits.add(now -> ContactEdit.of(now).removeInfo(now.infos().get(0)).build());
    edits.add(now -> ContactEdit.of(now).addAddress(NEW_ADDRESS).build());
    edits.add(
        now ->
            ContactEdit.of(now)
                .changeAddress(NEW_ADDRESS, NEW_ADDRESS.toBuilder().zip("170000").build())
                .build());
    edits.add(now -> ContactEdit.of(now).removeAddress(now.addresses().get(0)).build());
    edits.add(now -> ContactEdit.of(now).addTag("Новый тег").build());
    edits.add(now -> ContactEdit.of(now).removeTag(now.tags().get(0)).build());
    edits.add(now -> withFields(now, false));
    edits.add(now -> withFields(now, true));
    return edits;
  }

  /** Returns an edit that sets or clears the first field. */
  private static ContactEdit withFields(Contact now, boolean clears) {
    CustomField field = fields(now).findFirst().orElseThrow();
    return clears
        ? ContactEdit.of(now).clearField(field).build()
        : ContactEdit.of(now).field(field, otherValue(field)).build();
  }

  private static List<Function<Contact, ContactEdit>> shared() {
    List<Function<Contact, ContactEdit>> edits = new ArrayList<>();
    edits.add(now -> ContactEdit.of(now).about("Одна строка\nи вторая").build());
    edits.add(now -> ContactEdit.of(now).clearAbout().build());
    edits.add(now -> ContactEdit.of(now).about("Снова").build());
    edits.addAll(withoutReplacing());
    edits.add(now -> ContactEdit.of(now).sharing(SharingChange.everyoneMayRead()).build());
    edits.add(now -> ContactEdit.of(now).sharing(SharingChange.everyone()).build());
    edits.add(now -> ContactEdit.of(now).sharing(SharingChange.privateTo(USERS)).build());
    edits.add(now -> ContactEdit.of(now).sharing(SharingChange.everyone()).build());
    return edits;
  }
}
