package r7contacts.benchmarks.export;

import io.vavr.control.Either;
import java.util.stream.Stream;
import r7contacts.domain.Contact;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;

/** Reads a stream of contacts, as users of the library do. */
record Streaming(ContactBook book) implements Export {

  static Export of(ContactBook book) {
    return new Streaming(book);
  }

  @Override
  public long run() {
    try (Stream<Either<ContactError, Contact>> all = book.stream(ContactQuery.all())) {
      return all.map(outcome -> outcome.getOrElseThrow(ContactError::toException))
          .mapToLong(contact -> contact.id().value() < 0 ? 0 : 1)
          .sum();
    }
  }

  @Override
  public void close() {
    book.close();
  }
}
