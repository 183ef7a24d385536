package r7contacts.port.paging;

import io.vavr.control.Either;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactGroups;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSearch;
import r7contacts.port.ContactSort;
import r7contacts.port.Paging;
import r7contacts.port.SortDirection;

/**
 * Reads a list that is given in pages, and that may change meanwhile, from its beginning to its
 * end.
 *
 * <p>A portal only knows "pass over so many": if a contact that was read is removed, all that
 * follow move up by one, and the next page would pass over one that nobody has read. So every page
 * is asked for from the last contact of the page before, its <em>anchor</em>. A page that begins
 * with a contact that is known misses nothing; if it begins with an unknown one, the list has moved
 * and reading goes back until a known one is met. Where a page has no room for an anchor and
 * something new, or no anchor to begin with, what follows it is looked at between two looks at what
 * was before (see {@link #readBehind}).
 */
public final class PagedReading implements Iterator<Either<ContactError, ContactPage>> {

  /** So often the same page may come, wherever it was asked to start, before that is an error. */
  private static final int SAME_PAGE_AT_MOST = 10;

  /** So often in a row the list may be seen to move before that is an error. */
  private static final int MOVES_AT_MOST = 100;

  /**
   * So many requests in a row may bring no new contact before that is an error. Contacts that
   * cannot be read count as none: a portal may send the same ones for ever.
   */
  static final int IN_VAIN_AT_MOST = 1_000;

  /** So many contacts are given as one list before that is an error. */
  static final int MOST_COLLECTED = 100_000;

  /** So many ids are kept of a list that is not sorted by id before that is an error. */
  static final int MOST_REMEMBERED = 500_000;

  /** Gives some of a list. */
  @FunctionalInterface
  public interface Source {
    Either<ContactError, ContactPage> page(long start, int count);
  }

  private final Source source;
  private final int size;
  private Order order;

  /** Where the next page starts, and whether its first contact must be known. */
  private long from;

  private boolean isAnchored;

  /** What must stand still while one looks behind it; null to go on with an anchor. */
  private @Nullable Mark mark;

  private int longest;
  private long stepBack;
  private int samePages;
  private int movesInARow;
  private int singlesInARow;
  private int inVainInARow;
  private boolean isOneAtATime;
  private boolean hasTaken;
  private @Nullable ContactPage before;
  private long startBefore;

  /** Contacts in their places, to be looked at again. */
  private record Mark(long start, int size, List<ContactId> ids, List<ContactError> unreadable) {

    static Mark of(ContactPage page, long start) {
      return new Mark(
          start, page.size(), page.items().stream().map(Contact::id).toList(), page.unreadable());
    }

    long end() {
      return start + size;
    }

    boolean isOneContact() {
      return size == 1 && ids.size() == 1;
    }

    /** Whether a page from the same start begins with the same. */
    boolean isStillIn(ContactPage page) {
      return page.items().stream().limit(ids.size()).map(Contact::id).toList().equals(ids)
          && (isOneContact() || page.unreadable().equals(unreadable) && page.size() == size);
    }
  }

  private final Queue<Either<ContactError, ContactPage>> ready = new ArrayDeque<>();
  private boolean isAtEnd;

  private PagedReading(Source source, Paging paging, Order order) {
    this.source = source;
    // One at a time there would be an anchor or something new, and never both.
    this.size = Math.max(2, paging.size());
    this.order = order;
    if (paging.after().isDefined()) {
      Paging.Bookmark bookmark = paging.after().get();
      order.give(bookmark.last());
      this.from = bookmark.count() - 1;
      this.isAnchored = true;
    }
  }

  /** Pages of what a query wants. */
  public static Stream<Either<ContactError, ContactPage>> of(
      ContactQuery query, QuerySource search, Paging paging) {
    Objects.requireNonNull(query, "query");
    boolean isById = query.sort() == ContactSort.ID;
    if (!isById && paging.after().isDefined()) {
      throw new IllegalArgumentException(
          "only a list sorted by id can be gone on with, not one by " + query.sort());
    }
    Order order =
        isById ? new ById(query.direction(), query.equals(ContactQuery.all())) : new AnyOrder();
    return stream(
        new PagedReading((start, count) -> search.page(query, start, count), paging, order));
  }

  /** Gives some of what a query wants. */
  @FunctionalInterface
  public interface QuerySource {
    Either<ContactError, ContactPage> page(ContactQuery query, long start, int count);
  }

  /** Pages of a list that is sorted by id. */
  public static Stream<Either<ContactError, ContactPage>> ofSortedById(
      Source source, Paging paging) {
    return stream(new PagedReading(source, paging, new ById(SortDirection.ASCENDING, false)));
  }

  private static Stream<Either<ContactError, ContactPage>> stream(PagedReading reading) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                reading, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
            false)
        .onClose(reading::end);
  }

  /** The contacts of pages, and the errors. */
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

  /** All that a search by contact info finds, or the first error. */
  public static Either<ContactError, List<Contact>> found(
      ContactSearch search, ContactInfoQuery query) {
    return collected(
        contacts(
            ofSortedById((start, count) -> search.page(query, start, count), Paging.standard())),
        query::keeps);
  }

  /** All contacts of a group, or the first error. */
  public static Either<ContactError, List<Contact>> members(
      ContactGroups groups, ContactGroup group) {
    return collected(groups.stream(group), contact -> true);
  }

  /** All contacts that are wanted, or the first error. */
  static Either<ContactError, List<Contact>> collected(
      Stream<Either<ContactError, Contact>> contacts, Predicate<Contact> wanted) {
    List<Contact> all = new ArrayList<>();
    try (contacts) {
      Iterator<Either<ContactError, Contact>> each = contacts.iterator();
      while (each.hasNext()) {
        Either<ContactError, Contact> outcome = each.next();
        if (outcome.isLeft()) {
          return Either.left(outcome.getLeft());
        }
        if (!wanted.test(outcome.get())) {
          continue;
        }
        if (all.size() == MOST_COLLECTED) {
          return Either.left(
              new Unreadable(
                  "there are more than %d contacts: read them as a stream"
                      .formatted(MOST_COLLECTED)));
        }
        all.add(outcome.get());
      }
    }
    return Either.right(List.copyOf(all));
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !isAtEnd) {
      read();
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

  private void end() {
    isAtEnd = true;
    ready.clear();
  }

  private void read() {
    if (mark != null) {
      readBehind(mark);
      return;
    }
    Either<ContactError, ContactPage> outcome = ask(from, size);
    if (outcome.isLeft()) {
      fail(outcome.getLeft());
      return;
    }
    ContactPage page = outcome.get();
    if (!isInOrder(page)) {
      return;
    }
    boolean beginsWithKnown = isAnchored && order.isKnown(page);
    if (isAnchored && from > 0 && !beginsWithKnown) {
      goBack();
      return;
    }
    stepBack = 0;
    if (beginsWithKnown && page.size() == 1 && !page.isLast()) {
      // This is the end, or the portal gives one contact at a time.
      mark = Mark.of(page, from);
      return;
    }
    take(page, beginsWithKnown);
  }

  private Either<ContactError, ContactPage> ask(long start, int count) {
    if (++inVainInARow > IN_VAIN_AT_MOST) {
      return Either.left(
          new Unreadable(
              "the last %d requests brought no new contact, and the list does not end at %d"
                  .formatted(IN_VAIN_AT_MOST, start)));
    }
    return source
        .page(start, count)
        .flatMap(
            page -> {
              longest = Math.max(longest, page.size());
              countIfTheSame(page, start);
              before = page;
              startBefore = start;
              return samePages > SAME_PAGE_AT_MOST
                  ? Either.left(
                      new Unreadable(
                          "the portal gives the same contacts wherever a page is asked to start, here at "
                              + start))
                  : Either.right(page);
            });
  }

  private void countIfTheSame(ContactPage page, long start) {
    boolean isSame =
        before != null
            && !page.items().isEmpty()
            && Objects.equals(first(page), first(before))
            && Objects.equals(last(page), last(before));
    if (!isSame) {
      samePages = 0;
    } else if (startBefore != start) {
      samePages++;
    }
  }

  /**
   * A portal that does not sort by id as asked cannot be read by id. If it is seen at once, any
   * order will do.
   */
  private boolean isInOrder(ContactPage page) {
    if (order.fits(page)) {
      return true;
    }
    if (hasTaken || isAnchored) {
      fail(
          new Unreadable(
              "the portal does not sort by id as asked, so nobody knows what the next page lacks"));
      return false;
    }
    order = new AnyOrder();
    return true;
  }

  private void goBack() {
    order.moved();
    stepBack = stepBack == 0 ? Math.max(longest, size) : stepBack * 2;
    from = Math.max(0, from - stepBack);
  }

  /**
   * Looks behind what was read last, and then at that once more. If it is where it was, nothing
   * before it has gone meanwhile, so nobody has moved up from behind it to where nobody looks.
   */
  private void readBehind(Mark last) {
    mark = null;
    Either<ContactError, ContactPage> behind = ask(last.end(), size);
    Either<ContactError, ContactPage> again =
        behind.flatMap(page -> ask(last.start(), last.isOneContact() ? size : last.size()));
    if (again.isLeft()) {
      fail(again.getLeft());
      return;
    }
    from = last.start();
    isAnchored = true;
    if (!last.isStillIn(again.get())) {
      hasMoved();
    } else if (again.get().size() > last.size()) {
      if (isInOrder(again.get())) {
        take(again.get(), true);
      }
    } else if (behind.get().size() == 0) {
      finish();
    } else if (!order.follows(last.ids(), first(behind.get()))) {
      hasMoved();
    } else if (isInOrder(behind.get())) {
      isOneAtATime |= last.isOneContact() && behind.get().size() == 1 && ++singlesInARow > 1;
      from = last.end();
      take(behind.get(), false);
    }
  }

  /** The next look at what is known finds out where it went. */
  private void hasMoved() {
    order.moved();
    if (++movesInARow > MOVES_AT_MOST) {
      fail(
          Unavailable.because(
              "the list changes faster than it can be read, or the portal does not sort it"));
    }
  }

  private void take(ContactPage page, boolean beginsWithAnchor) {
    List<Contact> fresh = order.take(page.items(), beginsWithAnchor);
    if (!fresh.isEmpty()) {
      inVainInARow = 0;
    }
    if (order.remembered() > MOST_REMEMBERED) {
      fail(
          new Unreadable(
              "there are more than %d contacts, too many to be read in this order: sort by id"
                  .formatted(MOST_REMEMBERED)));
      return;
    }
    long end = from + page.size();
    if (page.size() > 1) {
      singlesInARow = 0;
    }
    if (!fresh.isEmpty() || !page.unreadable().isEmpty()) {
      movesInARow = 0;
      long start = end - fresh.size() - page.unreadable().size();
      ready.add(
          Either.right(
              new ContactPage(fresh, start, page.total(), page.unreadable(), page.isLast())));
    }
    if (page.isLast() || page.size() == 0 || isAllThereIs(page, end)) {
      finish();
    } else {
      goOnBehind(page, end);
    }
  }

  private void goOnBehind(ContactPage page, long end) {
    hasTaken = true;
    if (!page.unreadable().isEmpty()) {
      // One that cannot be read has no id to be known by, so all of the page is the anchor.
      mark = Mark.of(page, from);
    } else if (page.total().exists(total -> total <= end)) {
      // Perhaps the end. A total is no proof of it (field guide §11.4), but says that it is worth a
      // look.
      mark = new Mark(end - 1, 1, List.of(Objects.requireNonNull(last(page))), List.of());
    }
    isAnchored = true;
    from = end - 1;
  }

  /**
   * One contact out of one, as searches often end: three requests to make sure would be too many.
   * To be wrong here, a portal must give one at a time and count too few.
   */
  private static boolean isAllThereIs(ContactPage page, long end) {
    return end == 1 && page.total().contains(1L);
  }

  private void finish() {
    isAtEnd = true;
    String remedy = order.remedyIfOneMayBeMissing(isOneAtATime);
    if (remedy != null) {
      ready.add(
          Either.left(
              Unavailable.because(
                  "contacts changed places while they were read, and one may be missing; "
                      + remedy)));
    }
  }

  private void fail(ContactError error) {
    isAtEnd = true;
    ready.add(Either.left(error));
  }

  private static @Nullable ContactId first(ContactPage page) {
    return page.items().isEmpty() ? null : page.items().get(0).id();
  }

  private static @Nullable ContactId last(ContactPage page) {
    return page.items().isEmpty() ? null : page.items().get(page.items().size() - 1).id();
  }

  /** Knows which contacts were read, by the order that they come in. */
  private interface Order {

    /** Marks a contact that was read before this reading began. */
    void give(ContactId id);

    /** Whether the page comes in this order. */
    boolean fits(ContactPage page);

    /** Whether the page begins with a contact that was read. */
    boolean isKnown(ContactPage page);

    /** Whether a contact may stand next to these, behind them. */
    boolean follows(List<ContactId> ids, @Nullable ContactId next);

    /** The contacts that were not read yet; now they are. */
    List<Contact> take(List<Contact> items, boolean beginsWithAnchor);

    /** How many ids are kept. */
    int remembered();

    /** Says that the anchor was not where it was. */
    void moved();

    /**
     * How to miss nobody, if a contact may have gone from where nobody has read to where everybody
     * has; null if none can have.
     *
     * @param isOneAtATime whether the portal gave one contact at a time
     */
    @Nullable String remedyIfOneMayBeMissing(boolean isOneAtATime);
  }

  /** What is behind the last one is new: nobody changes an id. */
  private static final class ById implements Order {
    private final Comparator<ContactId> order;
    private final boolean growsAtItsEndOnly;
    private @Nullable ContactId last;
    private boolean moved;

    ById(SortDirection direction, boolean isOfAll) {
      this.growsAtItsEndOnly = isOfAll && direction == SortDirection.ASCENDING;
      this.order =
          direction == SortDirection.ASCENDING
              ? Comparator.naturalOrder()
              : Comparator.reverseOrder();
    }

    @Override
    public void give(ContactId id) {
      last = id;
    }

    @Override
    public boolean fits(ContactPage page) {
      ContactId previous = null;
      for (Contact contact : page.items()) {
        if (previous != null && order.compare(previous, contact.id()) >= 0) {
          return false;
        }
        previous = contact.id();
      }
      return true;
    }

    @Override
    public boolean isKnown(ContactPage page) {
      ContactId first = first(page);
      return first != null && !isNew(first);
    }

    @Override
    public boolean follows(List<ContactId> ids, @Nullable ContactId next) {
      return ids.isEmpty() || next == null || order.compare(ids.get(ids.size() - 1), next) < 0;
    }

    private boolean isNew(ContactId id) {
      return last == null || order.compare(id, last) > 0;
    }

    @Override
    public List<Contact> take(List<Contact> items, boolean beginsWithAnchor) {
      List<Contact> fresh = items.stream().filter(contact -> isNew(contact.id())).toList();
      if (!fresh.isEmpty()) {
        last = fresh.get(fresh.size() - 1).id();
      }
      return fresh;
    }

    @Override
    public void moved() {
      moved = true;
    }

    @Override
    public int remembered() {
      return 1;
    }

    /**
     * Moves do no harm: what moves is either gone or still behind the last one. But if contacts can
     * come in anywhere, one that goes and one that comes between three looks at one contact each
     * cannot be told from nothing.
     */
    @Override
    public @Nullable String remedyIfOneMayBeMissing(boolean isOneAtATime) {
      return moved && isOneAtATime && !growsAtItsEndOnly
          ? "the portal gives one at a time, and only all contacts, ascending by id, can be read so"
          : null;
    }
  }

  /** Remembers every contact that was read. */
  private static final class AnyOrder implements Order {
    private final Set<ContactId> read = new HashSet<>();
    private @Nullable ContactId anchor;
    private boolean moved;

    @Override
    public void give(ContactId id) {
      throw new IllegalStateException("only by id there is a reading to go on with");
    }

    @Override
    public boolean fits(ContactPage page) {
      return true;
    }

    @Override
    public boolean isKnown(ContactPage page) {
      ContactId first = first(page);
      return first != null && read.contains(first);
    }

    @Override
    public boolean follows(List<ContactId> ids, @Nullable ContactId next) {
      return true;
    }

    @Override
    public List<Contact> take(List<Contact> items, boolean beginsWithAnchor) {
      List<Contact> fresh = new ArrayList<>();
      for (Contact contact : items) {
        boolean isAnchor =
            beginsWithAnchor && contact == items.get(0) && contact.id().equals(anchor);
        if (read.add(contact.id())) {
          fresh.add(contact);
        } else if (!isAnchor) {
          moved = true;
        }
      }
      if (!items.isEmpty()) {
        anchor = items.get(items.size() - 1).id();
      }
      return fresh;
    }

    @Override
    public void moved() {
      moved = true;
    }

    @Override
    public int remembered() {
      return read.size();
    }

    @Override
    public @Nullable String remedyIfOneMayBeMissing(boolean isOneAtATime) {
      return moved ? "sorted by id none would be" : null;
    }
  }
}
