package r7contacts.testkit.edit;

import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.edit.Written;

/** New contacts, and texts of every kind. */
interface CreateRules extends EditingRules {

  /** Texts on one line that careless encoders and decoders change. */
  List<String> TEXTS =
      List.of(
          "Ёлка «Ж» ß ﬁ 山田 太郎 مدير לקוחות",
          "a\"b'c`d” R&D &amp; &lt; &#65; ]]> <b>x</b>",
          "2024-03-05T09:30:00.0000000+03:00",
          "2022-10-07T10:03:01Z",
          "data[0]=x [0] items[1][data] {x} ${y}",
          "10+10=20; 50% %41 %zz ?q=1&r=2#x",
          "C:\\new\\table \\u0041 \\\"",
          "\u202Eright to left\u202C, separator\u2028end",
          "null",
          "0");

  @Test
  default void W01_a_new_person_has_everything_that_was_wanted_and_nothing_else() {
    assertCreated(SampleEdits.newPerson());
    assertCreated(NewContact.person("Мария", SharingChange.everyone()).build());
    assertCreated(
        NewContact.person("Pat", "Smith", SharingChange.everyoneMayRead()).jobTitle("x").build());
  }

  @Test
  default void W01_a_new_company_has_everything_that_was_wanted_and_nothing_else() {
    assertCreated(SampleEdits.newCompany());
    assertCreated(NewContact.company("Пусто", SharingChange.privateTo(SampleEdits.USERS)).build());
  }

  private void assertCreated(NewContact change) {
    String call = EditCheck.call(change);
    List<Contact> others = EditCheck.all(book());

    Written written = EditCheck.done(book(), change);

    Contact created = EditCheck.read(book(), written.id());
    EditCheck.contact(call, AfterChange.ofCreate(change.withId(written.id())), created);
    EditCheck.that(call, written.isChanged(), "returned that nothing was changed");
    EditCheck.that(
        call,
        written.contact().exists(contact -> contact.id().equals(written.id())),
        "returned no contact afterwards");
    List<Contact> all = EditCheck.all(book());
    EditCheck.that(call, all.size() == others.size() + 1, "must create one contact");
  }

  @Test
  default void W02_a_text_arrives_unchanged_in_every_member() {
    for (String text : TEXTS) {
      // Portals rewrite a part of an address that is a date-time and nothing else (field guide
      // §11.5).
      String street = "№ " + text;
      NewContact change =
          NewContact.person(text, text, SharingChange.everyone())
              .jobTitle(text)
              .about("first line\n\n  " + text + "\n\ttab")
              .addInfo(ContactInfo.of(Channel.EMAIL, Category.WORK, text))
              .addAddress(Address.builder().street(street).city("a\n" + text).build())
              .field(SampleEdits.field(11), text)
              .field(SampleEdits.field(12), "a\n" + text)
              .addTag(text)
              .build();

      Contact created = EditCheck.created(book(), change);

      EditCheck.contact(
          EditCheck.call(change), AfterChange.ofCreate(change.withId(created.id())), created);
    }
  }

  @Test
  default void W02_a_text_of_an_edit_arrives_unchanged_spaces_at_its_ends_included() {
    Contact before =
        EditCheck.created(book(), NewContact.company("A", SharingChange.everyone()).build());
    for (String text : TEXTS) {
      ContactInfo info = ContactInfo.of(Channel.WEBSITE, Category.HOME, "  " + text + " ");
      ContactEdit add =
          ContactEdit.of(before)
              .about(text + "\n" + text)
              .addInfo(info)
              .addAddress(Address.builder().zip(" " + text + "  ").build())
              .addTag(text)
              .build();
      Contact added = EditCheck.edited(book(), before, add);
      ContactEdit change =
          ContactEdit.of(added)
              .changeInfo(info, info.withValue(text + text))
              .removeTag(text)
              .build();
      before = EditCheck.edited(book(), added, change);
    }
  }
}
