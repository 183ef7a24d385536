package r7contacts.port.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.port.edit.Samples.HOT;
import static r7contacts.port.edit.Samples.ID;
import static r7contacts.port.edit.Samples.MAIL;
import static r7contacts.port.edit.Samples.MOBILE;
import static r7contacts.port.edit.Samples.NEW_MAIL;
import static r7contacts.port.edit.Samples.OWN;

import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;

class PlanTextTest {

  private final FakePortal portal = Samples.portal();
  private final ContactEditor editor = portal.editor();

  @Test
  void each_step_is_a_line_from_the_old_value_to_the_new_one() {
    ContactEdit edit =
        ContactEdit.of(Samples.seen())
            .addInfo(NEW_MAIL)
            .addAddress(Samples.TULA.toBuilder().city("Орёл").build())
            .changeInfo(MOBILE, MOBILE.withValue("+7 495 000-00-00").withPrimary(true))
            .jobTitle("CTO")
            .clearAbout()
            .field(Samples.HOBBY, "chess")
            .addTag("new")
            .removeTag("VIP")
            .removeInfo(MAIL)
            .sharing(SharingChange.privateTo(List.of(OWN)))
            .build();

    assertThat(text(edit).lines())
        .containsExactly(
            "add email \"anna@new.example (home)\", address \"Орёл (home)\"",
            "phone: \"+7 912 345-67-89 (mobile)\" → \"+7 495 000-00-00 (mobile, primary)\"",
            "job title: \"CEO\" → \"CTO\"; about: \"Calls in the afternoon\" → none",
            "put back stage \"Cold\"",
            "field \"Hobby\": none → \"chess\"",
            "add tag \"new\"",
            "remove tag \"vip\"",
            "remove email \"anna@romashka.example (work)\"",
            "sharing: \"everyone may read and write\" → \"private to Own\"");
  }

  @Test
  void a_person_is_moved_in_two_lines() {
    assertThat(text(ContactEdit.ofPerson(ID).company(Samples.LUTIK).stage(HOT).build()).lines())
        .containsExactly(
            "stage: \"Cold\" → \"Hot\"",
            "company: \"Romashka\" → none",
            "company: none → \"Lutik\"");
  }

  @Test
  void losses_are_the_last_lines() {
    portal.put(Samples.fragile());
    ContactEdit edit =
        ContactEdit.ofPerson(ID).jobTitle("CTO").build().accepting(Loss.Kind.values());

    assertThat(text(edit).lines())
        .containsExactly(
            "job title: \"CEO\" → \"CTO\"",
            "put back stage \"Cold\"",
            "the portal erases currency \"EUR\"",
            "the portal erases industry \"Metal\"",
            "the portal erases type \"Supplier\"");
  }

  @Test
  void creates_removals_and_merges_name_the_contact() {
    Contact twin = FakePortal.withProfile(Samples.seen(), any -> any.id(ContactId.of(1002)));
    portal.put(twin);
    NewContact boris =
        NewContact.person("Boris", "Ivanov", SharingChange.everyone())
            .company(Samples.LUTIK)
            .field(Samples.HOBBY, "chess")
            .addInfo(NEW_MAIL)
            .stage(HOT)
            .addTag("new")
            .build();

    assertThat(text(boris).lines())
        .containsExactly(
            "create person: sharing \"everyone may read and write\", first name \"Boris\","
                + " last name \"Ivanov\", company \"Lutik\", field \"Hobby\" \"chess\"",
            "add email \"anna@new.example (home)\"",
            "stage: none → \"Hot\"",
            "add tag \"new\"");
    assertThat(text(ContactRemoval.of(Samples.seen())))
        .isEqualTo(
            "remove person 1001 \"Anna Petrova\" with its tasks, history and files:"
                + " this cannot be undone");
    assertThat(text(ContactMerge.of(twin, Samples.seen())))
        .isEqualTo(
            "merge person 1002 \"Anna Petrova\" into person 1001 \"Anna Petrova\" and remove it:"
                + " this cannot be undone");
  }

  @Test
  void foreign_text_stays_on_its_line() {
    ContactEdit edit = ContactEdit.of(Samples.seen()).about("one\ntwo \u202E").build();

    assertThat(text(edit).lines()).hasSize(2).first().asString().endsWith("→ \"one two \uFFFD\"");
  }

  @Test
  void a_loss_whose_value_is_not_shown_is_named_without_it() {
    assertThat(PlanText.of(new Loss(Loss.Kind.TYPE, "")))
        .isEqualTo("type (its value cannot be read)");
  }

  @Test
  void a_plan_is_printed_as_its_text() {
    WritePlan plan = editor.plan(ContactEdit.ofPerson(ID).stage(HOT).build()).get();

    assertThat(plan).hasToString("stage: \"Cold\" → \"Hot\"");
  }

  private String text(ContactChange change) {
    return editor.plan(change).getOrElseThrow(WriteError::toException).text();
  }
}
