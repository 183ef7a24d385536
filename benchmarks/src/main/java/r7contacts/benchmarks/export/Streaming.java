package r7contacts.benchmarks.export;

import io.vavr.control.Either;
import java.util.stream.Stream;
import r7contacts.domain.Contact;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;

/** Reads contacts one after the other, as the library's users do it. */
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
