package r7contacts.decorator;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactRepository;
import r7contacts.port.edit.EditableContactBook;

/**
 * Cache of contacts in the program's memory, around a repository.
 *
 * <pre>{@code
 * ContactRepository contacts = CachedContacts.around(JsonContacts.open(portal));
 * }</pre>
 *
 * <p>A contact is kept for the time to live, "not found" for a shorter time; other errors are not
 * kept. So a contact may be as old as the time to live. A contact with another id than requested is
 * returned and not kept.
 *
 * <p>While an id is loading, the inner repository is asked once, and all threads that ask for this
 * id get its outcome; other ids do not wait. If the loading thread is interrupted, only its own
 * call ends: a waiting thread loads again. A waiting thread that is interrupted gets {@link
 * r7contacts.port.ContactError.Unavailable} at once and keeps its interrupt flag.
 *
 * <p>Of a contact book only contacts read by id are kept; lists and catalogs are requested each
 * time.
 *
 * <p>A change through a book for editing removes the contacts that it may alter: those of {@link
 * r7contacts.port.edit.WritePlan#touched}, a new contact, and one that turned out to be changed or
 * missing. All contacts are removed if the record or the sharing of a company is changed, or a
 * company is merged or removed, because people show their company's. What was loading before the
 * change ended is not kept, so a read that begins after a change returns it. The reads of a change
 * bypass the cache. Changes in another way, such as by other programs or through the inner book,
 * are seen after the time to live.
 *
 * <p>Closing the cache closes the inner repository and removes all entries.
 */
public final class CachedContacts {

  private CachedContacts() {}

  /** Returns a cache around a repository, with the defaults of the {@link Builder}. */
  public static ContactRepository around(ContactRepository inner) {
    return builder().around(inner);
  }

  /** Returns a cache around a contact book, with the defaults of the {@link Builder}. */
  public static ContactBook around(ContactBook inner) {
    return builder().around(inner);
  }

  /** Returns a cache around a book for editing, with the defaults of the {@link Builder}. */
  public static EditableContactBook around(EditableContactBook inner) {
    return builder().around(inner);
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Settings of a cache. Methods throw {@link IllegalArgumentException} for values out of range.
   * Not thread-safe.
   */
  public static final class Builder {
    private Duration timeToLive = Duration.ofMinutes(1);
    private Duration absenceTimeToLive = Duration.ofSeconds(5);
    private long maximumSize = 10_000;
    private final List<DecoratorListener> listeners = new ArrayList<>();

    private Builder() {}

    /** Sets how long a contact is kept. Default: 1 min. */
    public Builder timeToLive(Duration length) {
      timeToLive = Limits.positive("timeToLive", length);
      return this;
    }

    /** Sets how long "not found" is kept; zero disables it. Default: 5 s. */
    public Builder absenceTimeToLive(Duration length) {
      absenceTimeToLive = Limits.zeroOrMore("absenceTimeToLive", length);
      return this;
    }

    /** Sets about how many entries are kept at most. Default: 10,000. */
    public Builder maximumSize(long entries) {
      maximumSize = Limits.atLeast(1, "maximumSize", entries);
      return this;
    }

    /** Adds a listener for reads, loads and evictions; none by default. */
    public Builder listener(DecoratorListener listener) {
      listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /** Returns a cache around a repository. */
    public ContactRepository around(ContactRepository inner) {
      return around(inner, Ticker.systemTicker());
    }

    /** Returns a cache around a contact book. */
    public ContactBook around(ContactBook inner) {
      return new InterceptedBook(inner, interceptor(Ticker.systemTicker()));
    }

    /** Returns a cache around a contact book for editing. */
    public EditableContactBook around(EditableContactBook inner) {
      return new InterceptedEditableBook(inner, interceptor(Ticker.systemTicker()));
    }

    ContactRepository around(ContactRepository inner, Ticker ticker) {
      return new InterceptedRepository(inner, interceptor(ticker));
    }

    private CacheInterceptor interceptor(Ticker ticker) {
      return new CacheInterceptor(
          timeToLive,
          absenceTimeToLive,
          maximumSize,
          ticker,
          new GuardedListener(List.copyOf(listeners)));
    }
  }
}
