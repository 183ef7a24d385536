package r7contacts.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactQuery;
import r7contacts.port.config.ContactBooks;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;

/** Whole changes of a book in memory. */
class EditingInMemoryTest extends WritingTestBase {

  private static final ContactInfo MAIL =
      ContactInfo.of(Channel.EMAIL, Category.WORK, "a@b.example");

  @Test
  void a_new_contact_has_everything_that_was_wanted() {
    NewContact wanted =
        NewContact.person("Глеб", "Сидоров", SharingChange.everyone())
            .jobTitle("CTO")
            .company(VASILYOK)
            .field(BIRTHDAY, "01.02.2000")
            .addInfo(MAIL)
            .addTag("vip")
            .stage(HOT)
            .build();

    Written written = book.performOrThrow(wanted);

    Contact created = book.getComplete(written.id());
    assertThat(written.unexpected()).isEmpty();
    assertThat(created.tags()).containsExactly("VIP");
    assertThat(created.stage()).contains(HOT);
    assertThat(created.primaryEmail()).contains("a@b.example");
    assertThat(ContactEdit.between(created, wanted.withId(written.id())).edits()).isEmpty();
  }

  @Test
  void a_new_name_costs_what_it_costs_on_a_portal_and_the_stage_is_put_back() {
    Person vera = (Person) book.getById(VERA);
    ContactEdit edit = ContactEdit.of(vera).firstName("Вероника").build();

    WriteError refused = book.perform(edit).getLeft();
    Contact unchanged = book.getById(VERA);
    Written written =
        book.performOrThrow(edit.accepting(Loss.Kind.CURRENCY, Loss.Kind.INDUSTRY, Loss.Kind.TYPE));

    assertThat(refused).isInstanceOf(WriteError.WouldLose.class);
    assertThat(((WriteError.WouldLose) refused).losses())
        .extracting(Loss::kind)
        .containsExactlyInAnyOrder(Loss.Kind.CURRENCY, Loss.Kind.INDUSTRY, Loss.Kind.TYPE);
    assertThat(unchanged).isEqualTo(vera);
    Contact now = book.getById(VERA);
    assertThat(now.displayName()).isEqualTo("Вероника");
    assertThat(now.stage()).contains(COLD);
    assertThat(now.currency()).isEmpty();
    assertThat(now.industry()).isEmpty();
    assertThat(now.type()).isEmpty();
    assertThat(written.unexpected()).isEmpty();
    assertThat(written.undo().lost()).hasSize(3);
  }

  @Test
  void a_type_that_is_kept_beside_the_contact_is_a_loss_too() {
    Person anna = (Person) book.getById(ANNA);

    WriteError refused = book.perform(ContactEdit.of(anna).firstName("Аня").build()).getLeft();

    assertThat(((WriteError.WouldLose) refused).losses())
        .containsExactly(new Loss(Loss.Kind.TYPE, "Клиент"));
  }

  @Test
  void a_change_of_another_user_is_a_conflict_and_nothing_is_written() {
    Person boris = (Person) book.getById(BORIS);
    book.performOrThrow(ContactEdit.of(boris).jobTitle("CEO").build());

    WriteError conflict = book.perform(ContactEdit.of(boris).jobTitle("CTO").build()).getLeft();

    assertThat(conflict).isInstanceOf(WriteError.Conflict.class);
    assertThat(person(BORIS).jobTitle()).contains("CEO");
  }

  @Test
  void an_edit_is_undone() {
    Person boris = (Person) book.getComplete(BORIS);

    Written written =
        book.performOrThrow(
            ContactEdit.of(boris)
                .jobTitle("CTO")
                .company(VASILYOK)
                .addInfo(MAIL)
                .addTag("new")
                .stage(HOT)
                .build());
    book.performOrThrow(written.undo().change().get());

    assertThat(book.getComplete(BORIS)).isEqualTo(boris);
    assertThat(company(ROMASHKA).memberCount()).isEqualTo(2);
    assertThat(company(VASILYOK).memberCount()).isZero();
  }

  @Test
  void a_removal_and_a_merge_are_seen_by_every_port() {
    book.performOrThrow(ContactRemoval.of(book.getById(VERA)));
    book.performOrThrow(ContactMerge.of(book.getById(ANNA), book.getById(BORIS)));

    assertThat(book.findById(VERA)).isEqualTo(Either.left(new NotFound(VERA)));
    assertThat(book.stream(ContactQuery.all()).map(found -> found.get().id()))
        .containsExactly(ROMASHKA, VASILYOK, BORIS);
    assertThat(book.types().get()).extracting(CatalogUsage::entry).contains(CLIENT);
    assertThat(company(ROMASHKA).memberCount()).isEqualTo(1);
  }

  @Test
  void a_plan_writes_nothing_and_has_no_requests() {
    Snapshot before = book.snapshot();

    WritePlan plan =
        book.plan(ContactEdit.of((Person) book.getById(BORIS)).jobTitle("CTO").build()).get();

    assertThat(plan.steps()).isNotEmpty();
    assertThat(plan.requests()).isEmpty();
    assertThat(book.snapshot()).isSameAs(before);
    assertThatIllegalArgumentException().isThrownBy(() -> InMemoryContacts.demo().perform(plan));
  }

  @Test
  void every_read_and_write_of_a_change_passes_the_gate() {
    List<Object> passed = new ArrayList<>();
    ContactEditing gated =
        book.through(
            new RequestGate() {
              @Override
              public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
                Either<ContactError, T> outcome = request.get();
                passed.add(outcome);
                return outcome;
              }
            });
    ContactEdit edit = ContactEdit.ofPerson(BORIS).jobTitle("CTO").build();

    WritePlan plan = gated.plan(edit).get();
    int planning = passed.size();
    book.perform(plan).get();
    int besides = passed.size();
    gated.perform(ContactEdit.ofPerson(BORIS).jobTitle("CEO").build()).get();

    assertThat(planning).isPositive();
    assertThat(besides).isEqualTo(planning);
    assertThat(passed).hasSizeGreaterThan(planning + 2);
    assertThat(person(BORIS).jobTitle()).contains("CEO");
  }

  @Test
  void closing_a_gated_editing_closes_the_book() {
    book.through(OPEN).close();

    assertThatIllegalStateException().isThrownBy(() -> book.findById(ANNA));
    assertThatIllegalStateException()
        .isThrownBy(() -> book.perform(ContactRemoval.of(person("any"))));
  }

  private static Person person(String firstName) {
    return Person.builder(Profile.builder(ANNA).build()).firstName(firstName).build();
  }

  @Test
  void an_address_opens_the_book_for_editing_and_a_file_takes_the_changes(@TempDir Path directory) {
    Path file = directory.resolve("contacts.json");
    book.save(file);
    ContactId created;
    try (EditableContactBook opened = ContactBooks.openForEditing("memory:" + file)) {
      Written written =
          opened.performOrThrow(
              NewContact.person("Глеб", SharingChange.everyone()).company(ROMASHKA).build());
      created = written.id();
      ((InMemoryContacts) opened).save(file);
    }

    InMemoryContacts loaded = InMemoryContacts.load(file);
    assertThat(((Person) loaded.getById(created)).company().map(CompanyLink::displayName))
        .contains("Ромашка");
    assertThat(loaded.snapshot().stored()).hasSize(6);
  }

  @Test
  void an_address_that_is_opened_for_reading_gives_no_way_to_write() {
    assertThat(ContactBooks.open("memory:"))
        .isNotInstanceOf(ContactEditing.class)
        .hasToString("memory:");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ContactBooks.openForEditing(
                    "memory:", ContactSettings.none().with(ContactSetting.READ_ONLY, "true")))
        .withMessageContaining("contacts.read-only (CONTACTS_READ_ONLY) is true");
  }
}
