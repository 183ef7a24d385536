package r7contacts.testkit.edit;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.Problem;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.edit.WriteError.Conflict;
import r7contacts.port.edit.WriteError.Invalid;
import r7contacts.port.edit.Written;
import r7contacts.testkit.SampleContacts;

/** Merges. */
interface MergeRules extends EditingRules {

  @Test
  default void W23_a_merged_contact_has_the_values_of_both_and_the_source_is_gone() {
    Person source = SampleEdits.person(book());
    NewContact newTarget =
        NewContact.person("Target", "Person", SharingChange.everyone())
            .jobTitle("Target's")
            .addInfo(source.infos().get(0))
            .addInfo(SampleEdits.NEW_MAIL)
            .field(SampleEdits.field(13), "Сайт")
            .addTag("VIP")
            .build();

    Person merged = (Person) assertMerged(source, EditCheck.created(book(), newTarget));

    EditCheck.that(
        "perform(merge)",
        Option.some("Target's").equals(merged.jobTitle()),
        "must keep the job title of the target");
    EditCheck.that(
        "perform(merge)",
        merged.company().flatMap(CompanyLink::id).contains(SampleEdits.ROMASHKA),
        "must take the company of the source");
    EditCheck.that(
        "perform(merge)",
        merged.customField("Источник").flatMap(field -> field.text()).contains("Сайт")
            && merged.customField("Заметки").exists(field -> field.text().isDefined()),
        "must keep the custom fields of both");
  }

  @Test
  default void W23_a_merged_company_has_the_values_and_the_people_of_both() {
    Contact source = SampleEdits.company(book());
    Contact target =
        EditCheck.created(book(), NewContact.company("Target", SharingChange.everyone()).build());
    NewContact member =
        NewContact.person("Member", SharingChange.everyone()).company(source.id()).build();
    Contact person = EditCheck.created(book(), member);

    assertMerged(EditCheck.read(book(), source.id()), target);

    Option<ContactId> company =
        EditCheck.read(book(), person.id())
            .fold(any -> any.company().flatMap(CompanyLink::id), any -> Option.none());
    EditCheck.that(
        "perform(merge)", company.contains(target.id()), "must move the people of the source");
  }

  private Contact assertMerged(Contact source, Contact target) {
    ContactMerge merge = ContactMerge.of(source, target);
    String call = EditCheck.call(merge);

    Written written = EditCheck.done(book(), merge);

    Contact merged = EditCheck.read(book(), target.id());
    EditCheck.that(call, written.id().equals(target.id()), "must return the id of the target");
    EditCheck.contact(call, AfterChange.of(target, ContactMerge.merged(source, target)), merged);
    EditCheck.gone(call, book(), source.id());
    return merged;
  }

  @Test
  default void W23_a_merge_of_a_person_and_a_company_or_with_itself_is_refused() {
    Contact maria = EditCheck.read(book(), SampleContacts.maria().id());
    Contact romashka = EditCheck.read(book(), SampleEdits.ROMASHKA);

    assertInvalid(ContactMerge.of(maria, romashka), Problem.Kind.WRONG_KIND);
    assertInvalid(ContactMerge.of(romashka, maria), Problem.Kind.WRONG_KIND);
    assertInvalid(ContactMerge.of(maria, maria), Problem.Kind.SAME_CONTACT);

    EditCheck.unchanged("perform(merge)", book(), maria);
    EditCheck.unchanged("perform(merge)", book(), romashka);
  }

  @Test
  default void W23_a_merge_of_what_was_changed_since_it_was_seen_is_a_conflict() {
    Contact source = SampleEdits.person(book());
    Contact target = SampleEdits.person(book());
    EditCheck.done(rival(), ContactEdit.of(source).about("Theirs").build());
    Contact now = EditCheck.read(book(), source.id());

    EditCheck.refused(book(), ContactMerge.of(source, target), Conflict.class);
    EditCheck.refused(book(), ContactMerge.of(target, source), Conflict.class);

    EditCheck.unchanged("perform(merge)", book(), now);
    EditCheck.unchanged("perform(merge)", book(), target);
  }

  private void assertInvalid(ContactChange change, Problem.Kind expected) {
    Invalid error = EditCheck.refused(book(), change, Invalid.class);
    EditCheck.that(
        EditCheck.call(change),
        error.problems().stream().anyMatch(problem -> problem.kind() == expected),
        "must report %s, but reported %s".formatted(expected, error.problems()));
  }
}
