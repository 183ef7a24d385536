package r7contacts.testkit.edit;

import java.util.List;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.ListEdit;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SetStage;
import r7contacts.domain.change.SharingChange;
import r7contacts.domain.change.TagEdit;

/** Changes that take several steps. */
final class SeveralSteps {

  private SeveralSteps() {}

  /** Returns an edit of a {@link SampleEdits#person} that replaces the record, and edits rows. */
  static ContactEdit ofAllSteps(Contact now) {
    return ContactEdit.of((Person) now)
        .firstName("Анна-Мария")
        .clearAbout()
        .company(SampleEdits.FOOD_AND_CULTURE)
        .addInfo(SampleEdits.NEW_PHONE)
        .addAddress(SampleEdits.NEW_ADDRESS)
        .changeInfo(now.infos().get(1), now.infos().get(1).withValue("+7 495 000"))
        .removeInfo(now.infos().get(2))
        .removeAddress(now.addresses().get(0))
        .field(SampleEdits.field(11), "Закупщик II категории")
        .clearField(SampleEdits.field(14))
        .addTag("Новый тег")
        .removeTag("vip")
        .sharing(SharingChange.privateTo(SampleEdits.USERS))
        .build();
  }

  /** Returns an edit of a {@link SampleEdits#company} that replaces the record. */
  static ContactEdit ofCompany(Contact now) {
    return ContactEdit.of((Company) now)
        .name("АО «Ромашка»")
        .stage(SampleEdits.COLD)
        .addTag("Новый тег")
        .sharing(SharingChange.everyoneMayRead())
        .build();
  }

  /** Returns an edit of a {@link SampleEdits#person} that edits rows only. */
  static ContactEdit ofSingleRows(Contact now) {
    return ContactEdit.of((Person) now)
        .stage(SampleEdits.COLD)
        .company(SampleEdits.FOOD_AND_CULTURE)
        .addInfo(SampleEdits.NEW_MAIL)
        .addInfo(SampleEdits.NEW_MAIL)
        .field(SampleEdits.field(11), "Закупщик II категории")
        .removeInfo(now.infos().get(0))
        .build();
  }

  /** Returns a new contact after its first step: infos, addresses, stage and tags take more. */
  static Contact afterCreate(NewContact contact, ContactId id) {
    List<Edit> edits =
        contact.edits().stream()
            .filter(
                edit ->
                    !(edit instanceof ListEdit<?>
                        || edit instanceof TagEdit
                        || edit instanceof SetStage))
            .toList();
    return new NewContact(contact.kind(), edits).withId(id);
  }
}
