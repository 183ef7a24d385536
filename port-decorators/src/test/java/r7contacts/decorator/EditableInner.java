package r7contacts.decorator;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.NewContact;
import r7contacts.port.ContactError;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
import r7contacts.port.edit.Account;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.ContactEditor;
import r7contacts.port.edit.EditTimes;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.Step;
import r7contacts.port.edit.StepFailure;
import r7contacts.port.edit.StepWriter;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;
import r7contacts.testkit.SampleContacts;

/**
 * A book for editing inside a decorator: holds the sample contacts, remembers its requests by name
 * ({@code read 1001}, {@code write AddInfos}), and runs what a test puts around them.
 */
final class EditableInner implements SingleContactsOnly, EditableContactBook {

  private final Map<ContactId, Contact> contacts = new ConcurrentHashMap<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final ContactEditor editor;
  private volatile Consumer<String> before = request -> {};
  private volatile Consumer<String> after = request -> {};
  private volatile Function<String, Option<ContactError>> failure = request -> Option.none();
  private volatile boolean failsAfterTheDeed;

  EditableInner() {
    this(Duration.ofSeconds(5));
  }

  /** Reads the contact of a plan again if the plan is older than this. */
  EditableInner(Duration planAge) {
    SampleContacts.all().forEach(contact -> contacts.put(contact.id(), contact));
    editor =
        ContactEditor.of(
            this,
            new Writer(),
            new EditTimes(planAge, Duration.ofMinutes(1), List.of(Duration.ZERO)));
  }

  /** Runs before each request. */
  void before(Consumer<String> action) {
    before = action;
  }

  /** Runs after each request, before its answer is returned. */
  void after(Consumer<String> action) {
    after = action;
  }

  /** Fails the requests for which this returns an error. */
  void failing(Function<String, Option<ContactError>> error) {
    failure = error;
  }

  /** Carries out the writes that fail, and only loses their answers. */
  void failingAfterTheDeed(Function<String, Option<ContactError>> error) {
    failsAfterTheDeed = true;
    failing(error);
  }

  List<String> requests() {
    return List.copyOf(requests);
  }

  void forgetRequests() {
    requests.clear();
  }

  private <T> Either<ContactError, T> request(
      String name, Supplier<Either<ContactError, T>> answer) {
    requests.add(name);
    before.accept(name);
    Option<ContactError> error = failure.apply(name);
    if (error.isDefined() && failsAfterTheDeed) {
      answer.get();
    }
    Either<ContactError, T> outcome =
        error.<Either<ContactError, T>>map(Either::left).getOrElse(answer);
    after.accept(name);
    return outcome;
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    return request(
        "read " + id,
        () ->
            Option.of(contacts.get(id))
                .map(this::shown)
                .<ContactError>toEither(() -> new ContactError.NotFound(id)));
  }

  /** As portals show it: without tags, of people the company's name, of companies the members. */
  private Contact shown(Contact contact) {
    Contact withoutTags =
        contact.withProfile(contact.profile().toBuilder().tags(List.of()).build());
    return withoutTags.fold(
        person -> person.toBuilder().company(companyOf(person)).build(),
        company -> company.toBuilder().memberCount(members(company)).build());
  }

  private CompanyLink companyOf(Person person) {
    return idOfCompany(person)
        .flatMap(id -> Option.of(contacts.get(id)))
        .map(Contact::displayName)
        .map(
            name ->
                person
                    .company()
                    .filter(link -> link.name().contains(name))
                    .getOrElse(() -> CompanyLink.of(idOfCompany(person).get(), name)))
        .getOrNull();
  }

  private int members(Company company) {
    return (int)
        contacts.values().stream()
            .filter(
                contact ->
                    contact.fold(
                        person -> idOfCompany(person).contains(company.id()), other -> false))
            .count();
  }

  private static Option<ContactId> idOfCompany(Person person) {
    return person.company().flatMap(CompanyLink::id);
  }

  @Override
  public Either<ContactError, List<String>> tagsOf(ContactId id) {
    return request(
        "tags " + id,
        () ->
            Option.of(contacts.get(id))
                .map(Contact::tags)
                .<ContactError>toEither(() -> new ContactError.NotFound(id)));
  }

  @Override
  public Either<ContactError, List<CatalogUsage>> stages() {
    return request(
        "stages",
        () -> Either.right(List.of(new CatalogUsage(SampleContacts.anna().stage().get(), 1))));
  }

  /** The newest contacts first. */
  @Override
  public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
    return request(
        "list",
        () ->
            Either.right(
                new ContactPage(
                    contacts.values().stream()
                        .sorted(Comparator.comparing(Contact::id).reversed())
                        .limit(request.count())
                        .toList(),
                    contacts.size(),
                    Option.none(),
                    List.of(),
                    true)));
  }

  @Override
  public Either<WriteError, WritePlan> plan(ContactChange change) {
    return editor.plan(change);
  }

  @Override
  public Either<WriteError, Written> perform(WritePlan plan) {
    return editor.perform(plan);
  }

  @Override
  public Either<WriteError, Written> perform(ContactChange change) {
    return editor.perform(change);
  }

  @Override
  public ContactEditing through(RequestGate gate) {
    return editor.through(gate);
  }

  @Override
  public void close() {
    editor.close();
  }

  @Override
  public String toString() {
    return "inner";
  }

  private final class Writer implements StepWriter {

    @Override
    public Either<ContactError, Account> account(RequestGate gate) {
      return gate.pass(() -> request("account", () -> Either.right(Account.unrestricted())));
    }

    @Override
    public Either<ContactError, Option<String>> typeOf(Contact contact, RequestGate gate) {
      return gate.pass(() -> request("type " + contact.id(), () -> Either.right(Option.none())));
    }

    @Override
    public Either<StepFailure, ContactId> create(NewContact contact, RequestGate gate) {
      return write(
          gate,
          "create",
          () -> {
            synchronized (contacts) {
              ContactId id = ContactId.of(Collections.max(contacts.keySet()).value() + 1);
              contacts.put(id, contact.withId(id));
              return id;
            }
          });
    }

    @Override
    public Option<StepFailure> write(Step step, Contact seen, RequestGate gate) {
      return write(
              gate,
              "write " + step.getClass().getSimpleName(),
              () -> {
                carryOut(step, seen.id());
                return "done";
              })
          .swap()
          .toOption();
    }

    private void carryOut(Step step, ContactId id) {
      if (step instanceof Step.RemoveContact) {
        contacts.remove(id);
      } else {
        contacts.computeIfPresent(id, (same, contact) -> step.applyTo(contact));
      }
      if (step instanceof Step.MergeContacts merge) {
        contacts.remove(merge.source().id());
      }
    }

    private <T> Either<StepFailure, T> write(RequestGate gate, String name, Supplier<T> deed) {
      return StepFailure.through(
          gate,
          () ->
              request(name, () -> Either.<ContactError, T>right(deed.get()))
                  .mapLeft(error -> new StepFailure(error, failsAfterTheDeed)));
    }

    @Override
    public List<String> requests(Step step, Contact seen) {
      return List.of();
    }
  }
}
