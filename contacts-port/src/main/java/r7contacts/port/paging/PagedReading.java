package r7contacts.port.paging;

import io.vavr.control.Either;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import r7contacts.domain.Contact;
import r7contacts.port.ContactError;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSort;
import r7contacts.port.Paging;
import r7contacts.port.ReadAhead;
import r7contacts.port.SortDirection;

/**
 * Streams over all pages of a list. No request is made before its page is wanted, except for one
 * page ahead if the source reads ahead.
 */
public final class PagedReading {

  private PagedReading() {}

  /** Returns the source of a new stream, which requests pages ahead if the book permits it. */
  public static PageSource source(Object book, PageSource source) {
    return book instanceof ReadAhead ahead
        ? ahead
            .readAheadThreads()
            .<PageSource>map(threads -> new PagesAhead(source, threads))
            .getOrElse(source)
        : source;
  }

  /**
   * Returns the pages of a query's list.
   *
   * @param source the pages of that query
   * @throws IllegalArgumentException if a bookmark is given and the query is not sorted by id
   */
  public static Stream<Either<ContactError, ContactPage>> of(
      ContactQuery query, PageSource source, Paging paging) {
    Objects.requireNonNull(query, "query");
    if (query.sort() == ContactSort.ID) {
      IdOrder order =
          new IdOrder(query.direction(), query.equals(ContactQuery.all()), paging.after());
      return stream(new PageReader(source, paging, order));
    }
    if (paging.after().isDefined()) {
      throw new IllegalArgumentException(
          "a bookmark needs a list sorted by id, not by " + query.sort());
    }
    return stream(new PageReader(source, paging, new AnyOrder()));
  }

  /** Returns the pages of a list that is sorted by id, ascending, and is not of all contacts. */
  public static Stream<Either<ContactError, ContactPage>> ofSortedById(
      PageSource source, Paging paging) {
    IdOrder order = new IdOrder(SortDirection.ASCENDING, false, paging.after());
    return stream(new PageReader(source, paging, order));
  }

  private static Stream<Either<ContactError, ContactPage>> stream(PageReader reader) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                reader, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
            false)
        .onClose(reader::stop);
  }

  /** Returns the contacts of the pages and the errors: of unreadable contacts and of requests. */
  public static Stream<Either<ContactError, Contact>> contacts(
      Stream<Either<ContactError, ContactPage>> pages) {
    return pages.flatMap(
        outcome ->
            outcome.fold(
                error -> Stream.of(Either.left(error)),
                page ->
                    Stream.concat(
                        page.items().stream().map(Either::right),
                        page.unreadable().stream().map(Either::left))));
  }
}
