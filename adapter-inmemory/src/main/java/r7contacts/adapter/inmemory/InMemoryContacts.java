package r7contacts.adapter.inmemory;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;

/**
 * Contacts held in memory: for tests, for demonstrations, for a program without a portal.
 *
 * <pre>{@code
 * ContactRepository contacts = InMemoryContacts.of(anna, romashka);
 * ContactRepository fromFile = InMemoryContacts.load(Path.of("contacts.json"));
 * }</pre>
 *
 * <p>What it holds never changes. The file's form is that of {@link ContactJson}.
 */
public final class InMemoryContacts implements ContactRepository {

  private static final String DEMO = "demo-contacts.json";

  private final Map<ContactId, Contact> contacts;
  private volatile boolean closed;

  private InMemoryContacts(Map<ContactId, Contact> contacts) {
    this.contacts = contacts;
  }

  public static InMemoryContacts of(Contact... contacts) {
    return of(List.of(contacts));
  }

  /**
   * @throws IllegalArgumentException if two contacts have the same id
   */
  public static InMemoryContacts of(Collection<? extends Contact> contacts) {
    Map<ContactId, Contact> byId = new HashMap<>();
    for (Contact contact : contacts) {
      if (byId.put(contact.id(), contact) != null) {
        throw new IllegalArgumentException("two contacts have the id " + contact.id());
      }
    }
    return new InMemoryContacts(byId);
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
      return of(ContactReader.fixture(Files.readString(file), file.toString()));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": the file is not in UTF-8", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "cannot read " + file + (Files.exists(file) ? "" : ": there is no such file"), e);
    }
  }

  /** A dozen people and companies, Russian and English; the documented one is 1234. */
  public static InMemoryContacts demo() {
    try (InputStream resource = InMemoryContacts.class.getResourceAsStream(DEMO)) {
      return of(
          ContactReader.fixture(new String(resource.readAllBytes(), StandardCharsets.UTF_8), DEMO));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    Objects.requireNonNull(id, "id");
    if (closed) {
      throw new IllegalStateException("this repository is closed");
    }
    Contact contact = contacts.get(id);
    return contact == null ? Either.left(new ContactError.NotFound(id)) : Either.right(contact);
  }

  @Override
  public void close() {
    closed = true;
  }
}
