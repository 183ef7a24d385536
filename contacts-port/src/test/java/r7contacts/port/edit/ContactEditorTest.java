package r7contacts.port.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.port.edit.Samples.HOT;
import static r7contacts.port.edit.Samples.ID;
import static r7contacts.port.edit.Samples.NEW_MAIL;

import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;

/** The requests of each kind of change: as few as a portal allows. */
class ContactEditorTest {

  private final FakePortal portal = Samples.portal();
  private final ContactEditor editor = portal.editor();

  @Test
  void a_stage_takes_one_write() {
    editor.performOrThrow(ContactEdit.of(Samples.seen()).stage(HOT).build());

    assertThat(portal.requests)
        .containsExactly("GET contact 1001", "GET stages", "PUT stage 1001", "GET contact 1001");
  }

  @Test
  void a_second_stage_needs_no_list_of_stages() {
    editor.performOrThrow(ContactEdit.ofPerson(ID).stage(HOT).build());
    portal.requests.clear();

    editor.performOrThrow(ContactEdit.ofPerson(ID).stage(Samples.COLD).build());

    assertThat(portal.requests)
        .containsExactly("GET contact 1001", "PUT stage 1001", "GET contact 1001");
  }

  @Test
  void a_job_title_replaces_the_record_right_after_a_read_and_puts_the_stage_back() {
    Written written = editor.performOrThrow(ContactEdit.of(Samples.seen()).jobTitle("CTO").build());

    assertThat(portal.requests)
        .containsExactly(
            "GET type 1001",
            "GET stages",
            "GET contact 1001",
            "PUT record 1001",
            "PUT stage 1001",
            "GET contact 1001");
    assertThat(portal.whole(ID)).isEqualTo(Samples.anna().toBuilder().jobTitle("CTO").build());
    assertThat(written.unexpected()).isEmpty();
    assertThat(written.undo().change())
        .contains(
            ContactEdit.of(Samples.seen().toBuilder().jobTitle("CTO").build())
                .jobTitle("CEO")
                .build());
  }

  @Test
  void a_new_contact_takes_a_create_and_a_step_for_what_a_create_cannot_set() {
    NewContact boris =
        NewContact.person("Boris", "Ivanov", SharingChange.everyone())
            .jobTitle("CTO")
            .addInfo(NEW_MAIL)
            .stage(HOT)
            .addTag("VIP")
            .build();

    Written written = editor.performOrThrow(boris);

    assertThat(portal.requests)
        .containsExactly(
            "GET stages",
            "GET list",
            "POST contact",
            "POST infos 1002",
            "PUT stage 1002",
            "POST tag 1002",
            "GET tags 1002",
            "GET contact 1002");
    assertThat(ContactEdit.between(boris.withId(written.id()), portal.whole(written.id())).edits())
        .isEmpty();
    assertThat(written.unexpected()).isEmpty();
  }

  @Test
  void a_removal_takes_a_read_and_a_write() {
    Written written = editor.performOrThrow(ContactRemoval.of(Samples.seen()));

    assertThat(portal.requests).containsExactly("GET contact 1001", "DELETE contact 1001");
    assertThat(portal.whole(ID)).isNull();
    assertThat(written.contact()).isEmpty();
  }

  @Test
  void a_merge_sets_custom_values_first() {
    Contact target =
        FakePortal.withProfile(
            Samples.anna(),
            profile ->
                profile
                    .id(r7contacts.domain.ContactId.of(1002))
                    .customFields(java.util.List.of())
                    .tags("cold"));
    portal.put(target);

    Written written =
        editor.performOrThrow(ContactMerge.of(untagged(Samples.anna()), untagged(target)));

    assertThat(portal.requests)
        .containsExactly(
            "GET tags 1001",
            "GET contact 1001",
            "GET tags 1002",
            "GET contact 1002",
            "POST field 1002",
            "GET tags 1001",
            "GET contact 1001",
            "GET tags 1002",
            "GET contact 1002",
            "PUT merge 1002",
            "GET tags 1002",
            "GET contact 1002");
    assertThat(portal.whole(target.id()).customField("Birthday").get().text())
        .contains("31.12.1984");
    assertThat(written.unexpected()).isEmpty();
  }

  private static Contact untagged(Contact contact) {
    return FakePortal.withProfile(contact, profile -> profile.tags(java.util.List.of()));
  }
}
