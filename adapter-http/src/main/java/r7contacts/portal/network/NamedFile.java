package r7contacts.portal.network;

import io.vavr.control.Option;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.portal.message.OneLine;

/**
 * File with its name in messages: {@code the file /run/token}, or {@code the file /run/token of
 * contacts.token-file (CONTACTS_TOKEN_FILE)}.
 */
public record NamedFile(Path path, String name) {

  /** Returns a file that no setting names. */
  public static NamedFile of(Path path) {
    return new NamedFile(path, "the file " + path);
  }

  /**
   * Returns the file that a setting names; absent if the setting is.
   *
   * @throws IllegalArgumentException if the value is not a path
   */
  public static Option<NamedFile> of(ContactSettings settings, ContactSetting setting) {
    try {
      return settings
          .text(setting)
          .map(Path::of)
          .map(path -> new NamedFile(path, "the file %s of %s".formatted(path, setting)));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          setting + " is not a valid path: " + OneLine.of(e.getInput()));
    }
  }

  /** Returns the name in messages. */
  @Override
  public String toString() {
    return name;
  }
}
