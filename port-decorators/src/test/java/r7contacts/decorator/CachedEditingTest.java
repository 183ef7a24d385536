package r7contacts.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static r7contacts.decorator.Changes.ANNA;
import static r7contacts.decorator.Changes.EMPTY;
import static r7contacts.decorator.Changes.FOOD;
import static r7contacts.decorator.Changes.MARIA;
import static r7contacts.decorator.Changes.ROMASHKA;
import static r7contacts.decorator.Changes.addEmail;
import static r7contacts.decorator.Changes.addEmailAndTag;
import static r7contacts.decorator.Changes.email;
import static r7contacts.decorator.Changes.hasEmail;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.decorator.Threads.Call;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;
import r7contacts.json.ContactJson;
import r7contacts.port.ContactError;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;
import r7contacts.testkit.SampleContacts;

/** What the caches keep while contacts are changed through them. */
@Timeout(120)
class CachedEditingTest {

  private static final Loss.Kind[] ALL_LOSSES = Loss.Kind.values();
  private static final ContactError AWAY = ContactError.Unavailable.because("the portal is away");

  private final EditableInner inner = new EditableInner();

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#caches")
  void a_load_that_began_before_a_change_is_not_kept(UnaryOperator<EditableContactBook> cache)
      throws Exception {
    EditableContactBook book = cache.apply(inner);
    CountDownLatch goOn = new CountDownLatch(1);
    Call<Either<ContactError, Contact>> load =
        beginning("read 1001", goOn, () -> book.findById(ANNA));

    book.performOrThrow(addEmail(ANNA, "second"));
    Contact readMeanwhile = book.getById(ANNA);
    goOn.countDown();
    Contact loaded = load.result().get();

    assertThat(hasEmail(loaded, "second")).isFalse();
    assertThat(hasEmail(readMeanwhile, "second")).isTrue();
    assertThat(book.getById(ANNA)).isEqualTo(readMeanwhile);
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#caches")
  void of_several_that_were_loading_only_the_changed_one_is_read_again(
      UnaryOperator<EditableContactBook> cache) throws Exception {
    EditableContactBook book = cache.apply(inner);
    CountDownLatch goOn = new CountDownLatch(1);
    Call<Map<ContactId, Either<ContactError, Contact>>> load =
        beginning("read 1001", goOn, () -> book.findAllById(List.of(MARIA, ANNA)));
    book.performOrThrow(addEmail(ANNA, "second"));
    goOn.countDown();
    load.result();
    inner.forgetRequests();

    Map<ContactId, Either<ContactError, Contact>> now = book.findAllById(List.of(MARIA, ANNA));

    assertThat(hasEmail(now.get(ANNA).get(), "second")).isTrue();
    assertThat(inner.requests()).containsExactly("read 1001");
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#caches")
  void a_member_that_was_loading_while_its_company_was_renamed_is_not_kept(
      UnaryOperator<EditableContactBook> cache) throws Exception {
    EditableContactBook book = cache.apply(inner);
    CountDownLatch goOn = new CountDownLatch(1);
    Call<Either<ContactError, Contact>> load =
        beginning("read 1001", goOn, () -> book.findById(ANNA));
    book.performOrThrow(
        ContactEdit.ofCompany(ROMASHKA).name("Daisy").build().accepting(ALL_LOSSES));
    goOn.countDown();
    load.result();

    Option<CompanyLink> company =
        book.getById(ANNA).fold(anna -> anna.company(), other -> Option.none());

    assertThat(company.flatMap(CompanyLink::name)).contains("Daisy");
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#caches")
  void contacts_that_a_change_does_not_touch_stay_cached(UnaryOperator<EditableContactBook> cache) {
    EditableContactBook book = cache.apply(inner);
    book.findById(MARIA);

    book.performOrThrow(addEmail(ANNA, "second"));
    inner.forgetRequests();
    book.findById(MARIA);

    assertThat(inner.requests()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#caches")
  void what_is_read_during_a_change_is_read_again_after_it(
      UnaryOperator<EditableContactBook> cache) {
    EditableContactBook book = cache.apply(inner);
    doAtEach("write AddInfos", () -> book.findById(ANNA));

    book.performOrThrow(addEmail(ANNA, "second"));

    assertThat(hasEmail(book.getById(ANNA), "second")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#caches")
  void what_is_read_during_a_change_is_read_again_although_it_is_partly_done(
      UnaryOperator<EditableContactBook> cache) {
    EditableContactBook book = cache.apply(inner);
    doAtEach("write AddInfos", () -> book.findById(ANNA));
    failAt("write ChangeTag");

    WriteError error = book.perform(addEmailAndTag(ANNA, "second")).getLeft();

    assertThat(error).isInstanceOf(WriteError.PartlyDone.class);
    assertThat(hasEmail(book.getById(ANNA), "second")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#caches")
  void what_is_read_during_a_change_is_read_again_although_its_outcome_is_unknown(
      UnaryOperator<EditableContactBook> cache) {
    EditableContactBook book = cache.apply(inner);
    doAtEach("write AddInfos", () -> book.findById(ANNA));
    AtomicBoolean isWritten = new AtomicBoolean();
    inner.failingAfterTheDeed(
        request -> {
          isWritten.compareAndSet(false, request.equals("write AddInfos"));
          return Option.when(isWritten.get(), AWAY);
        });

    WriteError error = book.perform(addEmail(ANNA, "second")).getLeft();
    inner.failing(request -> Option.none());

    assertThat(error).isInstanceOf(WriteError.Unknown.class);
    assertThat(hasEmail(book.getById(ANNA), "second")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#caches")
  void what_is_read_during_a_change_is_read_again_although_it_ends_with_an_exception(
      UnaryOperator<EditableContactBook> cache) {
    EditableContactBook book = cache.apply(inner);
    doAtEach("write AddInfos", () -> book.findById(ANNA));
    inner.after(
        request -> {
          if (request.equals("write AddInfos")) {
            throw new UnsupportedOperationException("a broken adapter");
          }
        });

    assertThatThrownBy(() -> book.perform(addEmail(ANNA, "second"))).hasMessage("a broken adapter");
    inner.after(request -> {});

    assertThat(hasEmail(book.getById(ANNA), "second")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#caches")
  void a_new_contact_is_found_although_its_create_is_partly_done(
      UnaryOperator<EditableContactBook> cache) {
    EditableContactBook book = cache.apply(inner);
    ContactId first = book.performOrThrow(person("First")).id();
    ContactId next = ContactId.of(first.value() + 1);
    doAtEach("create", () -> book.findById(next));
    failAt("write AddInfos");

    WriteError error = book.perform(person("Second")).getLeft();

    assertThat(error).isInstanceOf(WriteError.PartlyDone.class);
    assertThat(book.getById(next).displayName()).isEqualTo("Second");
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#caches")
  void a_change_with_nothing_to_write_and_a_dry_run_leave_the_cache_as_it_is(
      UnaryOperator<EditableContactBook> cache) {
    EditableContactBook book = cache.apply(inner);
    book.performOrThrow(addEmail(ANNA, "second"));
    book.findById(ANNA);

    boolean isChanged = book.performOrThrow(addEmail(ANNA, "second")).isChanged();
    book.plan(addEmail(ANNA, "third")).get();
    inner.forgetRequests();
    book.findById(ANNA);

    assertThat(isChanged).isFalse();
    assertThat(inner.requests()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#caches")
  void a_change_of_a_company_that_writes_nothing_leaves_its_members_cached(
      UnaryOperator<EditableContactBook> cache) {
    EditableContactBook book = cache.apply(inner);
    Contact seen = book.getById(ROMASHKA);
    book.findById(ANNA);
    inner.performOrThrow(ContactEdit.ofCompany(FOOD).name("Rival").build().accepting(ALL_LOSSES));

    book.performOrThrow(
        ContactEdit.ofCompany(ROMASHKA).name(seen.displayName()).build().accepting(ALL_LOSSES));
    book.perform(ContactEdit.of(SampleContacts.foodAndCulture()).name("Mine").build());
    inner.forgetRequests();
    book.findById(ANNA);

    assertThat(inner.requests()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#caches")
  void the_company_that_a_person_really_left_is_read_again(
      UnaryOperator<EditableContactBook> cache) {
    EditableInner eager = new EditableInner(Duration.ZERO);
    EditableContactBook book = cache.apply(eager);
    WritePlan plan =
        book.plan(ContactEdit.ofPerson(ANNA).company(EMPTY).build().overwritingConflicts()).get();
    eager.performOrThrow(ContactEdit.ofPerson(ANNA).company(FOOD).build());
    assertThat(members(book, FOOD)).isEqualTo(1);

    book.perform(plan).get();

    assertThat(members(book, FOOD)).isZero();
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#caches")
  void a_change_is_planned_from_the_portal_and_not_from_the_cache(
      UnaryOperator<EditableContactBook> cache) {
    EditableContactBook book = cache.apply(inner);
    book.findById(ANNA);
    inner.performOrThrow(addEmail(ANNA, "rival"));

    WritePlan plan = book.plan(addEmail(ANNA, "second")).get();

    assertThat(hasEmail(plan.before().get(), "rival")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#caches")
  void after_a_conflict_the_other_users_value_is_read(UnaryOperator<EditableContactBook> cache) {
    EditableContactBook book = cache.apply(inner);
    Contact seen = book.getById(MARIA);
    inner.performOrThrow(ContactEdit.ofPerson(MARIA).about("a rival's note").build());

    WriteError error = book.perform(ContactEdit.of(seen).about("my note").build()).getLeft();

    assertThat(error).isInstanceOf(WriteError.Conflict.class);
    assertThat(book.getById(MARIA).about()).contains("a rival's note");
  }

  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#caches")
  void a_contact_that_a_change_did_not_find_is_missing(UnaryOperator<EditableContactBook> cache) {
    EditableContactBook book = cache.apply(inner);
    Contact seen = book.getById(MARIA);
    inner.performOrThrow(ContactRemoval.of(seen));

    WriteError error = book.perform(addEmail(MARIA, "second")).getLeft();

    ContactError missing = new ContactError.NotFound(MARIA);
    assertThat(error).isEqualTo(new WriteError.NotDone(missing));
    assertThat(book.findById(MARIA)).isEqualTo(Either.left(missing));
  }

  /** Each thread reads and changes; what others had added before a read must be in it. */
  @ParameterizedTest
  @MethodSource("r7contacts.decorator.Changes#caches")
  void no_read_after_a_completed_change_returns_the_earlier_contact(
      UnaryOperator<EditableContactBook> cache) throws Exception {
    EditableContactBook book = cache.apply(inner);
    Map<ContactId, Set<String>> added = new ConcurrentHashMap<>();
    List<ContactId> people = List.of(ANNA, MARIA);
    people.forEach(id -> added.put(id, ConcurrentHashMap.newKeySet()));
    inner.after(request -> LockSupport.parkNanos(request.startsWith("read") ? 200_000 : 0));

    List<Call<List<String>>> calls = new ArrayList<>();
    for (int thread = 0; thread < 32; thread++) {
      int number = thread;
      calls.add(Threads.call(() -> readAndChange(book, people.get(number % 2), number, added)));
    }
    List<String> missing = new ArrayList<>();
    for (Call<List<String>> call : calls) {
      missing.addAll(call.result());
    }

    assertThat(missing).isEmpty();
    assertThat(added.values()).extracting(Collection::size).containsOnly(16 * 6);
  }

  private static List<String> readAndChange(
      EditableContactBook book, ContactId id, int thread, Map<ContactId, Set<String>> added) {
    List<String> missing = new ArrayList<>();
    for (int round = 0; round < 60; round++) {
      if (round % 10 == thread % 10) {
        String name = "t%d-%d".formatted(thread, round);
        book.performOrThrow(addEmail(id, name));
        added.get(id).add(name);
      }
      List<String> before = List.copyOf(added.get(id));
      Contact contact = book.getById(id);
      before.stream().filter(name -> !hasEmail(contact, name)).forEach(missing::add);
    }
    return missing;
  }

  @Test
  void the_earlier_contact_is_not_in_the_shared_cache_while_the_change_is_written() {
    MapCache map = new MapCache();
    EditableContactBook book =
        SharedCachedContacts.around(inner, map.cache(), ContactJson::write, ContactJson::read);
    book.findAllById(List.of(ANNA, MARIA));
    List<Set<String>> keys = new ArrayList<>();
    doAtEach("write AddInfos", () -> keys.add(Set.copyOf(map.entries().keySet())));

    book.performOrThrow(addEmail(ANNA, "second"));

    assertThat(keys).containsExactly(Set.of(MARIA.toString()));
  }

  @Test
  void contacts_that_could_not_be_removed_from_the_shared_cache_are_not_read_from_it() {
    MapCache map = new MapCache();
    map.entries().put("1234", "of another program");
    EditableContactBook book =
        SharedCachedContacts.builder(map.cache(), ContactJson::write, ContactJson::read)
            .prefix("crm:")
            .around(inner);
    book.findAllById(List.of(ANNA, MARIA));
    map.failIn("removeAll");
    book.performOrThrow(addEmail(ANNA, "second"));

    Contact whileItFails = book.getById(ANNA);
    map.failIn("");
    Contact afterwards = book.getById(ANNA);

    assertThat(hasEmail(whileItFails, "second")).isTrue();
    assertThat(afterwards).isEqualTo(whileItFails);
    assertThat(map.entries()).containsOnlyKeys("1234", "crm:1001");
  }

  private static int members(EditableContactBook book, ContactId company) {
    return book.getById(company).fold(person -> 0, there -> there.memberCount());
  }

  private <T> Call<T> beginning(String request, CountDownLatch goOn, Callable<T> reading) {
    CountDownLatch isRead = new CountDownLatch(1);
    AtomicBoolean isFirst = new AtomicBoolean(true);
    inner.after(
        name -> {
          if (name.equals(request) && isFirst.getAndSet(false)) {
            isRead.countDown();
            Threads.await(goOn);
          }
        });
    Call<T> call = Threads.call(reading);
    Threads.await(isRead);
    return call;
  }

  private void doAtEach(String write, Runnable action) {
    inner.before(
        request -> {
          if (request.equals(write)) {
            action.run();
          }
        });
  }

  private void failAt(String write) {
    inner.failing(
        request ->
            Option.when(
                request.equals(write), () -> new ContactError.Refused("for a reason of its own")));
  }

  private static NewContact person(String name) {
    return NewContact.person(name, SharingChange.everyone()).addInfo(email(name)).build();
  }
}
