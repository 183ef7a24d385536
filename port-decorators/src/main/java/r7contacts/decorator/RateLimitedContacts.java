package r7contacts.decorator;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;

/**
 * Asks no more often than a portal allows.
 *
 * <pre>{@code
 * ContactRepository contacts = RateLimitedContacts.around(JsonContacts.open(portal));
 * }</pre>
 *
 * <p>In any period of the limit's length no more calls begin than the limit permits: at once, or
 * spread over the period. 500 in 10 s are 500 calls at once and the next 500 after 10 s.
 *
 * <p>A call beyond that waits for its turn. If it would have to wait for longer than the maximum
 * wait it is {@link ContactError.Unavailable} at once and says how long. Waiting ends when the
 * thread is interrupted (unavailable, the flag stays set) or the repository is closed
 * (unavailable).
 *
 * <p>It counts calls of the port. What an adapter sends beyond one request a call, such as retries
 * or signing in, is not counted here, and neither is another program with the same account: leave
 * headroom for them.
 */
public final class RateLimitedContacts implements ContactRepository {

  private final ContactRepository inner;
  private final String limit;
  private final long maximumWait;
  private final LongSupplier nanos;
  private final long origin;
  private final Sleep sleep;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final SlidingWindow window;

  RateLimitedContacts(ContactRepository inner, Builder settings, LongSupplier nanos, Sleep sleep) {
    this.inner = Objects.requireNonNull(inner, "inner");
    this.nanos = nanos;
    this.sleep = sleep;
    limit =
        "%d %s in %s"
            .formatted(
                settings.permits, settings.permits == 1 ? "call" : "calls", seconds(settings.per));
    maximumWait = settings.maximumWait.toNanos();
    origin = nanos.getAsLong();
    window = new SlidingWindow(settings.permits, settings.per.toNanos(), this::time);
  }

  /** Within what the portal promises to take: 500 requests in 10 s (field guide §5.4). */
  public static ContactRepository around(ContactRepository inner) {
    return builder().around(inner);
  }

  /** The same around a contact book: every request of it counts. */
  public static ContactBook around(ContactBook inner) {
    return builder().around(inner);
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    Objects.requireNonNull(id, "id");
    requireOpen();
    return request(() -> inner.findById(id));
  }

  /** Makes one request, when it is its turn. */
  private <T> Either<ContactError, T> request(Supplier<Either<ContactError, T>> request) {
    Option<ContactError> refusal = waitForPermission(latestStart());
    return refusal.isDefined() ? Either.left(refusal.get()) : request.get();
  }

  /**
   * Each id is a call. Asks the inner repository for as many at a time as may begin at once; they
   * count as begun then, even if it begins some of them later. The ids that the maximum wait is too
   * short for are unavailable.
   */
  @Override
  public Map<ContactId, Either<ContactError, Contact>> findAllById(Collection<ContactId> ids) {
    Set<ContactId> distinct = Calls.distinct(ids);
    requireOpen();
    return inner instanceof ContactBook book
        ? book.asOneCall(from -> find(distinct, from))
        : find(distinct, inner);
  }

  private Map<ContactId, Either<ContactError, Contact>> find(
      Set<ContactId> ids, ContactRepository from) {
    List<ContactId> distinct = List.copyOf(ids);
    long latest = latestStart();
    Map<ContactId, Either<ContactError, Contact>> outcomes = new LinkedHashMap<>();
    int next = 0;
    while (next < distinct.size()) {
      Option<ContactError> refusal = waitForPermission(latest);
      int end;
      if (refusal.isDefined()) {
        end = distinct.size();
        distinct.subList(next, end).forEach(id -> outcomes.put(id, Either.left(refusal.get())));
      } else {
        end = next + 1;
        while (end < distinct.size() && isPermittedAtOnce()) {
          end++;
        }
        outcomes.putAll(from.findAllById(distinct.subList(next, end)));
      }
      next = end;
    }
    return Collections.unmodifiableMap(outcomes);
  }

  private long latestStart() {
    return time() + maximumWait;
  }

  /** Why the call must not begin; none, if it has begun. */
  private Option<ContactError> waitForPermission(long latest) {
    Object call = new Object();
    try {
      while (closing.getCount() > 0) {
        long maximum = Math.max(0, latest - time());
        long wait = window.begin(call, maximum);
        if (wait == 0) {
          return Option.none();
        }
        if (wait > maximum) {
          return Option.some(tooLong(wait));
        }
        sleep.untilClosed(closing, wait);
      }
      return Option.some(closedMeanwhile());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Option.some(Calls.INTERRUPTED);
    } finally {
      window.leave(call);
    }
  }

  private boolean isPermittedAtOnce() {
    return window.begin(new Object(), 0) == 0;
  }

  private ContactError tooLong(long wait) {
    return new ContactError.Unavailable(
        "the limit of %s is used up for longer than a call may wait".formatted(limit),
        Option.some(Duration.ofNanos(wait)));
  }

  private static ContactError closedMeanwhile() {
    return ContactError.Unavailable.because("the repository was closed meanwhile");
  }

  private long time() {
    return nanos.getAsLong() - origin;
  }

  private static String seconds(Duration length) {
    return BigDecimal.valueOf(length.toNanos(), 9).stripTrailingZeros().toPlainString() + " s";
  }

  private void requireOpen() {
    if (closing.getCount() == 0) {
      throw new IllegalStateException("this repository is closed");
    }
  }

  /** What it does around the requests of a book. */
  private GatedBook.Gate gate() {
    return new GatedBook.Gate() {
      @Override
      public void requireOpen() {
        RateLimitedContacts.this.requireOpen();
      }

      @Override
      public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
        return request(request);
      }

      @Override
      public Either<ContactError, Contact> contact(ContactId id, ContactRepository from) {
        return request(() -> from.findById(id));
      }

      @Override
      public Map<ContactId, Either<ContactError, Contact>> contacts(
          Set<ContactId> ids, ContactRepository from) {
        return find(ids, from);
      }
    };
  }

  /** Ends the waiting of those who wait: they are unavailable. */
  @Override
  public void close() {
    closing.countDown();
    inner.close();
  }

  /** Passes time, for real or as tests do. */
  interface Sleep {
    Sleep REAL = (closing, nanos) -> closing.await(nanos, TimeUnit.NANOSECONDS);

    /** Returns after so many nanoseconds, or earlier if the repository is closed. */
    void untilClosed(CountDownLatch closing, long nanos) throws InterruptedException;
  }

  /** Collects what a limit goes by. Each method refuses what makes no sense and says why. */
  public static final class Builder {
    private int permits = 500;
    private Duration per = Duration.ofSeconds(10);
    private Duration maximumWait = Duration.ofSeconds(30);

    private Builder() {}

    /** How many calls may begin within {@link #per}; 500 by default, at least 1. */
    public Builder permits(int calls) {
      permits = Math.toIntExact(Limits.atLeast(1, "permits", calls));
      return this;
    }

    /** The length of time that the permits are for; 10 s unless told. */
    public Builder per(Duration length) {
      per = Limits.positive("per", length);
      return this;
    }

    /**
     * How long a call may have to wait, {@code findAllById} in all; 30 s unless told, and zero is
     * not at all.
     */
    public Builder maximumWait(Duration length) {
      maximumWait = Limits.zeroOrMore("maximumWait", length);
      return this;
    }

    /** The repository that keeps the limit; it closes the inner one. */
    public ContactRepository around(ContactRepository inner) {
      return new RateLimitedContacts(inner, this, System::nanoTime, Sleep.REAL);
    }

    /** The book that keeps the limit with all its requests; it closes the inner one. */
    public ContactBook around(ContactBook inner) {
      return around(inner, System::nanoTime, Sleep.REAL);
    }

    ContactBook around(ContactBook inner, LongSupplier nanos, Sleep sleep) {
      RateLimitedContacts contacts = new RateLimitedContacts(inner, this, nanos, sleep);
      return new GatedBook(contacts, inner, contacts.gate());
    }
  }
}
