package r7contacts.testkit;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;

/**
 * A call of a book that reaches its backend.
 *
 * @param name the call as messages show it
 */
record BookCall(String name, Function<ContactBook, Either<ContactError, ?>> call) {

  /** Every call that a book has, with arguments that find contacts. */
  static List<BookCall> all() {
    ContactId anna = SampleContacts.anna().id();
    ContactInfoQuery mail = ContactInfoQuery.exact(Channel.EMAIL, "anna@example.org");
    List<BookCall> calls = new ArrayList<>();
    calls.add(new BookCall("findById(1001)", book -> book.findById(anna)));
    calls.add(
        new BookCall("findAllById([1001])", book -> book.findAllById(List.of(anna)).get(anna)));
    calls.add(new BookCall("findComplete(1001)", book -> book.findComplete(anna)));
    calls.add(
        new BookCall(
            "page(ContactQuery)", book -> book.page(ContactQuery.all(), PageRequest.first(5))));
    calls.add(
        new BookCall("stream(ContactQuery)", book -> firstOf(book.stream(ContactQuery.all()))));
    calls.add(
        new BookCall("page(ContactInfoQuery)", book -> book.page(mail, PageRequest.first(5))));
    calls.add(
        new BookCall("findByContactInfo(ContactInfoQuery)", book -> book.findByContactInfo(mail)));
    for (ContactGroup group :
        List.of(
            ContactGroup.membersOf(SampleContacts.romashka().id()),
            ContactGroup.ofProject(7),
            ContactGroup.ofOpportunity(30),
            ContactGroup.ofCase(40))) {
      calls.add(
          new BookCall("page(" + group + ")", book -> book.page(group, PageRequest.first(5))));
      calls.add(new BookCall("stream(" + group + ")", book -> firstOf(book.stream(group))));
      calls.add(new BookCall("findAll(" + group + ")", book -> book.findAll(group)));
    }
    calls.add(new BookCall("personFields()", ContactBook::personFields));
    calls.add(new BookCall("companyFields()", ContactBook::companyFields));
    calls.add(new BookCall("tags()", ContactBook::tags));
    calls.add(new BookCall("tagsOf(1001)", book -> book.tagsOf(anna)));
    calls.add(new BookCall("stages()", ContactBook::stages));
    calls.add(new BookCall("types()", ContactBook::types));
    return calls;
  }

  private static Either<ContactError, ?> firstOf(Stream<Either<ContactError, Contact>> outcomes) {
    try (outcomes) {
      return outcomes
          .findFirst()
          .<Either<ContactError, ?>>map(outcome -> outcome)
          .orElseGet(() -> Either.right("an empty stream"));
    }
  }

  /** Calls the book. */
  Either<ContactError, ?> on(ContactBook book) {
    return call.apply(book);
  }
}
