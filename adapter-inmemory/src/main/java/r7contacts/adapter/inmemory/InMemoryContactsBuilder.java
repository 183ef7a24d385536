package r7contacts.adapter.inmemory;

import io.vavr.control.Option;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.User;

/**
 * Builder of {@link InMemoryContacts}: contacts, the groups they belong to, and what the catalog
 * has beyond them. Not thread-safe.
 */
public final class InMemoryContactsBuilder {
  private final Map<ContactId, Contact> contacts = new HashMap<>();
  private final Relations relations = new Relations();
  private final List<FieldDefinition> personFields = new ArrayList<>();
  private final List<FieldDefinition> companyFields = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private final List<CatalogEntry> stages = new ArrayList<>();
  private long lastId;
  private Viewer viewer = Viewer.UNRESTRICTED;
  private Clock clock = Clock.systemDefaultZone();

  InMemoryContactsBuilder() {}

  /**
   * Adds contacts.
   *
   * @throws IllegalArgumentException if two contacts have the same id
   */
  public InMemoryContactsBuilder contacts(Collection<? extends Contact> more) {
    for (Contact contact : more) {
      if (contacts.putIfAbsent(contact.id(), contact) != null) {
        throw new IllegalArgumentException("two contacts have the id " + contact.id());
      }
    }
    return this;
  }

  /**
   * Adds a project and its contacts.
   *
   * @throws IllegalArgumentException if the id is not positive, or was added before
   */
  public InMemoryContactsBuilder project(long id, ContactId... members) {
    Relations.put(relations.projects(), "project", id, List.of(members));
    return this;
  }

  /**
   * Adds an opportunity and its contacts.
   *
   * @throws IllegalArgumentException if the id is not positive, or was added before
   */
  public InMemoryContactsBuilder opportunity(long id, ContactId... members) {
    Relations.put(relations.opportunities(), "opportunity", id, List.of(members));
    return this;
  }

  /**
   * Adds a case and its contacts.
   *
   * @throws IllegalArgumentException if the id is not positive, or was added before
   */
  public InMemoryContactsBuilder contactCase(long id, ContactId... members) {
    Relations.put(relations.cases(), "case", id, List.of(members));
    return this;
  }

  /**
   * Adds a type and the contacts that have it. A portal does not send types with contacts (field
   * guide §11.7).
   *
   * @throws IllegalArgumentException if the id of the type is not positive, or was added before
   */
  public InMemoryContactsBuilder type(CatalogEntry item, ContactId... members) {
    relations.putType(item, List.of(members));
    return this;
  }

  /** Adds stages, which need not be those of a contact. */
  public InMemoryContactsBuilder stages(Collection<CatalogEntry> entries) {
    stages.addAll(entries);
    return this;
  }

  /** Adds tags, which need not be those of a contact. */
  public InMemoryContactsBuilder tags(Collection<String> titles) {
    tags.addAll(titles);
    return this;
  }

  /** Adds custom fields of people, which need not have a value. */
  public InMemoryContactsBuilder personFields(Collection<FieldDefinition> fields) {
    personFields.addAll(fields);
    return this;
  }

  /** Adds custom fields of companies, which need not have a value. */
  public InMemoryContactsBuilder companyFields(Collection<FieldDefinition> fields) {
    companyFields.addAll(fields);
    return this;
  }

  /**
   * Sets the account: the creator of new contacts. Who is no administrator sees no private contact
   * of other users. Default: an administrator who is not named as a creator.
   *
   * @throws IllegalArgumentException if the user's id is not a UUID
   */
  public InMemoryContactsBuilder account(User user, boolean isAdministrator) {
    if (user.uuid().isEmpty()) {
      throw new IllegalArgumentException("an account needs a user whose id is a UUID");
    }
    viewer = new Viewer(Option.some(user), isAdministrator);
    return this;
  }

  /** Sets the clock for the time of creation. Default: the system's, in its time zone. */
  public InMemoryContactsBuilder clock(Clock newClock) {
    clock = Objects.requireNonNull(newClock, "clock");
    return this;
  }

  /** Sets the largest id that a removed contact had: ids are not used twice. Default: 0. */
  InMemoryContactsBuilder lastId(long id) {
    lastId = id;
    return this;
  }

  /**
   * Returns a book with what was added so far.
   *
   * @throws IllegalArgumentException if a group or type has a contact that was not added
   */
  public InMemoryContacts build() {
    relations.requireKnown(contacts.keySet());
    Catalog declared =
        Catalog.empty()
            .declaring(personFields, companyFields, tags, stages, relations.typeEntries());
    return new InMemoryContacts(
        Snapshot.of(contacts.values(), relations.copy(), declared, lastId, viewer), clock);
  }
}
