package r7contacts.adapter.inmemory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Function;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Tag;
import r7contacts.domain.change.ContactChange;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.Lifecycle;
import r7contacts.port.PageRequest;
import r7contacts.port.config.ConnectionString;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.ContactEditor;
import r7contacts.port.edit.EditTimes;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;

/**
 * Contacts held in memory: for tests, demonstrations and programs without a portal. One class,
 * because it implements every port.
 *
 * <pre>{@code
 * EditableContactBook contacts = InMemoryContacts.of(anna, romashka);
 * EditableContactBook fromFile = InMemoryContacts.load(Path.of("contacts.json"));
 * }</pre>
 *
 * <p>Contacts have the two shapes in which a portal sends them: read by id they have no tags, read
 * from a list no headings among their custom fields (field guide §11.5). {@link #findComplete}
 * returns both. The catalog has the stages, types, tags and custom fields that a contact has or
 * had, and those that the builder added.
 *
 * <p>Changes follow the rules of a portal, what they erase included: see {@link
 * r7contacts.domain.change.Loss}. Each step is done completely or not at all, and every port shows
 * it at once. Ids of removed contacts are not used again.
 *
 * <p>Thread-safe. After {@link #close} every method throws {@link IllegalStateException}.
 */
public final class InMemoryContacts implements EditableContactBook {

  /** Instead of an AtomicReference, which each lookup would have to follow. */
  private static final AtomicReferenceFieldUpdater<InMemoryContacts, Snapshot> SNAPSHOT =
      AtomicReferenceFieldUpdater.newUpdater(InMemoryContacts.class, Snapshot.class, "snapshot");

  private final Lifecycle lifecycle = new Lifecycle();

  /** Replaced as a whole, so that every call works on one state. */
  private volatile Snapshot snapshot;

  private final MemoryWriter writer;
  private final ContactEditor editor;

  /** The file that was loaded. Set before the object is published. */
  private String location = "";

  InMemoryContacts(Snapshot snapshot, Clock clock) {
    this.snapshot = snapshot;
    this.writer = new MemoryWriter(this, clock);
    this.editor = ContactEditor.of(this, writer, EditTimes.standard());
  }

  /**
   * Returns a book of these contacts.
   *
   * @throws IllegalArgumentException if two contacts have the same id
   */
  public static InMemoryContacts of(Contact... contacts) {
    return of(List.of(contacts));
  }

  /**
   * Returns a book of these contacts.
   *
   * @throws IllegalArgumentException if two contacts have the same id
   */
  public static InMemoryContacts of(Collection<? extends Contact> contacts) {
    return builder().contacts(contacts).build();
  }

  /** Returns a builder without contacts. */
  public static InMemoryContactsBuilder builder() {
    return new InMemoryContactsBuilder();
  }

  /**
   * Reads a file in UTF-8 of the form {@code {"contacts": [ … ]}}, which {@code
   * ContactJson.schema()} of contacts-json describes.
   *
   * @throws IllegalArgumentException if the file cannot be read or is not of that form; the message
   *     names the file, line, column, path and value, and what was expected
   */
  public static InMemoryContacts load(Path file) {
    InMemoryContacts loaded = FixtureFile.load(file);
    loaded.location = file.toString();
    return loaded;
  }

  /**
   * Returns a dozen people and companies with Russian and English texts. The contact that the
   * portal's documentation shows has the id 1234.
   *
   * @throws IllegalStateException if the program was packaged without this resource
   */
  public static InMemoryContacts demo() {
    return FixtureFile.demo();
  }

  /**
   * Writes the contacts, their groups and the catalog to a file in UTF-8, which {@link #load} reads
   * as an equal book. The file is replaced at once: if writing fails, it is as it was before.
   * Permissions of an existing file are kept, and a symbolic link to it stays.
   *
   * @throws UncheckedIOException if the file cannot be written; the message names it and the reason
   */
  public void save(Path file) {
    FixtureFile.save(snapshot(), file);
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    Objects.requireNonNull(id, "id");
    return snapshot().findById(id);
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(request, "request");
    return Either.right(page(snapshot().find(query), request));
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactInfoQuery query, PageRequest request) {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(request, "request");
    return Either.right(page(snapshot().find(query), request));
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactGroup group, PageRequest request) {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(request, "request");
    return snapshot().find(group).map(found -> page(found, request));
  }

  private static ContactPage page(List<Contact> all, PageRequest request) {
    int from = (int) Math.min(request.start(), all.size());
    int to = Math.min(from + request.count(), all.size());
    return new ContactPage(
        all.subList(from, to),
        request.start(),
        Option.some((long) all.size()),
        List.of(),
        to == all.size());
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> personFields() {
    return Either.right(snapshot().catalog().personFields());
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> companyFields() {
    return Either.right(snapshot().catalog().companyFields());
  }

  @Override
  public Either<ContactError, List<Tag>> tags() {
    return Either.right(snapshot().catalog().tags());
  }

  @Override
  public Either<ContactError, List<CatalogUsage>> stages() {
    return Either.right(snapshot().catalog().stages());
  }

  @Override
  public Either<ContactError, List<CatalogUsage>> types() {
    return Either.right(snapshot().catalog().types());
  }

  @Override
  public Either<ContactError, List<String>> tagsOf(ContactId id) {
    Objects.requireNonNull(id, "id");
    Snapshot now = snapshot();
    return now.has(id)
        ? Either.right(now.findStored(id).get().tags())
        : Either.left(new NotFound(id));
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

  Snapshot snapshot() {
    lifecycle.requireOpen();
    return snapshot;
  }

  /** Replaces the snapshot, unless the change returns why it is not done. */
  Either<ContactError, Snapshot> change(Function<Snapshot, Either<ContactError, Snapshot>> change) {
    while (true) {
      Snapshot before = snapshot();
      Either<ContactError, Snapshot> after = change.apply(before);
      if (after.isLeft() || SNAPSHOT.compareAndSet(this, before, after.get())) {
        return after;
      }
    }
  }

  MemoryWriter writer() {
    return writer;
  }

  @Override
  public void close() {
    editor.close();
    lifecycle.close();
  }

  /** Shows the address: {@code memory:}, or {@code memory:path/to/contacts.json}. */
  @Override
  public String toString() {
    return new ConnectionString("memory", location).toString();
  }
}
