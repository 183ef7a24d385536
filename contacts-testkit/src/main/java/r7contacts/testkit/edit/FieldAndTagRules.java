package r7contacts.testkit.edit;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.CustomField;
import r7contacts.domain.Tag;
import r7contacts.domain.TextComparison;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.Problem;
import r7contacts.port.edit.WriteError.Invalid;
import r7contacts.port.edit.Written;
import r7contacts.testkit.SampleContacts;

/** Edits of custom fields and tags. */
interface FieldAndTagRules extends EditingRules {

  @Test
  default void W17_custom_fields_of_every_kind_are_set_and_cleared() {
    Contact contact = EditCheck.read(book(), SampleContacts.maria().id());
    for (CustomField field : SampleEdits.fields(SampleContacts.anna()).toList()) {
      String text = field.text().get();
      Contact set =
          EditCheck.edited(book(), contact, ContactEdit.of(contact).field(field, text).build());
      assertTexts(set, field, List.of(text));

      contact = EditCheck.edited(book(), set, ContactEdit.of(set).clearField(field).build());
      assertTexts(contact, field, List.of());
    }
  }

  @Test
  default void W17_a_custom_field_that_is_set_again_is_shown_once() {
    Contact anna = EditCheck.read(book(), SampleContacts.anna().id());
    for (CustomField field : SampleEdits.fields(anna).filter(any -> any.id() != 14).toList()) {
      String text = SampleEdits.otherValue(field);
      anna = EditCheck.edited(book(), anna, ContactEdit.of(anna).field(field, text).build());
      assertTexts(anna, field, List.of(text));
    }
  }

  private static void assertTexts(Contact contact, CustomField field, List<String> expected) {
    List<String> texts =
        contact.customFields().stream()
            .filter(any -> any.id() == field.id())
            .map(CustomField::text)
            .flatMap(Option::toJavaStream)
            .toList();
    EditCheck.that(
        "perform(edit of %s: field %d)".formatted(contact.id(), field.id()),
        texts.equals(expected),
        "must leave the values %s, but left %s".formatted(expected, texts));
  }

  @Test
  default void W17_a_value_that_is_no_option_and_a_value_of_a_heading_are_refused() {
    Contact anna = EditCheck.read(book(), SampleContacts.anna().id());
    CustomField heading =
        anna.customFields().stream().filter(CustomField::isHeading).findFirst().orElseThrow();

    assertInvalid(
        ContactEdit.of(anna).field(SampleEdits.field(13), "no option").build(),
        Problem.Kind.NOT_AN_OPTION);
    assertInvalid(
        ContactEdit.of(anna).field(SampleEdits.field(14), "yes").build(),
        Problem.Kind.NOT_AN_OPTION);
    assertInvalid(ContactEdit.of(anna).field(heading, "x").build(), Problem.Kind.HEADING);
    EditCheck.unchanged("an invalid perform(edit of 1001)", book(), anna);
  }

  private void assertInvalid(ContactEdit edit, Problem.Kind expected) {
    Invalid error = EditCheck.refused(book(), edit, Invalid.class);
    EditCheck.that(
        EditCheck.call(edit),
        error.problems().stream().map(Problem::kind).toList().equals(List.of(expected)),
        "must report %s, but reported %s".formatted(expected, error.problems()));
  }

  @Test
  default void W18_a_tag_in_another_spelling_is_the_same_tag() {
    Contact maria = EditCheck.read(book(), SampleContacts.maria().id());

    Contact tagged = added(maria, "vip");
    Contact again = added(tagged, " VIP ");
    ContactEdit removal = ContactEdit.of(again).removeTag("vIp").build();
    EditCheck.edited(book(), again, removal);

    EditCheck.that("perform(edit of 1003: tag)", tagged.tags().size() == 1, "must add one tag");
    EditCheck.that(
        "perform(edit of 1003: tag)",
        again.tags().equals(tagged.tags()),
        "must add no tag in another spelling, but left " + again.tags());
    List<Tag> tags = EditCheck.found("tags()", book().tags());
    EditCheck.that(
        "tags()",
        tags.stream().filter(tag -> isVip(tag.title())).count() == 1,
        "must have one tag in any spelling, but has " + tags);
  }

  private Contact added(Contact contact, String tag) {
    EditCheck.done(book(), ContactEdit.of(contact).addTag(tag).build());
    Contact after = EditCheck.read(book(), contact.id());
    EditCheck.that(
        "perform(edit of 1003: tag)",
        after.tags().stream().filter(FieldAndTagRules::isVip).count() == 1,
        "must leave the tag once, but left " + after.tags());
    return after;
  }

  private static boolean isVip(String tag) {
    return TextComparison.key(tag).equals(TextComparison.key("VIP"));
  }

  @Test
  default void W18_a_tag_is_removed_where_it_is_absent_without_a_failure() {
    Contact anna = EditCheck.read(book(), SampleContacts.anna().id());
    for (String tag : List.of("Поставщик", "a tag of no contact")) {
      ContactEdit edit = ContactEdit.of(anna).removeTag(tag).build();

      Written written = EditCheck.done(book(), edit);

      EditCheck.that(
          EditCheck.call(edit), !written.isChanged(), "returned that something was changed");
      EditCheck.unchanged(EditCheck.call(edit), book(), anna);
    }
  }
}
