package r7contacts.testkit.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Person;
import r7contacts.domain.Tag;
import r7contacts.domain.TextComparison;
import r7contacts.domain.change.NewContact;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.Lifecycle;
import r7contacts.port.PageRequest;
import r7contacts.port.SortDirection;
import r7contacts.port.edit.Account;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.Step;
import r7contacts.port.edit.StepFailure;
import r7contacts.port.edit.StepWriter;
import r7contacts.testkit.SampleContacts;
import r7contacts.testkit.SampleGroups;

/**
 * Contacts in a map, with a book and a writer: the contract runs on them once for each broken book,
 * which would take minutes on a database. Lists ignore criteria, because the contract uses none.
 */
final class ContactStore {

  private final TreeMap<ContactId, Contact> contacts = new TreeMap<>();
  private final AtomicLong ids = new AtomicLong(5000);

  ContactStore() {
    SampleContacts.all().forEach(contact -> contacts.put(contact.id(), contact));
    SampleGroups.types()
        .forEach(
            (type, members) ->
                members.forEach(
                    id -> contacts.computeIfPresent(id, (any, contact) -> typed(contact, type))));
  }

  private static Contact typed(Contact contact, CatalogEntry type) {
    return contact.withProfile(contact.profile().toBuilder().type(type).build());
  }

  ContactBook book() {
    return new Book();
  }

  StepWriter writer() {
    return new Writer();
  }

  private synchronized List<Contact> all() {
    return contacts.values().stream().map(this::withMembers).toList();
  }

  private Contact withMembers(Contact contact) {
    int members =
        (int) contacts.values().stream().filter(any -> isMember(any, contact.id())).count();
    return contact.fold(
        person -> person, company -> company.toBuilder().memberCount(members).build());
  }

  private static boolean isMember(Contact contact, ContactId company) {
    return contact
        .<Option<CompanyLink>>fold(Person::company, any -> Option.none())
        .flatMap(CompanyLink::id)
        .contains(company);
  }

  private synchronized ContactId create(NewContact contact) {
    ContactId id = ContactId.of(ids.incrementAndGet());
    Contact created = SeveralSteps.afterCreate(contact, id);
    Creation creation = Creation.of(SampleEdits.USERS.get(0), OffsetDateTime.now());
    contacts.put(id, created.withProfile(created.profile().toBuilder().creation(creation).build()));
    return id;
  }

  private synchronized Option<ContactError> write(Step step, ContactId id) {
    Contact now = contacts.get(id);
    if (now == null) {
      return Option.some(new NotFound(id));
    }
    if (step instanceof Step.RemoveContact) {
      remove(id, Option.none());
      return Option.none();
    }
    contacts.put(id, withIds(step.applyTo(now)));
    if (step instanceof Step.MergeContacts merge) {
      remove(merge.source().id(), Option.some(CompanyLink.of(id, now.displayName())));
    }
    return Option.none();
  }

  private void remove(ContactId id, Option<CompanyLink> heir) {
    contacts.remove(id);
    contacts.replaceAll(
        (any, contact) ->
            isMember(contact, id)
                ? contact.fold(
                    person -> person.toBuilder().company(heir.getOrNull()).build(),
                    company -> company)
                : contact);
  }

  private Contact withIds(Contact contact) {
    List<ContactInfo> infos = new ArrayList<>();
    for (ContactInfo info : contact.infos()) {
      infos.add(info.id() == 0 ? info.withId(ids.incrementAndGet()) : info);
    }
    return contact.withProfile(contact.profile().toBuilder().infos(infos).build());
  }

  /** Reads like a portal: a contact read by id has neither tags nor a type. */
  private final class Book implements ContactBook {

    private final Lifecycle lifecycle = new Lifecycle();

    private Stream<Contact> contacts() {
      lifecycle.requireOpen();
      return all().stream();
    }

    private Either<ContactError, Contact> find(ContactId id) {
      return contacts()
          .filter(contact -> contact.id().equals(id))
          .findFirst()
          .<Either<ContactError, Contact>>map(Either::right)
          .orElseGet(() -> Either.left(new NotFound(id)));
    }

    @Override
    public Either<ContactError, Contact> findById(ContactId id) {
      return find(id)
          .map(
              contact ->
                  contact.withProfile(contact.profile().toBuilder().tags().type(null).build()));
    }

    @Override
    public Either<ContactError, List<String>> tagsOf(ContactId id) {
      return find(id).map(Contact::tags);
    }

    @Override
    public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
      Comparator<Contact> byId = Comparator.comparing(Contact::id);
      boolean isReversed = query.direction() == SortDirection.DESCENDING;
      return page(contacts().sorted(isReversed ? byId.reversed() : byId), request);
    }

    @Override
    public Either<ContactError, ContactPage> page(ContactGroup group, PageRequest request) {
      return page(
          contacts()
              .filter(
                  any ->
                      group instanceof ContactGroup.Members members
                          && isMember(any, members.company())),
          request);
    }

    @Override
    public Either<ContactError, ContactPage> page(ContactInfoQuery query, PageRequest request) {
      return page(contacts().filter(any -> !any.infos(query.channel()).isEmpty()), request);
    }

    private static Either<ContactError, ContactPage> page(
        Stream<Contact> found, PageRequest request) {
      List<Contact> rest = found.skip(request.start()).toList();
      List<Contact> items = rest.stream().limit(request.count()).toList();
      return Either.right(
          new ContactPage(
              items, request.start(), Option.none(), List.of(), items.size() == rest.size()));
    }

    @Override
    public Either<ContactError, List<FieldDefinition>> personFields() {
      return Either.right(List.of());
    }

    @Override
    public Either<ContactError, List<FieldDefinition>> companyFields() {
      return Either.right(List.of());
    }

    @Override
    public Either<ContactError, List<Tag>> tags() {
      return Either.right(
          contacts()
              .flatMap(contact -> contact.tags().stream())
              .collect(Collectors.groupingBy(TextComparison::key))
              .values()
              .stream()
              .map(same -> new Tag(same.get(0), same.size()))
              .toList());
    }

    @Override
    public Either<ContactError, List<CatalogUsage>> stages() {
      return Either.right(catalog(List.of(SampleEdits.COLD, SampleEdits.HOT), Contact::stage));
    }

    @Override
    public Either<ContactError, List<CatalogUsage>> types() {
      return Either.right(catalog(List.copyOf(SampleGroups.types().keySet()), Contact::type));
    }

    private List<CatalogUsage> catalog(
        List<CatalogEntry> entries, Function<Contact, Option<CatalogEntry>> entry) {
      List<Contact> now = contacts().toList();
      return entries.stream()
          .map(
              any ->
                  new CatalogUsage(
                      any,
                      (int) now.stream().filter(one -> entry.apply(one).contains(any)).count()))
          .toList();
    }

    @Override
    public void close() {
      lifecycle.close();
    }
  }

  private final class Writer implements StepWriter {

    @Override
    public Either<ContactError, Account> account(RequestGate gate) {
      return Either.right(Account.unrestricted());
    }

    @Override
    public Either<ContactError, Option<String>> typeOf(Contact contact, RequestGate gate) {
      return gate.pass(
          () ->
              Either.right(
                  all().stream()
                      .filter(any -> any.id().equals(contact.id()))
                      .findFirst()
                      .map(any -> any.type().flatMap(CatalogEntry::title))
                      .orElse(Option.none())));
    }

    @Override
    public Either<StepFailure, ContactId> create(NewContact contact, RequestGate gate) {
      return StepFailure.through(gate, () -> Either.right(ContactStore.this.create(contact)));
    }

    @Override
    public Option<StepFailure> write(Step step, Contact before, RequestGate gate) {
      return StepFailure.through(
              gate,
              () ->
                  ContactStore.this
                      .write(step, before.id())
                      .map(error -> new StepFailure(error, false))
                      .toEither(before.id())
                      .swap())
          .swap()
          .toOption();
    }

    @Override
    public List<String> requests(Step step, Contact before) {
      return List.of();
    }
  }
}
