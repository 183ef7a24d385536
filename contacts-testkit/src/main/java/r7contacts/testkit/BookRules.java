package r7contacts.testkit;

import io.vavr.control.Either;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.domain.Contact;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;

/** Rules for the book that {@link ContactBookContract} opened, and queries of it. */
interface BookRules {

  /** The book that the contract opened for the test that runs. */
  ContactBook book();

  /** Checks which contacts the query finds over all pages, and their order. */
  static void assertFinds(ContactBook book, ContactQuery query, long... ids) {
    Check.ids("stream(" + QueryText.of(query) + ")", all(book, query), ids);
  }

  /** Returns all contacts of a query, over all pages. */
  static List<Contact> all(ContactBook book, ContactQuery query) {
    String call = "stream(" + QueryText.of(query) + ")";
    try (Stream<Either<ContactError, Contact>> outcomes = book.stream(query)) {
      return outcomes.map(outcome -> Check.found(call, outcome)).toList();
    }
  }
}
