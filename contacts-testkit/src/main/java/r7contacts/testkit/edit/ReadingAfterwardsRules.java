package r7contacts.testkit.edit;

import org.junit.jupiter.api.Test;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Tag;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.port.ContactGroup;

/** Lists, groups and catalog after a change. */
interface ReadingAfterwardsRules extends EditingRules {

  @Test
  default void W32_lists_groups_and_catalog_see_a_new_contact_at_once() {
    readEverything();

    Contact created = EditCheck.created(book(), SampleEdits.newPerson());

    EditCheck.that(
        "stream(ContactQuery.all())",
        EditCheck.all(book()).stream().anyMatch(any -> any.id().equals(created.id())),
        "must have the new contact");
    assertSeen("VIP", 4, 3, created.id(), true);
  }

  @Test
  default void W32_lists_groups_and_catalog_see_an_edit_at_once() {
    Contact person = SampleEdits.person(book());
    readEverything();

    EditCheck.done(book(), SeveralSteps.ofAllSteps(person));
    EditCheck.done(
        book(),
        ContactEdit.of(EditCheck.read(book(), person.id())).stage(SampleEdits.COLD).build());

    assertSeen("VIP", 3, 2, person.id(), false);
    assertSeen("Новый тег", 1, 2, person.id(), false);
  }

  @Test
  default void W32_lists_groups_and_catalog_see_a_removal_at_once() {
    Contact person = SampleEdits.person(book());
    readEverything();

    EditCheck.done(book(), ContactRemoval.of(person));

    EditCheck.gone("perform(removal)", book(), person.id());
    EditCheck.that(
        "stream(ContactQuery.all())",
        EditCheck.all(book()).stream().noneMatch(any -> any.id().equals(person.id())),
        "must not have the removed contact");
    assertSeen("VIP", 3, 2, person.id(), false);
  }

  /** Fills the caches that a book may have. */
  private void readEverything() {
    EditCheck.all(book());
    book().findAll(ContactGroup.membersOf(SampleEdits.ROMASHKA));
    book().findById(SampleEdits.ROMASHKA);
    book().tags();
    book().stages();
    book().findByContactInfo(Channel.EMAIL, "anna@example.org");
  }

  private void assertSeen(
      String tag, int ofTag, int ofStage, ContactId id, boolean isMemberOfRomashka) {
    long tagged =
        EditCheck.found("tags()", book().tags()).stream()
            .filter(any -> any.title().equals(tag))
            .mapToLong(Tag::usage)
            .sum();
    EditCheck.that(
        "tags()", tagged == ofTag, "must count %d of %s: %d".formatted(ofTag, tag, tagged));
    long hot =
        EditCheck.found("stages()", book().stages()).stream()
            .filter(any -> any.entry().id() == SampleEdits.HOT.id())
            .mapToLong(CatalogUsage::usage)
            .sum();
    EditCheck.that("stages()", hot == ofStage, "must count %d: %d".formatted(ofStage, hot));
    boolean isMember =
        EditCheck.found(
                "findAll(members of 2001)",
                book().findAll(ContactGroup.membersOf(SampleEdits.ROMASHKA)))
            .stream()
            .anyMatch(any -> any.id().equals(id));
    EditCheck.that(
        "findAll(members of 2001)",
        isMember == isMemberOfRomashka,
        "must have the person only while it is a member");
  }
}
