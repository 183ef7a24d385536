package r7contacts.port.paging;

import io.vavr.control.Either;
import java.util.function.Supplier;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.port.ContactPage;
import r7contacts.port.PageRequest;

/** Page source that fails if its pages bring a reading no further. */
final class GuardedSource {

  /**
   * The most requests in a row without a new contact. Contacts that cannot be read do not count as
   * new: a portal may return the same ones forever.
   */
  static final int MOST_IN_VAIN = 1_000;

  private final PageSource source;
  private final SamePageGuard guard = new SamePageGuard();
  private int inVainInARow;
  private int longestPage;

  GuardedSource(PageSource source) {
    this.source = source;
  }

  /** Requests a page. */
  Either<ContactError, ContactPage> page(long start, int count) {
    return page(start, () -> source.page(new PageRequest(start, count)));
  }

  /** Requests a page, and the next one ahead if the source reads ahead. */
  Either<ContactError, ContactPage> page(long start, int count, long likelyNext) {
    return page(
        start,
        () -> source.page(new PageRequest(start, count), new PageRequest(likelyNext, count)));
  }

  private Either<ContactError, ContactPage> page(
      long start, Supplier<Either<ContactError, ContactPage>> request) {
    if (++inVainInARow > MOST_IN_VAIN) {
      return Either.left(
          new Unreadable(
              "the last %d requests brought no new contact, and the list does not end at %d"
                  .formatted(MOST_IN_VAIN, start)));
    }
    return request
        .get()
        .flatMap(
            page -> {
              longestPage = Math.max(longestPage, page.size());
              return guard.isStuckAt(page, start)
                  ? Either.left(
                      new Unreadable(
                          "the portal returns the same contacts wherever a page is asked to start,"
                              + " here at "
                              + start))
                  : Either.right(page);
            });
  }

  /** Records that the last page had a new contact. */
  void broughtNewContact() {
    inVainInARow = 0;
  }

  /** Stops the requests of pages that were not asked for yet. */
  void stop() {
    source.stop();
  }

  /** The most places that a page has taken. */
  int longestPage() {
    return longestPage;
  }
}
