package r7contacts.port.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.port.edit.Samples.HOBBY;
import static r7contacts.port.edit.Samples.HOT;
import static r7contacts.port.edit.Samples.NEW_MAIL;
import static r7contacts.port.edit.Samples.OTHER;
import static r7contacts.port.edit.Samples.OWN;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Creation;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.User;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;

/** Creates whose answer is lost: found, found not done, or unknown. */
@Timeout(60)
class LostCreateTest {

  private static final ContactId NEW = ContactId.of(1002);

  private final FakePortal portal = Samples.portal();
  private final ContactEditor editor = portal.editor();
  private final NewContact boris =
      NewContact.person("Boris", "Ivanov", SharingChange.everyone())
          .addInfo(NEW_MAIL)
          .field(HOBBY, "chess")
          .stage(HOT)
          .build();

  @Test
  void a_contact_that_is_in_the_list_is_the_new_one() {
    create(FakePortal.Fault.LOST_AFTER);

    Written written = editor.performOrThrow(boris);

    assertThat(written.id()).isEqualTo(NEW);
    assertThat(written.unexpected()).isEmpty();
    assertThat(portal.requests)
        .containsExactly(
            "GET stages",
            "GET list",
            "POST contact",
            "GET account",
            "GET list",
            "POST infos 1002",
            "PUT stage 1002",
            "GET contact 1002");
  }

  @Test
  void custom_values_that_a_failed_create_did_not_store_are_set() {
    create(FakePortal.Fault.LOST_AFTER);
    portal.createLosesFields = true;

    Written written = editor.performOrThrow(boris);

    assertThat(written.unexpected()).isEmpty();
    assertThat(portal.requests).contains("POST field 1002");
  }

  @Test
  void no_contact_in_the_list_after_the_last_wait_means_that_none_was_created() {
    create(FakePortal.Fault.LOST_BEFORE);

    WriteError error = editor.perform(boris).getLeft();

    assertThat(error).isEqualTo(new WriteError.NotDone(FakePortal.LOST));
    assertThat(portal.requests.stream().filter("GET list"::equals)).hasSize(4);
    assertThat(portal.requests.stream().filter("POST contact"::equals)).hasSize(1);
  }

  @Test
  void a_contact_that_appears_late_is_found() {
    create(FakePortal.Fault.LOST_BEFORE);
    portal.rivals =
        (number, request) -> {
          if (number == 5) {
            portal.put(like(NEW, OWN));
          }
          return FakePortal.Fault.NONE;
        };

    assertThat(editor.performOrThrow(boris).id()).isEqualTo(NEW);
  }

  @Test
  void a_create_that_was_refused_is_not_searched_for() {
    create(FakePortal.Fault.REFUSED);

    assertThat(editor.perform(boris).getLeft())
        .isEqualTo(new WriteError.NotDone(FakePortal.REFUSED));
    assertThat(portal.requests).endsWith("POST contact");
  }

  @Test
  void several_matching_contacts_leave_it_unknown() {
    portal.rivals =
        (number, request) -> {
          if (request.equals("POST contact")) {
            portal.put(like(ContactId.of(1007), OWN));
          }
          return FakePortal.Fault.NONE;
        };
    create(FakePortal.Fault.LOST_AFTER);

    WriteError.Unknown unknown = (WriteError.Unknown) editor.perform(boris).getLeft();

    assertThat(unknown.candidates())
        .extracting(Contact::id)
        .containsExactlyInAnyOrder(ContactId.of(1007), ContactId.of(1008));
    assertThat(unknown.reason()).isEqualTo(FakePortal.LOST);
    assertThat(unknown.step()).isEqualTo(new Step.CreateContact(boris));
  }

  @Test
  void older_contacts_and_those_of_others_or_of_other_names_or_kinds_are_no_candidates() {
    portal.put(like(NEW, OWN));
    portal.rivals =
        (number, request) -> {
          if (request.equals("POST contact")) {
            portal.put(like(ContactId.of(1003), OTHER));
            portal.put(((Person) like(ContactId.of(1004), OWN)).toBuilder().lastName("B").build());
            portal.put(
                Company.builder(like(ContactId.of(1005), OWN).profile())
                    .name("Boris Ivanov")
                    .build());
          }
          return FakePortal.Fault.NONE;
        };
    create(FakePortal.Fault.LOST_BEFORE);

    assertThat(editor.perform(boris).getLeft()).isEqualTo(new WriteError.NotDone(FakePortal.LOST));
  }

  @Test
  void an_earlier_create_of_the_same_names_is_no_candidate() {
    Written first = editor.performOrThrow(boris);
    create(FakePortal.Fault.LOST_BEFORE);

    assertThat(editor.perform(boris).getLeft()).isEqualTo(new WriteError.NotDone(FakePortal.LOST));

    create(FakePortal.Fault.LOST_AFTER);

    assertThat(editor.performOrThrow(boris).id()).isNotEqualTo(first.id());
  }

  @Test
  void the_newest_contact_is_read_only_before_the_first_create() {
    editor.performOrThrow(boris);
    portal.requests.clear();

    editor.performOrThrow(boris);

    assertThat(portal.requests)
        .containsExactly("POST contact", "POST infos 1003", "PUT stage 1003", "GET contact 1003");
  }

  @Test
  void a_contact_that_was_created_elsewhere_between_two_creates_is_no_candidate() {
    ContactEditor slow =
        portal.editor(new EditTimes(Duration.ZERO, Duration.ofHours(1), List.of(Duration.ZERO)));
    slow.performOrThrow(NewContact.person("Clara", SharingChange.everyone()).build());
    portal.put(like(ContactId.of(1003), OWN));
    create(FakePortal.Fault.LOST_BEFORE);

    assertThat(slow.perform(boris).getLeft()).isEqualTo(new WriteError.NotDone(FakePortal.LOST));
  }

  @Test
  void an_adapter_without_users_searches_by_names_alone() {
    portal.account = Account.unrestricted();
    create(FakePortal.Fault.LOST_AFTER);

    assertThat(editor.performOrThrow(boris).id()).isEqualTo(NEW);
  }

  @Test
  void a_list_or_account_that_cannot_be_read_leaves_it_unknown() {
    for (String unread : List.of("GET list", "GET account")) {
      FakePortal disturbed = Samples.portal();
      disturbed.faults =
          (number, request) ->
              request.equals("POST contact")
                  ? FakePortal.Fault.LOST_AFTER
                  : request.equals(unread) && number > 2
                      ? FakePortal.Fault.REFUSED
                      : FakePortal.Fault.NONE;

      WriteError error = disturbed.editor().perform(boris).getLeft();

      assertThat(error).as(unread).isInstanceOf(WriteError.Unknown.class);
    }
  }

  @Test
  void a_list_that_can_be_read_in_the_end_is_enough() {
    portal.faults =
        (number, request) ->
            request.equals("POST contact")
                ? FakePortal.Fault.LOST_AFTER
                : number == 4 ? FakePortal.Fault.REFUSED : FakePortal.Fault.NONE;

    assertThat(editor.performOrThrow(boris).id()).isEqualTo(NEW);
  }

  @Test
  void without_a_list_before_it_nothing_is_created() {
    portal.faults =
        (number, request) ->
            request.equals("GET list") ? FakePortal.Fault.REFUSED : FakePortal.Fault.NONE;

    assertThat(editor.perform(boris).getLeft())
        .isEqualTo(new WriteError.NotDone(FakePortal.REFUSED));
    assertThat(portal.requests).doesNotContain("POST contact");
  }

  @Test
  void contacts_that_cannot_be_read_leave_it_unknown() {
    portal.unreadable = true;
    create(FakePortal.Fault.LOST_BEFORE);

    assertThat(editor.perform(boris).getLeft()).isInstanceOf(WriteError.Unknown.class);

    FakePortal later = Samples.portal();
    later.faults = portal.faults;
    later.rivals =
        (number, request) -> {
          later.unreadable = request.equals("POST contact") || later.unreadable;
          return FakePortal.Fault.NONE;
        };

    assertThat(later.editor().perform(boris).getLeft()).isInstanceOf(WriteError.Unknown.class);
  }

  @Test
  void a_contact_that_the_account_may_not_see_is_unknown_at_once() {
    NewContact hidden = NewContact.person("Boris", SharingChange.administratorsOnly()).build();
    create(FakePortal.Fault.LOST_AFTER);

    assertThat(editor.perform(hidden).getLeft()).isInstanceOf(WriteError.Unknown.class);
    assertThat(portal.requests).containsExactly("GET list", "POST contact", "GET account");
  }

  @Test
  void the_newest_contacts_are_read_over_several_pages() {
    create(FakePortal.Fault.LOST_AFTER);
    portal.rivals =
        (number, request) -> {
          if (request.equals("GET account")) {
            for (int id = 2000; id < 2150; id++) {
              portal.put(like(ContactId.of(id), OTHER));
            }
          }
          return FakePortal.Fault.NONE;
        };

    assertThat(editor.performOrThrow(boris).id()).isEqualTo(NEW);
  }

  @Test
  void too_many_new_contacts_leave_it_unknown() {
    create(FakePortal.Fault.LOST_AFTER);
    portal.rivals =
        (number, request) -> {
          if (request.equals("GET account")) {
            for (int id = 2000; id < 3001; id++) {
              portal.put(like(ContactId.of(id), OTHER));
            }
          }
          return FakePortal.Fault.NONE;
        };

    assertThat(editor.perform(boris).getLeft()).isInstanceOf(WriteError.Unknown.class);
  }

  @Test
  void an_empty_portal_has_no_earlier_contact() {
    FakePortal empty = new FakePortal();
    empty.faults = portal.faults;

    assertThat(
            empty
                .editor()
                .performOrThrow(NewContact.company("Romashka", SharingChange.everyone()).build())
                .unexpected())
        .isEmpty();
  }

  @Test
  void closing_or_interrupting_ends_the_search() {
    ContactEditor slow =
        portal.editor(
            new EditTimes(Duration.ofHours(1), Duration.ofHours(1), List.of(Duration.ofHours(1))));
    create(FakePortal.Fault.LOST_BEFORE);
    Thread caller = Thread.currentThread();
    portal.rivals =
        (number, request) -> {
          if (request.equals("GET account")) {
            caller.interrupt();
          }
          return FakePortal.Fault.NONE;
        };

    assertThat(slow.perform(boris).getLeft()).isInstanceOf(WriteError.Unknown.class);
    assertThat(Thread.interrupted()).isTrue();

    portal.rivals =
        (number, request) -> {
          if (request.equals("GET account")) {
            slow.close();
          }
          return FakePortal.Fault.NONE;
        };

    assertThat(slow.perform(boris).getLeft()).isInstanceOf(WriteError.Unknown.class);
  }

  @Test
  void a_create_is_completed_by_its_rest_as_an_edit_of_the_new_contact() {
    portal.faults =
        (number, request) ->
            request.startsWith("PUT stage") && portal.whole(NEW).stage().isEmpty() && number < 7
                ? FakePortal.Fault.REFUSED
                : FakePortal.Fault.NONE;

    WriteError.PartlyDone partly = (WriteError.PartlyDone) editor.perform(boris).getLeft();
    portal.faults = (number, request) -> FakePortal.Fault.NONE;

    assertThat(partly.done()).hasSize(2);
    assertThat(((ContactEdit) partly.rest()).id()).isEqualTo(NEW);
    assertThat(((ContactEdit) partly.rest()).seen()).isEqualTo(partly.now());
    assertThat(editor.performOrThrow(partly.rest()).unexpected()).isEmpty();
    assertThat(ContactEdit.between(boris.withId(NEW), portal.whole(NEW)).edits()).isEmpty();
  }

  private Contact like(ContactId id, User creator) {
    Profile profile =
        Profile.builder(id)
            .creation(new Creation(Option.some(creator), Option.none(), Option.none()))
            .build();
    return Person.builder(profile).firstName("Boris").lastName("Ivanov").build();
  }

  private void create(FakePortal.Fault fault) {
    portal.faults =
        (number, request) -> request.equals("POST contact") ? fault : FakePortal.Fault.NONE;
  }
}
