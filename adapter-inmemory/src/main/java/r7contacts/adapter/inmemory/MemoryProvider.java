package r7contacts.adapter.inmemory;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import r7contacts.domain.PrintableText;
import r7contacts.port.config.ConnectionString;
import r7contacts.port.config.ContactBookListeners;
import r7contacts.port.config.ContactBookProvider;
import r7contacts.port.config.ContactSettings;
import r7contacts.port.edit.EditableContactBook;

/**
 * Service provider of {@code memory:} and {@code memory:path/to/contacts.json}. Public for {@link
 * java.util.ServiceLoader} only: callers use {@link InMemoryContacts}.
 */
public final class MemoryProvider implements ContactBookProvider {

  /** Creates the provider, for {@link java.util.ServiceLoader}. */
  public MemoryProvider() {}

  @Override
  public Set<String> schemes() {
    return Set.of("memory");
  }

  @Override
  public String artifact() {
    return "io.github.r7contacts:adapter-inmemory";
  }

  /** {@inheritDoc} Settings are ignored: they are for portals. Changes stay in memory. */
  @Override
  public EditableContactBook openForEditing(
      ConnectionString address, ContactSettings settings, ContactBookListeners listeners) {
    return open(address, settings, listeners);
  }

  /** {@inheritDoc} Settings are ignored: they are for portals. */
  @Override
  public InMemoryContacts open(
      ConnectionString address, ContactSettings settings, ContactBookListeners listeners) {
    if (address.location().isBlank()) {
      try {
        return InMemoryContacts.demo();
      } catch (IllegalStateException e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      }
    }
    try {
      return InMemoryContacts.load(Path.of(address.location()));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "\"%s\" cannot be the name of a file here (%s)%s"
              .formatted(
                  PrintableText.singleLine(address.location()),
                  e.getReason(),
                  address.location().chars().allMatch(any -> any < 0x80)
                      ? ""
                      : ": set LC_ALL=C.UTF-8 or another UTF-8 locale"),
          e);
    }
  }
}
