package r7contacts.portal.edit;

import static r7contacts.portal.edit.FormParameters.element;
import static r7contacts.portal.edit.FormParameters.member;

import io.vavr.control.Option;
import java.util.List;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.CustomField;
import r7contacts.domain.User;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.SetSharing;
import r7contacts.domain.change.TextMember;

/**
 * Form of a contact's record: names, texts, company, sharing. It has every member, because the
 * portal erases those that are missing.
 */
final class RecordForm {

  /**
   * Sent for a missing last name when a record is replaced: the portal rejects an empty one, and
   * trims this one to nothing.
   */
  private static final String NO_LAST_NAME = " ";

  private RecordForm() {}

  /** Returns the form that creates a contact, with its custom fields. */
  static FormParameters ofNew(Contact contact, List<? extends Edit> edits) {
    FormParameters form = form(contact, "", edits);
    int index = 0;
    for (CustomField field : contact.customFields()) {
      String item = element("customFieldList", index++);
      form.with(member(item, "key"), field.id())
          .with(member(item, "value"), field.text().getOrElse(""));
    }
    return form;
  }

  /**
   * Returns the form that replaces the record of a contact.
   *
   * @param after the contact afterwards
   */
  static FormParameters ofChanged(Contact after, List<? extends Edit> edits) {
    return form(after, NO_LAST_NAME, edits);
  }

  private static FormParameters form(
      Contact contact, String noLastName, List<? extends Edit> edits) {
    FormParameters names =
        contact.fold(
            person ->
                new FormParameters()
                    .with("firstName", text(TextMember.FIRST_NAME, person))
                    .with("lastName", TextMember.LAST_NAME.of(person).getOrElse(noLastName))
                    .with("jobTitle", text(TextMember.JOB_TITLE, person))
                    .with("companyId", companyId(person).map(ContactId::value).getOrElse(0L)),
            company ->
                new FormParameters().with("companyName", text(TextMember.COMPANY_NAME, company)));
    return names
        .with("about", text(TextMember.ABOUT, contact))
        .with("shareType", contact.sharing().levelCode())
        .withAll("managerList", managers(edits));
  }

  private static String text(TextMember member, Contact contact) {
    return member.of(contact).getOrElse("");
  }

  /** Names managers only if an edit does: without a list, the portal keeps those it has. */
  private static List<String> managers(List<? extends Edit> edits) {
    return edits.stream()
        .filter(SetSharing.class::isInstance)
        .flatMap(edit -> ((SetSharing) edit).sharing().managers().toJavaStream())
        .flatMap(users -> ids(users).stream())
        .toList();
  }

  /** Returns the ids of users, for a list of managers. */
  static List<String> ids(List<User> users) {
    return users.stream().flatMap(user -> user.id().toJavaStream()).toList();
  }

  /** Returns the company of a person; absent without one, and for a company. */
  static Option<ContactId> companyId(Contact contact) {
    return contact.fold(
        person -> person.company().flatMap(CompanyLink::id), company -> Option.<ContactId>none());
  }
}
