package r7contacts.port.paging;

import io.vavr.control.Either;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.port.ContactPage;
import r7contacts.port.PageRequest;
import r7contacts.port.Paging;
import r7contacts.port.Paging.Bookmark;

/**
 * Iterator over the pages of a list that may change while it is read.
 *
 * <p>A portal only knows "skip so many": if a contact that was read is removed, all that follow
 * move up by one, and the next page would skip a contact that was not read. So every page is
 * requested from the last contact of the page before, its <em>anchor</em>. A page that begins with
 * a known contact misses nothing. If it begins with an unknown one, the list has moved, and reading
 * goes back until a page begins with a known one. Where a page has no room for an anchor and a new
 * contact, or no anchor to begin with, the page behind it is read between two reads of the same
 * contacts (see {@link #readBehind}).
 *
 * <p>The steps stay in one file, because they are one state machine and each names the next.
 */
final class PageReader implements Iterator<Either<ContactError, ContactPage>> {

  /** How often in a row the list may move. */
  private static final int MOST_MOVES = 100;

  /** The most ids that are kept of a list that is not sorted by id. */
  static final int MOST_REMEMBERED = 500_000;

  private final GuardedSource source;
  private final int size;
  private final Queue<Either<ContactError, ContactPage>> ready = new ArrayDeque<>();
  private ReadingOrder order;
  private @Nullable Step next;
  private int lastSize;
  private boolean isSteady = true;
  private long total;
  private int movesInARow;
  private int singlesInARow;
  private boolean isOneAtATime;

  /** What to read next. Returns the step after it; null at the end. */
  @FunctionalInterface
  private interface Step {
    @Nullable Step read();
  }

  PageReader(PageSource source, Paging paging, ReadingOrder order) {
    this.source = new GuardedSource(source);
    // A page of one contact is either an anchor or new, never both.
    this.size = Math.max(2, paging.size());
    this.order = order;
    if (paging.after().isDefined()) {
      Bookmark bookmark = paging.after().get();
      this.next = () -> readFrom(bookmark.count() - 1, 0);
    } else {
      this.next = this::readBeginning;
    }
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && next != null) {
      next = next.read();
    }
    if (next == null) {
      source.stop();
    }
    return !ready.isEmpty();
  }

  @Override
  public Either<ContactError, ContactPage> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  /** Ends the reading; no further request is made. */
  void stop() {
    next = null;
    ready.clear();
    source.stop();
  }

  private @Nullable Step readBeginning() {
    Either<ContactError, ContactPage> outcome = source.page(0, size);
    if (outcome.isLeft()) {
      return fail(outcome.getLeft());
    }
    if (!order.fits(outcome.get())) {
      // Nothing was read by the wrong order yet.
      order = new AnyOrder();
    }
    return take(outcome.get(), 0, false);
  }

  /**
   * Reads a page that must begin with a known contact.
   *
   * @param stepBack how far the last step back went; 0 if there was none
   */
  private @Nullable Step readFrom(long start, long stepBack) {
    Either<ContactError, ContactPage> outcome =
        stepBack == 0 && hasLikelyNext(start)
            ? source.page(start, size, start + lastSize - 1)
            : source.page(start, size);
    if (outcome.isLeft()) {
      return fail(outcome.getLeft());
    }
    ContactPage page = outcome.get();
    if (!order.fits(page)) {
      return failUnsorted();
    }
    boolean isAnchored = order.beginsWithKnown(page);
    if (start > 0 && !isAnchored) {
      order.moved();
      long further = stepBack == 0 ? Math.max(source.longestPage(), size) : stepBack * 2;
      return () -> readFrom(Math.max(0, start - further), further);
    }
    if (isAnchored && page.size() == 1 && !page.isLast()) {
      // This is the end, or the portal returns one contact at a time.
      PageMark mark = PageMark.of(page, start);
      return () -> readBehind(mark);
    }
    return take(page, start, isAnchored);
  }

  /**
   * Whether the page from there probably is as long as the last one and not the end, so that the
   * one after it may be requested ahead. It is checked like every other: a portal may have answered
   * it first, but if it begins with a known contact of an order that lasts, it misses nothing.
   */
  private boolean hasLikelyNext(long start) {
    return order.isLasting() && isSteady && lastSize > 1 && start + lastSize < total;
  }

  /**
   * Reads the page behind the mark, then the mark again. If it is unchanged, nothing before it was
   * removed in between, so no contact has shifted into the part already read.
   */
  private @Nullable Step readBehind(PageMark mark) {
    // A page that was requested ahead may be older than the mark.
    source.stop();
    Either<ContactError, ContactPage> behind = source.page(mark.end(), size);
    Either<ContactError, ContactPage> again =
        behind.flatMap(
            page -> {
              int count = mark.isOneContact() ? size : mark.size();
              // Portals may return more than requested.
              return source.page(mark.start(), Math.min(count, PageRequest.MAX_COUNT));
            });
    if (again.isLeft()) {
      return fail(again.getLeft());
    }
    if (!mark.isStillIn(again.get())) {
      return readAgainFrom(mark.start());
    }
    if (again.get().size() > mark.size()) {
      return order.fits(again.get()) ? take(again.get(), mark.start(), true) : failUnsorted();
    }
    if (behind.get().size() == 0) {
      return finish();
    }
    if (!order.follows(mark.ids(), PageEnds.first(behind.get()))) {
      return readAgainFrom(mark.start());
    }
    if (!order.fits(behind.get())) {
      return failUnsorted();
    }
    isOneAtATime |= mark.isOneContact() && behind.get().size() == 1 && ++singlesInARow > 1;
    return take(behind.get(), mark.end(), false);
  }

  /** The list has moved: the next page from the mark shows where to. */
  private @Nullable Step readAgainFrom(long start) {
    order.moved();
    return ++movesInARow > MOST_MOVES
        ? fail(
            Unavailable.because(
                "the list changes faster than it can be read, or the portal does not sort it"))
        : () -> readFrom(start, 0);
  }

  private @Nullable Step take(ContactPage page, long start, boolean beginsWithAnchor) {
    List<Contact> fresh = order.take(page.items(), beginsWithAnchor);
    if (!fresh.isEmpty()) {
      source.broughtNewContact();
    }
    if (order.remembered() > MOST_REMEMBERED) {
      return fail(
          new Unreadable(
              "there are more than %d contacts, too many to be read in this order: sort by id"
                  .formatted(MOST_REMEMBERED)));
    }
    if (page.size() > 1) {
      singlesInARow = 0;
    }
    isSteady = lastSize == 0 || lastSize == page.size();
    lastSize = page.size();
    total = page.total().getOrElse(0L);
    long end = start + page.size();
    if (!fresh.isEmpty() || !page.unreadable().isEmpty()) {
      movesInARow = 0;
      long freshStart = end - fresh.size() - page.unreadable().size();
      ready.add(
          Either.right(
              new ContactPage(fresh, freshStart, page.total(), page.unreadable(), page.isLast())));
    }
    boolean isAtEnd = page.isLast() || page.size() == 0 || isOneOfOne(page, end);
    return isAtEnd ? finish() : goOn(page, start, end);
  }

  /**
   * One contact out of one, as searches often end: three requests to make sure would be too many.
   * It is wrong only if a portal returns one at a time and counts too few.
   */
  private static boolean isOneOfOne(ContactPage page, long end) {
    return end == 1 && page.total().contains(1L);
  }

  private Step goOn(ContactPage page, long start, long end) {
    if (!page.unreadable().isEmpty()) {
      // A contact that cannot be read has no id to compare, so the whole page is the anchor.
      PageMark mark = PageMark.of(page, start);
      return () -> readBehind(mark);
    }
    if (page.total().exists(total -> total <= end)) {
      // Probably the end, but a total may be outdated (field guide §11.4).
      PageMark mark = PageMark.ofLast(page, end);
      return () -> readBehind(mark);
    }
    return () -> readFrom(end - 1, 0);
  }

  private @Nullable Step finish() {
    String remedy = order.remedyIfOneMayBeMissing(isOneAtATime);
    return remedy == null
        ? null
        : fail(
            Unavailable.because(
                "contacts changed places while they were read, and one may be missing: " + remedy));
  }

  private @Nullable Step failUnsorted() {
    return fail(
        new Unreadable("the portal does not sort by id as requested, so contacts may be missing"));
  }

  private @Nullable Step fail(ContactError error) {
    ready.add(Either.left(error));
    return null;
  }
}
