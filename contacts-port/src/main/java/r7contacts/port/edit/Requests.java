package r7contacts.port.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.NewContact;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSort;
import r7contacts.port.Lifecycle;
import r7contacts.port.PageRequest;
import r7contacts.port.SortDirection;

/** Reads and writes of an editor, each through its gate. Thread-safe. */
final class Requests {

  private static final ContactQuery NEWEST_FIRST =
      ContactQuery.builder().sort(ContactSort.CREATED).direction(SortDirection.DESCENDING).build();

  static final RequestGate UNGATED =
      new RequestGate() {
        @Override
        public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
          return request.get();
        }
      };

  private final ContactBook book;
  private final StepWriter writer;
  private final Lifecycle lifecycle;
  private final RequestGate gate;

  Requests(ContactBook book, StepWriter writer, Lifecycle lifecycle, RequestGate gate) {
    this.book = book;
    this.writer = writer;
    this.lifecycle = lifecycle;
    this.gate = gate;
  }

  /** Returns the same requests with a gate in front of the one that they have. */
  Requests through(RequestGate outer) {
    return new Requests(book, writer, lifecycle, gate.behind(outer));
  }

  /** Announces the contacts that the next writes may alter. */
  void beforeWriting(Set<ContactId> touched) {
    gate.beforeWriting(touched);
  }

  /**
   * Reads a contact by id, after its tags if they are wanted: a write that replaces the record then
   * follows the read of the record.
   */
  Either<ContactError, Contact> contact(ContactId id, boolean withTags) {
    return withTags
        ? read(() -> book.tagsOf(id))
            .flatMap(tags -> read(() -> book.findById(id)).map(found -> tagged(found, tags)))
        : read(() -> book.findById(id));
  }

  static Contact tagged(Contact contact, List<String> tags) {
    return contact.withProfile(contact.profile().toBuilder().tags(tags).build());
  }

  /** Reads a part of the list of all contacts, newest first. */
  Either<ContactError, ContactPage> newest(long start, int count) {
    return read(() -> book.page(NEWEST_FIRST, new PageRequest(start, count)));
  }

  Either<ContactError, List<CatalogUsage>> stages() {
    return read(book::stages);
  }

  Either<ContactError, Account> account() {
    return unlessClosed(() -> writer.account(gate), Function.identity());
  }

  Either<ContactError, Option<String>> typeOf(Contact contact) {
    return unlessClosed(() -> writer.typeOf(contact, gate), Function.identity());
  }

  Either<StepFailure, ContactId> create(NewContact contact) {
    return unlessClosed(() -> writer.create(contact, gate), Requests::notSent);
  }

  /** Carries out any other step; absent if it is done. */
  Option<StepFailure> write(Step step, Contact before) {
    return unlessClosed(
            () ->
                writer
                    .write(step, before, gate)
                    .<Either<StepFailure, Boolean>>map(Either::left)
                    .getOrElse(() -> Either.right(true)),
            Requests::notSent)
        .swap()
        .toOption();
  }

  /** Returns why no further request may be made; absent if there is no reason. */
  Option<ContactError> obstacle() {
    if (lifecycle.isClosed()) {
      return Option.some(ContactError.Unavailable.closed());
    }
    return Option.when(
        Thread.currentThread().isInterrupted(), ContactError.Unavailable::interrupted);
  }

  private <T> Either<ContactError, T> read(Supplier<Either<ContactError, T>> request) {
    return unlessClosed(() -> gate.pass(request), Function.identity());
  }

  private static StepFailure notSent(ContactError error) {
    return new StepFailure(error, false);
  }

  /** A book that is closed between two steps rejects calls by an exception. */
  private <E, T> Either<E, T> unlessClosed(
      Supplier<Either<E, T>> request, Function<ContactError, E> failure) {
    try {
      return request.get();
    } catch (IllegalStateException rejected) {
      if (lifecycle.isClosed()) {
        return Either.left(failure.apply(ContactError.Unavailable.closed()));
      }
      throw rejected;
    }
  }
}
