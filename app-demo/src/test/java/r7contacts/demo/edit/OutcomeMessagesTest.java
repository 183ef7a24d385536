package r7contacts.demo.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.StandardOutput;
import r7contacts.demo.terminal.Terminal;
import r7contacts.demo.typed.CommandText;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Creation;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;
import r7contacts.domain.change.TagEdit;
import r7contacts.port.ContactError;
import r7contacts.port.edit.Difference;
import r7contacts.port.edit.Step;
import r7contacts.port.edit.WriteError;

/** Messages about outcomes that depend on other users or on lost answers. */
class OutcomeMessagesTest {

  private static final CommandText COMMANDS =
      new CommandText(
          new Environment(
              new StandardOutput(OutputStream.nullOutputStream(), () -> false),
              new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
              Map.of(),
              Terminal.NONE),
          List.of("--from=memory:a b.json", "--save"));
  private static final Contact ANNA =
      Person.builder(Profile.builder(ContactId.of(7)).build()).firstName("Anna").build();

  @Test
  void an_unexpected_value_is_shown_with_the_expected_one() {
    assertThat(
            List.of(
                WrittenText.unexpected(
                    new Difference("job title", Option.some("CTO"), Option.some("Boss"))),
                WrittenText.unexpected(new Difference("stage", Option.none(), Option.some("x"))),
                WrittenText.unexpected(new Difference("about", Option.some("x"), Option.none()))))
        .containsExactly(
            "unexpected: job title is \"Boss\" instead of \"CTO\"",
            "unexpected: stage is \"x\" instead of none",
            "unexpected: about is none instead of \"x\"");
  }

  @Test
  void an_unknown_create_lists_the_contacts_that_may_be_it() {
    NewContact change = NewContact.person("Anna", SharingChange.everyone()).build();
    Contact created =
        ANNA.withProfile(
            ANNA.profile().toBuilder()
                .creation(Creation.of(null, OffsetDateTime.parse("2026-01-31T10:00+03:00")))
                .build());

    assertThat(
            new WriteError.Unknown(
                    new Step.CreateContact(change),
                    ContactError.Unavailable.because("cut"),
                    List.of(ANNA, created))
                .accept(new ErrorDetails(COMMANDS)))
        .containsExactly(
            "outcome unknown: create the contact",
            "candidate: contact 7, Anna, created at an unknown time",
            "candidate: contact 7, Anna, created at 2026-01-31T10:00+03:00");
  }

  @Test
  void an_unknown_create_without_candidates_names_the_command_that_finds_it() {
    NewContact change = NewContact.person("Anna", SharingChange.everyone()).build();

    assertThat(
            new WriteError.Unknown(
                    new Step.CreateContact(change),
                    ContactError.Unavailable.because("cut"),
                    List.of())
                .accept(new ErrorDetails(COMMANDS)))
        .containsExactly(
            "outcome unknown: create the contact",
            "look for the contact by the command find before you create it again");
  }

  @Test
  void a_partly_done_create_of_which_nothing_is_read_names_the_contact() {
    Step create =
        new Step.CreateContact(NewContact.person("Anna", SharingChange.everyone()).build());
    Step tag = new Step.ChangeTag(new TagEdit.Add("VIP"));

    assertThat(
            new WriteError.PartlyDone(
                    List.of(create),
                    tag,
                    List.of(),
                    ContactError.Unavailable.because("cut"),
                    Option.none(),
                    ContactEdit.ofPerson(ContactId.of(7)).addTag("VIP").build())
                .accept(new ErrorDetails(COMMANDS)))
        .contains(
            "to complete it, make the missing steps of contact 7 by hand: no options state all of"
                + " them, or the contact could not be read");
  }

  @Test
  void a_partly_done_merge_is_completed_by_the_same_command() {
    Contact target =
        Person.builder(Profile.builder(ContactId.of(8)).build()).firstName("Ann").build();
    Step merge = new Step.MergeContacts(ANNA);

    assertThat(
            new WriteError.PartlyDone(
                    List.of(),
                    merge,
                    List.of(),
                    ContactError.Unavailable.because("cut"),
                    Option.some(target),
                    ContactMerge.of(ANNA, target))
                .accept(new ErrorDetails(COMMANDS)))
        .containsExactly(
            "failed: merge contact 7",
            "to complete it: java -jar contacts-demo.jar merge 7 into 8 '--from=memory:a b.json'"
                + " --save");
  }
}
