package r7contacts.files.vcard;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.files.ContactLine;
import r7contacts.files.ContactReader;
import r7contacts.files.LineMember;
import r7contacts.files.io.TextFile;

/**
 * Reader of vCards, in the versions 2.1 to 4.0.
 *
 * @param birthday the label of the custom field for birthdays
 */
record CardReader(Option<String> birthday) implements ContactReader {

  private static final List<String> TITLES = List.of("vCard");

  @Override
  public Stream<ContactLine> read(Path file) throws IOException {
    BufferedReader text = TextFile.of(file).open();
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(new Cards(text), Spliterator.ORDERED), false)
        .onClose(() -> close(text));
  }

  private static void close(BufferedReader text) {
    try {
      text.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ContactLine line(long number, String card) {
    return new ContactLine(number, TITLES, List.of(card), values(card));
  }

  private Either<String, ContactLine.Values> values(String text) {
    try (VCardReader reader = new VCardReader(text)) {
      reader.setCaretDecodingEnabled(true);
      @Nullable VCard card = reader.readNext();
      if (card == null) {
        return Either.left("the vCard is empty");
      }
      Contact contact = new CardContact(card, birthday).contact();
      return Either.right(new ContactLine.Values(contact, LineMember.of(contact)));
    } catch (IOException | RuntimeException e) {
      // The library fails with various exceptions, none of which affects the next card.
      return Either.left("the vCard cannot be read: " + e.getMessage());
    }
  }

  /** The cards of a text, each from its first to its last line. */
  private final class Cards implements Iterator<ContactLine> {

    private final BufferedReader text;
    private @Nullable ContactLine next;
    private long count;

    Cards(BufferedReader text) {
      this.text = text;
    }

    @Override
    public boolean hasNext() {
      if (next == null) {
        next = read();
      }
      return next != null;
    }

    @Override
    public ContactLine next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ContactLine card = Objects.requireNonNull(next);
      next = null;
      return card;
    }

    private @Nullable ContactLine read() {
      try {
        @Nullable String line = text.readLine();
        while (line != null && !line.strip().equalsIgnoreCase("BEGIN:VCARD")) {
          line = text.readLine();
        }
        if (line == null) {
          return null;
        }
        count++;
        StringBuilder card = new StringBuilder();
        boolean hasEnd = false;
        while (line != null && !hasEnd) {
          card.append(line).append("\r\n");
          hasEnd = line.strip().equalsIgnoreCase("END:VCARD");
          line = hasEnd ? line : text.readLine();
        }
        return hasEnd
            ? line(count, card.toString())
            : new ContactLine(
                count,
                TITLES,
                List.of(card.toString()),
                Either.left("the vCard has no end: END:VCARD is missing"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
