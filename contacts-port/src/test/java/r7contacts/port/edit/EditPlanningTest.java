package r7contacts.port.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.port.edit.Samples.HOT;
import static r7contacts.port.edit.Samples.ID;
import static r7contacts.port.edit.Samples.MAIL;
import static r7contacts.port.edit.Samples.MOBILE;
import static r7contacts.port.edit.Samples.NEW_MAIL;
import static r7contacts.port.edit.Samples.OTHER;
import static r7contacts.port.edit.Samples.OWN;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Person;
import r7contacts.domain.Rights;
import r7contacts.domain.Sharing;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.Problem;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.ContactError;

/** Steps of edits, their order, and what is rejected before anything is written. */
class EditPlanningTest {

  private final FakePortal portal = Samples.portal();
  private final ContactEditor editor = portal.editor();

  @Test
  void steps_are_in_the_order_in_which_early_failures_destroy_nothing() {
    ContactEdit edit =
        ContactEdit.of(Samples.seen())
            .sharing(SharingChange.privateTo(List.of(OWN)))
            .removeInfo(MAIL)
            .company(Samples.LUTIK)
            .addTag("new")
            .field(Samples.HOBBY, "chess")
            .stage(HOT)
            .jobTitle("CTO")
            .changeInfo(MOBILE, MOBILE.withValue("+7 495 000-00-00"))
            .addInfo(NEW_MAIL.withPrimary(false))
            .addAddress(Address.builder().city("Орёл").category(Category.WORK).build())
            .build();

    assertThat(names(edit))
        .containsExactly(
            "AddInfos",
            "ChangeInfo",
            "ReplaceRecord",
            "ChangeStage",
            "ChangeField",
            "ChangeTag",
            "RemoveInfo",
            "ChangeSharing");
  }

  @Test
  void without_a_record_a_person_is_unlinked_and_linked_before_infos_are_removed() {
    ContactEdit edit =
        ContactEdit.of(Samples.seen())
            .removeInfo(MAIL)
            .company(Samples.LUTIK)
            .clearField(Samples.BIRTHDAY)
            .build();

    List<Step> steps = plan(edit).steps();

    assertThat(names(steps))
        .containsExactly("ChangeField", "ChangeCompany", "ChangeCompany", "RemoveInfo");
    assertThat(((Step.ChangeCompany) steps.get(1)).edit().company()).isEmpty();
    assertThat(((Step.ChangeCompany) steps.get(2)).edit().company().flatMap(link -> link.id()))
        .contains(Samples.LUTIK.id());
  }

  @Test
  void a_first_link_needs_no_unlinking_and_a_last_one_no_linking() {
    portal.put(Samples.anna().toBuilder().company(null).build());
    ContactEdit linking = ContactEdit.ofPerson(ID).company(Samples.LUTIK).build();

    assertThat(names(linking)).containsExactly("ChangeCompany");

    portal.put(Samples.anna());
    ContactEdit unlinking = ContactEdit.ofPerson(ID).clearCompany().build();

    assertThat(names(unlinking)).containsExactly("ChangeCompany");
  }

  @Test
  void the_record_carries_the_company_and_a_sharing_that_only_it_can_set() {
    ContactEdit edit =
        ContactEdit.of(Samples.seen())
            .jobTitle("CTO")
            .company(Samples.LUTIK)
            .sharing(SharingChange.everyoneMayRead().withManagers(List.of(OWN)))
            .build();

    List<Step> steps = plan(edit).steps();

    assertThat(names(steps)).containsExactly("ReplaceRecord", "ChangeStage");
    assertThat(steps.get(0).edits())
        .extracting(Edit::member)
        .containsExactly("job title", "company", "sharing");
    assertThat(((Step.ChangeStage) steps.get(1)).putsBack()).isTrue();
  }

  @Test
  void a_record_whose_sharing_may_end_the_right_to_edit_goes_last() {
    portal.put(withoutStage(Samples.anna()));
    ContactEdit edit =
        ContactEdit.ofPerson(ID)
            .sharing(SharingChange.everyoneMayRead())
            .addTag("new")
            .removeInfo(MAIL)
            .build();

    assertThat(names(edit)).containsExactly("ChangeTag", "RemoveInfo", "ReplaceRecord");
  }

  @Test
  void a_stage_that_could_not_be_put_back_for_lack_of_rights_is_invalid() {
    ContactEdit edit = ContactEdit.ofPerson(ID).sharing(SharingChange.everyoneMayRead()).build();

    assertThat(invalid(edit).kind()).isEqualTo(Problem.Kind.LOSES_ACCESS);
    assertThat(invalid(edit).message())
        .isEqualTo(
            "the sharing may end the right of this account to edit the contact: the stage, which"
                + " the portal erases, cannot be put back; add the user id "
                + OWN.id().get());
  }

  @Test
  void an_administrator_keeps_the_right_to_edit() {
    portal.account = new Account(portal.account.id(), true);
    ContactEdit edit =
        ContactEdit.ofPerson(ID).sharing(SharingChange.everyoneMayRead()).addTag("new").build();

    assertThat(names(edit)).containsExactly("ReplaceRecord", "ChangeStage", "ChangeTag");
  }

  @Test
  void managers_that_are_kept_include_the_own_account_of_a_private_contact() {
    portal.put(
        FakePortal.withProfile(
            Samples.anna(), profile -> profile.sharing(Sharing.privateTo(List.of(OTHER, OWN)))));
    ContactEdit edit =
        ContactEdit.ofPerson(ID).sharing(SharingChange.everyoneMayRead()).addTag("new").build();

    assertThat(names(edit)).containsExactly("ReplaceRecord", "ChangeStage", "ChangeTag");
  }

  @Test
  void a_private_sharing_without_the_own_account_is_invalid() {
    ContactEdit edit =
        ContactEdit.ofPerson(ID).sharing(SharingChange.privateTo(List.of(OTHER))).build();

    assertThat(invalid(edit).message())
        .isEqualTo(
            "the sharing may end the right of this account to edit the contact: it would no longer"
                + " see it; add the user id "
                + OWN.id().get());
    assertThat(portal.requests).allMatch(request -> request.startsWith("GET"));
  }

  @Test
  void administrators_may_share_with_others_and_everyone_may_hide_a_contact_on_purpose() {
    assertThat(names(sharing(SharingChange.administratorsOnly()))).containsExactly("ChangeSharing");
    assertThat(portal.requests).doesNotContain("GET account");

    portal.account = new Account(Option.none(), true);

    assertThat(names(sharing(SharingChange.privateTo(List.of(OTHER)))))
        .containsExactly("ChangeSharing");
  }

  @Test
  void an_unknown_account_is_no_reason_to_go_on() {
    portal.faults =
        (number, request) ->
            request.equals("GET account") ? FakePortal.Fault.REFUSED : FakePortal.Fault.NONE;

    assertThat(editor.plan(sharing(SharingChange.privateTo(List.of(OWN)))).getLeft())
        .isEqualTo(new WriteError.NotDone(FakePortal.REFUSED));
    assertThat(editor.plan(sharing(SharingChange.everyoneMayRead())).getLeft())
        .isEqualTo(new WriteError.NotDone(FakePortal.REFUSED));
  }

  @Test
  void an_unknown_stage_is_invalid() {
    ContactEdit edit = ContactEdit.of(Samples.seen()).stage(Samples.REMOVED).build();

    assertThat(invalid(edit))
        .isEqualTo(
            new Problem(
                Problem.Kind.UNKNOWN_STAGE,
                "stage",
                "stage Removed is not in the portal's list of stages: use one of the list"));
  }

  @Test
  void a_stage_that_was_added_since_is_found_by_reading_the_list_again() {
    editor.plan(ContactEdit.ofPerson(ID).stage(HOT).build());
    portal.stages.add(Samples.REMOVED);

    assertThat(names(ContactEdit.ofPerson(ID).stage(Samples.REMOVED).build()))
        .containsExactly("ChangeStage");
  }

  @Test
  void clearing_the_stage_needs_no_list() {
    plan(ContactEdit.of(Samples.seen()).clearStage().build());

    assertThat(portal.requests).containsExactly("GET contact 1001");
  }

  @Test
  void a_list_of_stages_that_cannot_be_read_stops_the_plan() {
    portal.faults =
        (number, request) ->
            request.equals("GET stages") ? FakePortal.Fault.REFUSED : FakePortal.Fault.NONE;

    assertThat(editor.plan(ContactEdit.ofPerson(ID).stage(HOT).build()).getLeft())
        .isEqualTo(new WriteError.NotDone(FakePortal.REFUSED));
    assertThat(editor.plan(ContactEdit.ofPerson(ID).jobTitle("CTO").build()).getLeft())
        .isEqualTo(new WriteError.NotDone(FakePortal.REFUSED));
  }

  @Test
  void what_the_portal_would_erase_is_named_and_nothing_is_written() {
    portal.put(Samples.fragile());
    ContactEdit edit = ContactEdit.ofPerson(ID).jobTitle("CTO").build();

    WriteError.WouldLose error = (WriteError.WouldLose) editor.perform(edit).getLeft();

    assertThat(error.losses())
        .containsExactly(
            new Loss(Loss.Kind.CURRENCY, "EUR"),
            new Loss(Loss.Kind.INDUSTRY, "Metal"),
            new Loss(Loss.Kind.TYPE, "Supplier"));
    assertThat(portal.whole(ID)).isEqualTo(Samples.fragile());
    assertThat(error.message())
        .isEqualTo(
            "nothing was changed, because the portal would erase currency \"EUR\", industry"
                + " \"Metal\", type \"Supplier\" of contact 1001: accept the loss, or leave names,"
                + " job title, note and read sharing as they are");
  }

  @Test
  void only_losses_that_are_not_accepted_are_named() {
    portal.put(Samples.fragile());
    ContactEdit edit =
        ContactEdit.ofPerson(ID)
            .jobTitle("CTO")
            .build()
            .accepting(Loss.Kind.CURRENCY, Loss.Kind.TYPE);

    WriteError.WouldLose error = (WriteError.WouldLose) editor.plan(edit).getLeft();

    assertThat(error.losses()).extracting(Loss::kind).containsExactly(Loss.Kind.INDUSTRY);
  }

  @Test
  void accepted_losses_are_in_the_plan_in_the_undo_and_not_unexpected() {
    portal.put(Samples.fragile());
    ContactEdit edit =
        ContactEdit.ofPerson(ID).jobTitle("CTO").build().accepting(Loss.Kind.values());

    assertThat(plan(edit).losses()).hasSize(3);

    Written written = editor.performOrThrow(edit);

    assertThat(written.unexpected()).isEmpty();
    assertThat(written.undo().lost())
        .containsExactly("currency \"EUR\"", "industry \"Metal\"", "type \"Supplier\"");
  }

  @Test
  void nothing_is_lost_where_no_record_is_replaced() {
    portal.put(Samples.fragile());
    Written written =
        editor.performOrThrow(
            ContactEdit.ofPerson(ID).jobTitle("CEO").stage(HOT).addInfo(NEW_MAIL).build());

    assertThat(written.unexpected()).isEmpty();
    assertThat(portal.whole(ID).currency()).isNotEmpty();
    assertThat(portal.whole(ID).type()).isNotEmpty();
  }

  @Test
  void a_stage_that_the_list_lacks_is_lost_with_the_record() {
    portal.put(withStage(Samples.REMOVED.entry()));
    ContactEdit edit = ContactEdit.ofPerson(ID).jobTitle("CTO").build();

    WriteError.WouldLose error = (WriteError.WouldLose) editor.plan(edit).getLeft();

    assertThat(error.losses()).containsExactly(new Loss(Loss.Kind.STAGE, "Removed"));

    Written written = editor.performOrThrow(edit.accepting(Loss.Kind.STAGE));

    assertThat(written.unexpected()).isEmpty();
    assertThat(portal.requests).noneMatch(request -> request.startsWith("PUT stage"));
  }

  @Test
  void a_stage_that_the_contact_has_must_be_in_the_list_if_the_record_erases_it() {
    portal.put(withStage(Samples.REMOVED.entry()));
    ContactEdit edit = ContactEdit.ofPerson(ID).stage(Samples.REMOVED).jobTitle("CTO").build();

    assertThat(invalid(edit).kind()).isEqualTo(Problem.Kind.UNKNOWN_STAGE);
    assertThat(plan(ContactEdit.ofPerson(ID).stage(Samples.REMOVED).build()).isEmpty()).isTrue();
  }

  @Test
  void a_type_that_the_contact_shows_is_not_asked_for() {
    ContactEdit edit = ContactEdit.ofPerson(ID).jobTitle("CTO").build();
    Person typed = Samples.fragile();
    Facts facts = new Facts(null, null);

    WriteError error = EditPlanning.of(edit, withoutStage(typed), facts).getLeft();

    assertThat(((WriteError.WouldLose) error).losses())
        .extracting(Loss::kind)
        .containsExactly(Loss.Kind.CURRENCY, Loss.Kind.INDUSTRY, Loss.Kind.TYPE);
  }

  @Test
  void a_person_cannot_be_linked_to_a_person_or_to_nothing() {
    portal.put(FakePortal.withProfile(Samples.anna(), profile -> profile.id(ContactId.of(1002))));

    assertThat(invalid(ContactEdit.ofPerson(ID).company(ContactId.of(1002)).build()))
        .isEqualTo(
            new Problem(
                Problem.Kind.WRONG_KIND,
                "company",
                "contact 1002 is a person: link the person to a company"));
    assertThat(editor.plan(ContactEdit.ofPerson(ID).company(ContactId.of(777)).build()).getLeft())
        .isEqualTo(new WriteError.NotDone(new ContactError.NotFound(ContactId.of(777))));
  }

  @Test
  void a_contact_of_another_kind_or_without_rights_is_not_edited() {
    assertThat(invalid(ContactEdit.ofCompany(ID).name("Romashka").build()).kind())
        .isEqualTo(Problem.Kind.WRONG_KIND);

    portal.put(FakePortal.withProfile(Samples.anna(), any -> any.rights(new Rights(false, true))));

    assertThat(editor.plan(ContactEdit.ofPerson(ID).jobTitle("CTO").build()).getLeft().message())
        .isEqualTo("nothing was changed: access denied: this account may not edit contact 1001");
  }

  @Test
  void an_invalid_text_is_reported_without_a_request() {
    ContactEdit edit = ContactEdit.of(Samples.seen()).jobTitle("x".repeat(256)).build();

    assertThat(invalid(edit).kind()).isEqualTo(Problem.Kind.TOO_LONG);
    assertThat(portal.requests).isEmpty();
    assertThat(names(ContactEdit.of(Samples.seen()).jobTitle("x".repeat(255)).build()))
        .contains("ReplaceRecord");
  }

  @Test
  void a_person_without_a_last_name_stays_without() {
    portal.put(Samples.anna().toBuilder().lastName(null).build());

    editor.performOrThrow(ContactEdit.ofPerson(ID).firstName("Maria").build());

    assertThat(portal.whole(ID).displayName()).isEqualTo("Maria");
  }

  @Test
  void each_row_that_changes_is_a_step_and_all_new_rows_are_one() {
    ContactInfo first = mail("first");
    ContactInfo second = mail("second");
    portal.put(withInfos(first.withId(1), first.withId(2), second.withId(3)));
    Contact wanted = withInfos(mail("new").withId(1), mail("newer").withId(2), mail("new"), second);
    ContactEdit edit =
        ContactEdit.between(withInfos(first.withId(1), first.withId(2), second.withId(3)), wanted);

    WritePlan plan = plan(edit);
    editor.performOrThrow(edit);

    assertThat(names(plan.steps())).containsExactly("AddInfos", "ChangeInfo", "ChangeInfo");
    assertThat(portal.whole(ID).infos())
        .extracting(info -> info.value().get())
        .containsExactlyInAnyOrder("new", "newer", "new", "second");
    assertThat(portal.whole(ID).infos()).extracting(ContactInfo::id).contains(1L, 2L, 3L);
  }

  @Test
  void equal_rows_are_added_and_removed_one_by_one() {
    ContactInfo twin = mail("twin");
    portal.put(withInfos(twin.withId(1), twin.withId(2), twin.withId(3)));
    ContactEdit removal = ContactEdit.between(withInfos(twin, twin, twin), withInfos(twin));

    assertThat(names(plan(removal).steps())).containsExactly("RemoveInfo", "RemoveInfo");

    editor.performOrThrow(removal);
    editor.performOrThrow(ContactEdit.between(withInfos(twin), withInfos(twin, twin, twin)));

    assertThat(portal.whole(ID).infos()).hasSize(3);
  }

  @Test
  void a_new_primary_info_takes_the_mark_from_the_old_one() {
    portal.put(withInfos(MAIL.withPrimary(true)));

    editor.performOrThrow(ContactEdit.ofPerson(ID).addInfo(NEW_MAIL.withPrimary(true)).build());

    assertThat(portal.whole(ID).infos().stream().filter(ContactInfo::isPrimary))
        .singleElement()
        .satisfies(info -> assertThat(info.value()).isEqualTo(NEW_MAIL.value()));
  }

  @Test
  void a_sharing_with_unreadable_managers_is_always_written() {
    ContactEdit edit = sharing(SharingChange.everyone().withManagers(List.of(OWN)));

    assertThat(names(edit)).containsExactly("ChangeSharing");
    assertThat(sharing(SharingChange.everyone()))
        .satisfies(same -> assertThat(plan(same).isEmpty()).isTrue());
  }

  @Test
  void a_new_contact_must_not_be_hidden_from_the_account_that_creates_it() {
    NewContact hidden = NewContact.person("Boris", SharingChange.privateTo(List.of(OTHER))).build();
    NewContact readable =
        NewContact.person("Boris", SharingChange.everyoneMayRead()).addInfo(NEW_MAIL).build();
    NewContact whole = NewContact.person("Boris", SharingChange.everyoneMayRead()).build();

    assertThat(invalid(hidden).kind()).isEqualTo(Problem.Kind.LOSES_ACCESS);
    assertThat(invalid(readable).message())
        .contains("contact infos, addresses, tags and stage cannot be added to it");
    assertThat(names(whole)).containsExactly("CreateContact");
  }

  @Test
  void a_new_contact_is_checked_like_an_edit() {
    NewContact staged =
        NewContact.person("Boris", SharingChange.everyone()).stage(Samples.REMOVED).build();
    NewContact linked = NewContact.person("Boris", SharingChange.everyone()).company(ID).build();

    assertThat(invalid(staged).kind()).isEqualTo(Problem.Kind.UNKNOWN_STAGE);
    assertThat(invalid(linked).kind()).isEqualTo(Problem.Kind.WRONG_KIND);
  }

  @Test
  void a_plan_reads_writes_nothing_and_knows_what_it_touches() {
    ContactEdit edit = ContactEdit.of(Samples.seen()).company(Samples.LUTIK).addTag("new").build();

    WritePlan plan = plan(edit);

    assertThat(portal.requests)
        .containsExactly("GET tags 1001", "GET contact 1001", "GET contact 502");
    assertThat(plan.touched())
        .containsExactlyInAnyOrder(ID, Samples.ROMASHKA.id(), Samples.LUTIK.id());
    assertThat(plan.before()).contains(Samples.anna());
    assertThat(plan.requests())
        .containsExactly("POST tag 1001", "DELETE link 1001", "POST link 1001");
    assertThat(plan(ContactEdit.of(Samples.seen()).jobTitle("CTO").build()).touched())
        .containsExactly(ID);
  }

  private static ContactEdit sharing(SharingChange sharing) {
    return ContactEdit.ofPerson(ID).sharing(sharing).build();
  }

  private static ContactInfo mail(String value) {
    return ContactInfo.of(Channel.EMAIL, Category.WORK, value);
  }

  private static Person withInfos(ContactInfo... infos) {
    return (Person) FakePortal.withProfile(Samples.anna(), profile -> profile.infos(infos));
  }

  private static Contact withStage(CatalogEntry stage) {
    return FakePortal.withProfile(Samples.anna(), profile -> profile.stage(stage));
  }

  private static Contact withoutStage(Contact contact) {
    return FakePortal.withProfile(contact, profile -> profile.stage(null));
  }

  private WritePlan plan(ContactChange change) {
    return editor.plan(change).getOrElseThrow(WriteError::toException);
  }

  private Problem invalid(ContactChange change) {
    return ((WriteError.Invalid) editor.plan(change).getLeft()).problems().get(0);
  }

  private List<String> names(ContactChange change) {
    return names(plan(change).steps());
  }

  private static List<String> names(List<Step> steps) {
    return steps.stream().map(step -> step.getClass().getSimpleName()).toList();
  }
}
