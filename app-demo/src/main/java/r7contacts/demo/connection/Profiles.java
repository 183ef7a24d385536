package r7contacts.demo.connection;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import r7contacts.demo.terminal.InputFile;
import r7contacts.demo.terminal.OutputFile;
import r7contacts.files.io.PrivateFile;
import r7contacts.port.config.ConnectionString;

/**
 * The stored profiles: one file each, readable by its owner only, in the folder {@code contacts} of
 * the user's configuration folder: {@code %APPDATA%} on Windows, else {@code XDG_CONFIG_HOME}, else
 * {@code ~/.config}.
 */
public final class Profiles {

  private static final String FOLDER = "contacts";
  private static final boolean IS_WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

  private static final String ADDRESS = "address";
  private static final String LOGIN = "login";
  private static final String TOKEN = "token";
  private static final String EXPIRY = "expires";

  private final @Nullable Path folder;

  private Profiles(@Nullable Path folder) {
    this.folder = folder;
  }

  /** Returns the profiles in the configuration folder of these environment variables. */
  public static Profiles of(Map<String, String> variables) {
    return new Profiles(
        IS_WINDOWS
            ? folder(variables.get("APPDATA"), FOLDER)
            : Option.of(folder(variables.get("XDG_CONFIG_HOME"), FOLDER))
                .getOrElse(() -> folder(variables.get("HOME"), ".config/" + FOLDER)));
  }

  /** Returns a folder below an absolute one; null without it. Relative ones have no meaning. */
  private static @Nullable Path folder(@Nullable String parent, String name) {
    try {
      return parent == null || !Path.of(parent).isAbsolute() ? null : Path.of(parent, name);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** Returns whether a profile is stored. */
  public boolean exists(String name) {
    return folder != null && Files.exists(file(folder, name), LinkOption.NOFOLLOW_LINKS);
  }

  /** The prefix keeps names such as con usable on Windows. */
  private static Path file(Path folder, String name) {
    return folder.resolve("profile-" + name + ".properties");
  }

  /**
   * Returns the profile with this name; absent if it is not stored.
   *
   * @throws IllegalArgumentException if its file cannot be read, or other users may read it
   */
  public Option<Profile> find(String name) {
    return exists(name) ? Option.some(read(name)) : Option.none();
  }

  private Profile read(String name) {
    Path file = file(required(), name);
    requirePrivate(file);
    String text = InputFile.text(file);
    try {
      Properties values = new Properties();
      values.load(new StringReader(text));
      return new Profile(
          name,
          ConnectionString.parse(value(values, ADDRESS)),
          value(values, LOGIN),
          value(values, TOKEN),
          Option.of(values.getProperty(EXPIRY)).map(Instant::parse));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the file %s is no profile; remove it, or replace it by a new sign-in".formatted(file),
          e);
    }
  }

  private static void requirePrivate(Path file) {
    try {
      if (PrivateFile.isPrivate(file)) {
        return;
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("the permissions of %s cannot be read".formatted(file), e);
    }
    throw new IllegalArgumentException(
        "other users may read or write %s, which holds a token: sign in again with login, or run chmod 600 on it"
            .formatted(file));
  }

  private static String value(Properties values, String key) {
    String value = values.getProperty(key, "");
    if (value.isBlank()) {
      throw new IllegalArgumentException("no " + key);
    }
    return value;
  }

  /**
   * Creates the folder, so that a sign-in is not sent if its token cannot be stored.
   *
   * @throws IllegalArgumentException if it cannot be created
   */
  public void prepare() {
    Path place = required();
    try {
      PrivateFile.createFolder(place);
    } catch (IOException e) {
      throw unwritable(place, e);
    }
  }

  /**
   * Stores a profile, which replaces one of its name, and returns its file.
   *
   * @throws IllegalArgumentException if it cannot be written
   */
  public Path save(Profile profile) {
    prepare();
    Path file = file(required(), profile.name());
    Path unsaved = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(unsaved);
      try (FileChannel channel = PrivateFile.create(unsaved)) {
        ByteBuffer content = ByteBuffer.wrap(content(profile).getBytes(StandardCharsets.UTF_8));
        while (content.hasRemaining()) {
          channel.write(content);
        }
      }
      Files.move(unsaved, file, StandardCopyOption.ATOMIC_MOVE);
      return file;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static String content(Profile profile) throws IOException {
    Properties values = new Properties();
    values.setProperty(ADDRESS, PortalAddress.text(profile.address()));
    values.setProperty(LOGIN, profile.login());
    values.setProperty(TOKEN, profile.token());
    profile.expiry().forEach(expiry -> values.setProperty(EXPIRY, expiry.toString()));
    StringWriter text = new StringWriter();
    values.store(text, "A sign-in with its token. Do not share this file.");
    return text.toString();
  }

  /**
   * Removes a profile and returns whether it was stored.
   *
   * @throws IllegalArgumentException if it cannot be removed
   */
  public boolean remove(String name) {
    if (!exists(name)) {
      return false;
    }
    Path file = file(required(), name);
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private Path required() {
    if (folder == null) {
      throw new IllegalArgumentException(
          "there is no configuration folder for the token: set "
              + (IS_WINDOWS ? "APPDATA" : "HOME or XDG_CONFIG_HOME"));
    }
    return folder;
  }

  private static IllegalArgumentException unwritable(Path file, IOException e) {
    return new IllegalArgumentException(
        "cannot write %s: %s".formatted(file, OutputFile.reason(e)), e);
  }
}
