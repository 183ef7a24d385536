package r7contacts.adapter.inmemory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CatalogItem;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Person;
import r7contacts.domain.PrintableText;
import r7contacts.domain.Profile;
import r7contacts.domain.Tag;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;

/**
 * Contacts held in memory: for tests, for demonstrations, for a program without a portal.
 *
 * <pre>{@code
 * ContactBook contacts = InMemoryContacts.of(anna, romashka);
 * ContactBook fromFile = InMemoryContacts.load(Path.of("contacts.json"));
 * }</pre>
 *
 * <p>It answers as a portal with these contacts would: one that is asked for alone comes without
 * its tags, one in a list without the headings of its fields (field guide §11.5); {@link
 * #findComplete} has both. What can be chosen from, such as stages and custom fields, is what some
 * contact has.
 *
 * <p>What it holds never changes. The file's form is that of {@link ContactJson}.
 */
public final class InMemoryContacts implements ContactBook {

  private static final String DEMO = "demo-contacts.json";
  private static final Comparator<Contact> BY_ID = Comparator.comparing(Contact::id);

  /** As asked for alone, ready to be given. */
  private final Map<ContactId, Either<ContactError, Contact>> alone;

  /** As stored and as in lists, both by id. */
  private final List<Contact> stored;

  private final List<Contact> listed;
  private final Relations relations;
  private final Catalog catalog;
  private volatile boolean closed;

  private InMemoryContacts(List<Contact> byId, Relations relations) {
    this.stored = byId;
    this.listed = byId.stream().map(Views::listed).toList();
    this.relations = relations;
    this.catalog = Catalog.of(byId, relations);
    Map<ContactId, Either<ContactError, Contact>> answers = new HashMap<>();
    for (Contact contact : byId) {
      answers.put(contact.id(), Either.right(Views.alone(contact)));
    }
    // What never changes has no nodes: half the memory, and a step less to each contact.
    this.alone = Map.copyOf(answers);
  }

  public static InMemoryContacts of(Contact... contacts) {
    return of(List.of(contacts));
  }

  /**
   * @throws IllegalArgumentException if two contacts have the same id
   */
  public static InMemoryContacts of(Collection<? extends Contact> contacts) {
    return builder().contacts(contacts).build();
  }

  /** Starts with nobody. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects contacts, and to what they belong. */
  public static final class Builder {
    private final Map<ContactId, Contact> contacts = new HashMap<>();
    private final Relations relations = new Relations();

    private Builder() {}

    /**
     * Adds these.
     *
     * @throws IllegalArgumentException if two contacts have the same id
     */
    public Builder contacts(Collection<? extends Contact> more) {
      for (Contact contact : more) {
        if (contacts.putIfAbsent(contact.id(), contact) != null) {
          throw new IllegalArgumentException("two contacts have the id " + contact.id());
        }
      }
      return this;
    }

    /** Adds a project and its contacts. */
    public Builder project(long id, ContactId... members) {
      return project(id, Arrays.asList(members));
    }

    Builder project(long id, Collection<ContactId> members) {
      Relations.put(relations.projects(), "project", id, members);
      return this;
    }

    /** Adds an opportunity and its contacts. */
    public Builder opportunity(long id, ContactId... members) {
      return opportunity(id, Arrays.asList(members));
    }

    Builder opportunity(long id, Collection<ContactId> members) {
      Relations.put(relations.opportunities(), "opportunity", id, members);
      return this;
    }

    /** Adds a case and its contacts. */
    public Builder contactCase(long id, ContactId... members) {
      return contactCase(id, Arrays.asList(members));
    }

    Builder contactCase(long id, Collection<ContactId> members) {
      Relations.put(relations.cases(), "case", id, members);
      return this;
    }

    /**
     * Adds a type and the contacts that have it, which a portal does not tell (field guide §11.7).
     */
    public Builder type(CatalogEntry item, ContactId... members) {
      return type(item, Arrays.asList(members));
    }

    Builder type(CatalogEntry item, Collection<ContactId> members) {
      relations.putType(item, members);
      return this;
    }

    /**
     * @throws IllegalArgumentException if something has a contact that is not there
     */
    public InMemoryContacts build() {
      relations.requireKnown(contacts.keySet());
      return new InMemoryContacts(
          contacts.values().stream().sorted(BY_ID).toList(), relations.copy());
    }
  }

  /**
   * Reads a file in UTF-8 of the form {@code {"contacts": [ … ]}}; its JSON Schema is beside this
   * class, {@code contacts.schema.json}.
   *
   * @throws IllegalArgumentException if there is no such file, or it is not of that form; the
   *     message says the file, the line and column, and what was expected there
   */
  public static InMemoryContacts load(Path file) {
    try {
      return ContactReader.fixture(Files.readString(file), file.toString());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          PrintableText.singleLine(file + ": the file is not in UTF-8"), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          PrintableText.singleLine("cannot read " + file + reason(file)), e);
    }
  }

  private static String reason(Path file) {
    if (Files.notExists(file)) {
      return ": there is no such file";
    }
    if (Files.isDirectory(file)) {
      return ": it is a directory";
    }
    return Files.isReadable(file) ? "" : ": this user may not read it";
  }

  /** A dozen people and companies, Russian and English; the documented one is 1234. */
  public static InMemoryContacts demo() {
    try (InputStream resource = InMemoryContacts.class.getResourceAsStream(DEMO)) {
      return ContactReader.fixture(
          new String(resource.readAllBytes(), StandardCharsets.UTF_8), DEMO);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    Objects.requireNonNull(id, "id");
    requireOpen();
    Either<ContactError, Contact> found = alone.get(id);
    return found == null ? Either.left(new NotFound(id)) : found;
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactQuery query, long start, int count) {
    Objects.requireNonNull(query, "query");
    requireRange(start, count);
    if (query.equals(ContactQuery.all())) {
      return Either.right(page(listed, start, count));
    }
    QueryFilter filter = new QueryFilter(query, relations, stored);
    // Fields and infos are the same in both views but for headings, which have no text to find.
    return Either.right(
        page(listed.stream().filter(filter::finds).sorted(filter.order()).toList(), start, count));
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactInfoQuery query, long start, int count) {
    Objects.requireNonNull(query, "query");
    requireRange(start, count);
    Predicate<String> fits = QueryFilter.containing(query.asked());
    return Either.right(
        page(
            stored.stream()
                .filter(contact -> isReachedBy(contact, query, fits))
                .map(contact -> alone.get(contact.id()).get())
                .toList(),
            start,
            count));
  }

  private static boolean isReachedBy(
      Contact contact, ContactInfoQuery query, Predicate<String> fits) {
    Stream<ContactInfo> infos = contact.infos(query.channel()).stream();
    Stream<ContactInfo> places =
        query.channel() == Channel.ADDRESS
            ? contact.addresses().stream().flatMap(InMemoryContacts::parts)
            : Stream.empty();
    return Stream.concat(infos, places)
        .filter(
            info ->
                query
                    .category()
                    .forAll(wanted -> info.categoryCode() == query.channel().codeOf(wanted)))
        .filter(info -> query.primary().forAll(wanted -> info.isPrimary() == wanted))
        .anyMatch(info -> info.value().exists(fits));
  }

  /** A portal looks into the address as it stores it; here each part is looked at. */
  private static Stream<ContactInfo> parts(Address address) {
    return Stream.of(
            address.street(), address.city(), address.state(), address.zip(), address.country())
        .flatMap(Option::toJavaStream)
        .map(
            part ->
                ContactInfo.ofCodes(Channel.ADDRESS.code(), address.categoryCode(), part)
                    .withPrimary(address.isPrimary()));
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactGroup group, long start, int count) {
    Objects.requireNonNull(group, "group");
    requireRange(start, count);
    return group
        .accept(new Membership())
        .map(belongs -> page(listed.stream().filter(belongs).toList(), start, count));
  }

  /** Who belongs to a group, or why there is no such group. */
  private final class Membership
      implements ContactGroup.Visitor<Either<ContactError, Predicate<Contact>>> {

    @Override
    public Either<ContactError, Predicate<Contact>> members(ContactGroup.Members group) {
      return alone.containsKey(group.company())
          ? Either.right(contact -> QueryFilter.worksFor(contact, Set.of(group.company())))
          : Either.left(new NotFound(group.company()));
    }

    @Override
    public Either<ContactError, Predicate<Contact>> project(ContactGroup.Project group) {
      return Either.right(among(relations.projects(), group.id()));
    }

    @Override
    public Either<ContactError, Predicate<Contact>> opportunity(ContactGroup.Opportunity group) {
      return relations.opportunities().containsKey(group.id())
          ? Either.right(among(relations.opportunities(), group.id()))
          : Either.left(
              new Refused(
                  "there is no opportunity %d, or this account may not see it"
                      .formatted(group.id())));
    }

    @Override
    public Either<ContactError, Predicate<Contact>> contactCase(ContactGroup.Case group) {
      return Either.right(among(relations.cases(), group.id()));
    }

    private Predicate<Contact> among(Map<Long, Set<ContactId>> groups, long id) {
      Set<ContactId> members = groups.getOrDefault(id, Set.of());
      return contact -> members.contains(contact.id());
    }
  }

  private static ContactPage page(List<Contact> all, long start, int count) {
    int from = (int) Math.min(start, all.size());
    int to = Math.min(from + count, all.size());
    return new ContactPage(
        all.subList(from, to), start, Option.some((long) all.size()), List.of(), to == all.size());
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> personFields() {
    return catalog(Catalog::personFields);
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> companyFields() {
    return catalog(Catalog::companyFields);
  }

  @Override
  public Either<ContactError, List<Tag>> tags() {
    return catalog(Catalog::tags);
  }

  @Override
  public Either<ContactError, List<CatalogItem>> stages() {
    return catalog(Catalog::stages);
  }

  @Override
  public Either<ContactError, List<CatalogItem>> types() {
    return catalog(Catalog::types);
  }

  private <T> Either<ContactError, T> catalog(Function<Catalog, T> part) {
    requireOpen();
    return Either.right(part.apply(catalog));
  }

  @Override
  public Either<ContactError, List<String>> tagsOf(ContactId id) {
    Objects.requireNonNull(id, "id");
    requireOpen();
    return stored(id).map(Contact::tags).toEither(() -> new NotFound(id));
  }

  /** With everything it has. Rarely asked for: a second map would cost more than the search. */
  private Option<Contact> stored(ContactId id) {
    Contact likeIt = Person.builder(Profile.builder(id).build()).build();
    int place = Collections.binarySearch(stored, likeIt, BY_ID);
    return Option.when(place >= 0, () -> stored.get(place));
  }

  private void requireRange(long start, int count) {
    ContactPage.requireRange(start, count);
    requireOpen();
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this repository is closed");
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
