package r7contacts.adapter.inmemory;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import r7contacts.domain.PrintableText;

/** Fixture in UTF-8, in a file or among the resources of this module. */
final class FixtureFile {

  private static final String DEMO = "demo-contacts.json";

  private FixtureFile() {}

  static InMemoryContacts load(Path file) {
    try (Reader json = Files.newBufferedReader(file)) {
      return FixtureReader.read(json, file.toString());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          PrintableText.singleLine("the file " + file + " is not in UTF-8"), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          PrintableText.singleLine("the file " + file + reason(file)), e);
    }
  }

  private static String reason(Path file) {
    if (Files.notExists(file)) {
      return " does not exist";
    }
    if (Files.isDirectory(file)) {
      return " is a directory";
    }
    return " cannot be read" + (Files.isReadable(file) ? "" : ": access is denied");
  }

  static InMemoryContacts demo() {
    try (InputStream resource = FixtureFile.class.getResourceAsStream(DEMO);
        Reader json = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
      return FixtureReader.read(json, DEMO);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
