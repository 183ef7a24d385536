package r7contacts.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static r7contacts.decorator.Changes.ANNA;
import static r7contacts.decorator.Changes.FOOD;
import static r7contacts.decorator.Changes.MARIA;
import static r7contacts.decorator.Changes.ROMASHKA;
import static r7contacts.decorator.Changes.addEmail;
import static r7contacts.decorator.Changes.email;
import static r7contacts.decorator.Changes.hasEmail;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;

/** Changes through decorators: what the ports show afterwards, and which requests pass. */
@Timeout(60)
class InterceptedEditableBookTest {

  private final EditableInner inner = new EditableInner();

  /** Records the name of its decorator at each request. */
  private static final class Recording extends RequestInterceptor {
    private final String name;
    private final List<String> passed;

    Recording(String name, List<String> passed) {
      this.name = name;
      this.passed = passed;
    }

    @Override
    String name() {
      return name;
    }

    @Override
    <T> Either<ContactError, T> intercept(Supplier<Either<ContactError, T>> request) {
      passed.add(name);
      return request.get();
    }

    @Override
    Map<ContactId, Either<ContactError, Contact>> contacts(
        Set<ContactId> ids, ContactRepository from) {
      return from.findAllById(ids);
    }
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#decorators")
  void an_edit_is_seen_at_once(UnaryOperator<EditableContactBook> decorator) {
    EditableContactBook book = decorator.apply(inner);
    read(book, ANNA);

    Written written = book.performOrThrow(addEmail(ANNA, "second"));

    assertThat(read(book, ANNA)).matches(contact -> hasEmail(contact, "second"));
    assertThat(written.contact()).contains(read(book, ANNA));
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#decorators")
  void a_new_contact_is_seen_at_once_although_it_was_missing(
      UnaryOperator<EditableContactBook> decorator) {
    EditableContactBook book = decorator.apply(inner);
    Contact last = book.performOrThrow(person("First")).contact().get();
    ContactId next = ContactId.of(last.id().value() + 1);
    assertThat(book.findById(next)).isEqualTo(Either.left(new ContactError.NotFound(next)));

    Written written = book.performOrThrow(person("Second"));

    assertThat(written.id()).isEqualTo(next);
    assertThat(read(book, next).displayName()).isEqualTo("Second");
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#decorators")
  void a_removed_person_is_missing_and_the_company_has_one_member_less(
      UnaryOperator<EditableContactBook> decorator) {
    EditableContactBook book = decorator.apply(inner);
    Contact anna = read(book, ANNA);
    int before = members(book, ROMASHKA);

    book.performOrThrow(ContactRemoval.of(anna));

    assertThat(book.findById(ANNA)).isEqualTo(Either.left(new ContactError.NotFound(ANNA)));
    assertThat(members(book, ROMASHKA)).isEqualTo(before - 1);
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#decorators")
  void merged_people_are_seen_at_once(UnaryOperator<EditableContactBook> decorator) {
    EditableContactBook book = decorator.apply(inner);
    book.performOrThrow(addEmail(MARIA, "moved"));

    book.performOrThrow(ContactMerge.of(read(book, MARIA), read(book, ANNA)));

    assertThat(book.findById(MARIA)).isEqualTo(Either.left(new ContactError.NotFound(MARIA)));
    assertThat(read(book, ANNA)).matches(contact -> hasEmail(contact, "moved"));
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#decorators")
  void a_moved_person_is_a_member_of_the_new_company_only(
      UnaryOperator<EditableContactBook> decorator) {
    EditableContactBook book = decorator.apply(inner);
    read(book, ANNA);
    int before = members(book, ROMASHKA);
    int beforeThere = members(book, FOOD);

    book.performOrThrow(ContactEdit.ofPerson(ANNA).company(FOOD).build());

    assertThat(companyOf(book, ANNA).flatMap(CompanyLink::id)).contains(FOOD);
    assertThat(members(book, ROMASHKA)).isEqualTo(before - 1);
    assertThat(members(book, FOOD)).isEqualTo(beforeThere + 1);
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#decorators")
  void members_show_the_new_name_of_their_company(UnaryOperator<EditableContactBook> decorator) {
    EditableContactBook book = decorator.apply(inner);
    read(book, ANNA);

    book.performOrThrow(
        ContactEdit.ofCompany(ROMASHKA).name("Daisy").build().accepting(Loss.Kind.values()));

    assertThat(companyOf(book, ANNA).flatMap(CompanyLink::name)).contains("Daisy");
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#decorators")
  void members_of_a_removed_company_have_none(UnaryOperator<EditableContactBook> decorator) {
    EditableContactBook book = decorator.apply(inner);
    read(book, ANNA);

    book.performOrThrow(ContactRemoval.of(read(book, ROMASHKA)));

    assertThat(companyOf(book, ANNA)).isEmpty();
  }

  @Test
  void each_request_of_a_change_passes_the_decorators_from_the_outside_to_the_inside() {
    List<String> passed = Collections.synchronizedList(new ArrayList<>());
    inner.before(request -> passed.add("inner"));
    EditableContactBook book = recording("outer", recording("middle", inner, passed), passed);

    book.performOrThrow(addEmail(ANNA, "second"));

    assertThat(inner.requests()).containsExactly("read 1001", "write AddInfos", "read 1001");
    assertThat(passed)
        .containsExactlyElementsOf(
            Collections.nCopies(3, List.of("outer", "middle", "inner")).stream()
                .flatMap(List::stream)
                .toList());
  }

  @Test
  void a_gate_is_in_front_of_the_decorators() {
    List<String> passed = Collections.synchronizedList(new ArrayList<>());
    ContactEditing gated =
        recording("decorator", inner, passed).through(new Recording("gate", passed)::intercept);

    gated.performOrThrow(addEmail(ANNA, "second"));

    assertThat(passed)
        .containsExactly("gate", "decorator", "gate", "decorator", "gate", "decorator");
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#decorators")
  void a_failed_write_is_not_repeated(UnaryOperator<EditableContactBook> decorator) {
    inner.failing(
        request ->
            Option.when(
                request.startsWith("write"), () -> ContactError.Unavailable.because("away")));

    Either<WriteError, Written> outcome = decorator.apply(inner).perform(addEmail(ANNA, "second"));

    assertThat(outcome.getLeft()).isInstanceOf(WriteError.NotDone.class);
    assertThat(inner.requests()).filteredOn(request -> request.startsWith("write")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#decorators")
  void a_plan_of_the_inner_book_is_performed_once(UnaryOperator<EditableContactBook> decorator) {
    EditableContactBook book = decorator.apply(inner);
    WritePlan plan = inner.plan(addEmail(ANNA, "second")).get();
    WritePlan foreign = new EditableInner().plan(addEmail(ANNA, "second")).get();

    assertThat(book.perform(plan).isRight()).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> book.perform(plan));
    assertThatIllegalArgumentException().isThrownBy(() -> book.perform(foreign));
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#decorators")
  void a_closed_book_rejects_changes(UnaryOperator<EditableContactBook> decorator) {
    EditableContactBook book = decorator.apply(inner);
    WritePlan plan = book.plan(addEmail(ANNA, "second")).get();
    ContactEditing gated = book.through(new Recording("gate", new ArrayList<>())::intercept);
    inner.forgetRequests();

    gated.close();

    assertThatIllegalStateException().isThrownBy(() -> book.plan(addEmail(ANNA, "second")));
    assertThatIllegalStateException().isThrownBy(() -> book.perform(plan));
    assertThatIllegalStateException().isThrownBy(() -> gated.plan(addEmail(ANNA, "second")));
    assertThatIllegalStateException().isThrownBy(() -> inner.plan(addEmail(ANNA, "second")));
    assertThat(inner.requests()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#decorators")
  void null_arguments_are_rejected(UnaryOperator<EditableContactBook> decorator) {
    EditableContactBook book = decorator.apply(inner);

    assertThatNullPointerException().isThrownBy(() -> decorator.apply(null)).withMessage("inner");
    assertThatNullPointerException().isThrownBy(() -> book.plan(null)).withMessage("change");
    assertThatNullPointerException().isThrownBy(() -> book.perform((WritePlan) null));
    assertThatNullPointerException().isThrownBy(() -> book.perform((ContactChange) null));
    assertThatNullPointerException().isThrownBy(() -> book.through(null)).withMessage("outer");
    assertThat(inner.requests()).isEmpty();
  }

  @Test
  void the_layers_are_shown() {
    assertThat(Changes.all(inner))
        .hasToString("cached(shared-cached(circuit-breaking(rate-limited(inner))))");
  }

  private static EditableContactBook recording(
      String name, EditableContactBook book, List<String> passed) {
    return new InterceptedEditableBook(book, new Recording(name, passed));
  }

  private static ContactChange person(String name) {
    return NewContact.person(name, SharingChange.everyone()).addInfo(email(name)).build();
  }

  private static Contact read(EditableContactBook book, ContactId id) {
    Contact contact = book.getById(id);
    assertThat(book.findAllById(List.of(id))).containsEntry(id, Either.right(contact));
    return contact;
  }

  private static Option<CompanyLink> companyOf(EditableContactBook book, ContactId person) {
    return read(book, person).fold(there -> there.company(), company -> Option.none());
  }

  private static int members(EditableContactBook book, ContactId company) {
    return read(book, company).fold(person -> 0, there -> there.memberCount());
  }
}
