package r7contacts.portal.contract;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Person;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactEditBuilder;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.ContactBook;
import r7contacts.simulator.PortalSimulator;

/**
 * Change of a sample contact, for tests of what is lost when requests fail.
 *
 * @param contact the contact that it changes; 0 of a new one
 * @param change makes the change with the contacts of a book
 * @param writes the paths below {@code crm/} of its writes, in their order
 */
public record SampleChange(
    String name, long contact, Function<ContactBook, ContactChange> change, List<String> writes) {

  private static final CatalogEntry COLD = CatalogEntry.of(1, "Cold");
  private static final UUID SELF = UUID.fromString(PortalSimulator.USER_ID);
  private static final ContactInfo MAIL =
      ContactInfo.of(Channel.EMAIL, Category.WORK, "new@romashka.example");
  private static final Address OFFICE =
      Address.builder().city("Tver").category(Category.OFFICE).build();

  /** Returns changes with one write each, one for each kind of step. */
  public static List<SampleChange> ofOneStep() {
    return List.of(
        new SampleChange(
            "create",
            0,
            book -> NewContact.person("Lev", "Orlov", SharingChange.everyone()).build(),
            List.of("contact/person")),
        edit(
            "added infos",
            1011,
            edit -> edit.addInfo(MAIL).addAddress(OFFICE),
            "contact/1011/batch"),
        new SampleChange(
            "changed info",
            1001,
            book -> {
              Person anna = person(book, 1001);
              ContactInfo phone = anna.infos().get(1);
              return ContactEdit.of(anna).changeInfo(phone, phone.withValue("112")).build();
            },
            List.of("contact/1001/data/102")),
        new SampleChange(
            "removed info",
            1001,
            book -> {
              Person anna = person(book, 1001);
              return ContactEdit.of(anna).removeInfo(anna.infos().get(1)).build();
            },
            List.of("contact/1001/data/102")),
        edit("record", 1011, edit -> edit.jobTitle("CTO"), "contact/person/1011"),
        edit("stage", 1011, edit -> edit.stage(COLD), "contact/1011/status"),
        new SampleChange(
            "custom field",
            1001,
            book -> {
              Person anna = person(book, 1001);
              return ContactEdit.of(anna)
                  .field(anna.customField("День рождения").get(), "01.01.2000")
                  .build();
            },
            List.of("person/1001/customfield/15")),
        edit("tag", 1011, edit -> edit.addTag("Новый"), "contact/1011/tag"),
        edit(
            "company",
            1011,
            edit -> edit.company(ContactId.of(2001)),
            "contact/company/2001/person"),
        edit(
            "sharing",
            1011,
            edit -> edit.sharing(SharingChange.privateTo(SELF)),
            "contact/1011/access"),
        new SampleChange(
            "removal",
            1011,
            book -> ContactRemoval.of(book.getById(ContactId.of(1011))),
            List.of("contact/1011")),
        new SampleChange(
            "merge",
            1011,
            book ->
                ContactMerge.of(book.getById(ContactId.of(1003)), book.getById(ContactId.of(1011))),
            List.of("contact/merge")));
  }

  /** Returns changes with several writes each. */
  public static List<SampleChange> ofSeveralSteps() {
    return List.of(
        new SampleChange(
            "create with all that takes further steps",
            0,
            book ->
                NewContact.person("Lev", "Orlov", SharingChange.everyone())
                    .addInfo(MAIL)
                    .addAddress(OFFICE)
                    .addTag("Новый")
                    .stage(COLD)
                    .build(),
            List.of(
                "contact/person", "contact/{id}/batch", "contact/{id}/status", "contact/{id}/tag")),
        edit(
            "record with a stage that is put back",
            1007,
            edit -> edit.jobTitle("CTO").addInfo(MAIL).addTag("Новый"),
            "contact/1007/batch",
            "contact/person/1007",
            "contact/1007/status",
            "contact/1007/tag"),
        new SampleChange(
            "infos, fields, tags and company",
            1001,
            book -> {
              Person anna = person(book, 1001);
              Address home = anna.addresses().get(0);
              return ContactEdit.of(anna)
                  .addInfo(MAIL)
                  .changeAddress(home, home.toBuilder().zip("1").build())
                  .removeInfo(anna.infos().get(1))
                  .clearField(anna.customField("День рождения").get())
                  .removeTag("VIP")
                  .company(ContactId.of(2002))
                  .build();
            },
            List.of(
                "contact/1001/batch",
                "contact/1001/addressdata/{row}",
                "person/1001/customfield/15",
                "contact/1001/tag",
                "contact/company/2001/person",
                "contact/company/2002/person",
                "contact/1001/data/102")));
  }

  private static SampleChange edit(
      String name,
      long id,
      Function<ContactEditBuilder.OfPerson, ContactEditBuilder.OfPerson> edits,
      String... writes) {
    return new SampleChange(
        name, id, book -> edits.apply(ContactEdit.of(person(book, id))).build(), List.of(writes));
  }

  private static Person person(ContactBook book, long id) {
    Contact contact = book.getComplete(ContactId.of(id));
    return (Person) contact;
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
