package r7contacts.files;

import io.vavr.control.Either;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import r7contacts.domain.Contact;
import r7contacts.json.ContactJson;

/** Reader of JSON Lines. Blank lines are skipped. */
record JsonLinesReader() implements ContactReader {

  private static final List<String> TITLES = List.of("JSON");

  @Override
  public Stream<ContactLine> read(Path file) throws IOException {
    BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    AtomicLong number = new AtomicLong();
    return reader
        .lines()
        .map(text -> new ContactLine(number.incrementAndGet(), TITLES, List.of(text), read(text)))
        .filter(line -> !line.cells().get(0).isBlank())
        .onClose(() -> close(reader));
  }

  private static Either<String, ContactLine.Values> read(String text) {
    try {
      Contact contact = ContactJson.read(text);
      return Either.right(new ContactLine.Values(contact, LineMember.of(contact)));
    } catch (IllegalArgumentException e) {
      return Either.left(e.getMessage());
    }
  }

  private static void close(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
