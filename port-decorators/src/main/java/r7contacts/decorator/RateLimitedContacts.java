package r7contacts.decorator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactRepository;
import r7contacts.port.edit.EditableContactBook;

/**
 * Rate limit around a repository.
 *
 * <pre>{@code
 * ContactRepository contacts = RateLimitedContacts.around(JsonContacts.open(portal));
 * }</pre>
 *
 * <p>In any period no more calls begin than the limit permits, at once or spread over the period.
 * With 500 in 10 s, 500 calls may begin at once and the next 500 after 10 s.
 *
 * <p>A call beyond the limit waits for its turn. If it would have to wait longer than the maximum
 * wait, it is {@link r7contacts.port.ContactError.Unavailable} at once, with the time to wait.
 * Waiting ends with {@code Unavailable} if the thread is interrupted, which keeps its interrupt
 * flag, or if the repository is closed.
 *
 * <p>The limit counts calls of the port. It does not count further requests of an adapter in one
 * call, such as retries or sign-in, or other programs with the same account: leave headroom for
 * them.
 *
 * <p>Each read and each write of a change waits for its own turn. The change is {@link
 * r7contacts.port.edit.WriteError.NotDone} if the first write would have to wait too long, and
 * {@link r7contacts.port.edit.WriteError.PartlyDone} if a later one would.
 *
 * <p>Closing it closes the inner repository.
 */
public final class RateLimitedContacts {

  private RateLimitedContacts() {}

  /**
   * Returns a rate limit around a repository, with the defaults of the {@link Builder}: what a
   * portal permits (field guide §5.4).
   */
  public static ContactRepository around(ContactRepository inner) {
    return builder().around(inner);
  }

  /**
   * Returns a rate limit around every request of a contact book, with the defaults of the {@link
   * Builder}: what a portal permits (field guide §5.4).
   */
  public static ContactBook around(ContactBook inner) {
    return builder().around(inner);
  }

  /**
   * Returns a rate limit around every request of a contact book for editing, with the defaults of
   * the {@link Builder}: what a portal permits (field guide §5.4).
   */
  public static EditableContactBook around(EditableContactBook inner) {
    return builder().around(inner);
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Settings of a rate limit. Methods throw {@link IllegalArgumentException} for values out of
   * range. Not thread-safe.
   */
  public static final class Builder {
    private int permits = 500;
    private Duration per = Duration.ofSeconds(10);
    private Duration maximumWait = Duration.ofSeconds(30);
    private final List<DecoratorListener> listeners = new ArrayList<>();

    private Builder() {}

    /** Sets how many calls may begin in one period, at least 1. Default: 500. */
    public Builder permits(int calls) {
      permits = Limits.atLeast(1, "permits", calls);
      return this;
    }

    /** Sets the length of the period. Default: 10 s. */
    public Builder per(Duration length) {
      per = Limits.positive("per", length);
      return this;
    }

    /**
     * Sets how long a call may wait, one of several contacts in total; zero disables waiting.
     * Default: 30 s.
     */
    public Builder maximumWait(Duration length) {
      maximumWait = Limits.zeroOrMore("maximumWait", length);
      return this;
    }

    /** Adds a listener for waits; none by default. */
    public Builder listener(DecoratorListener listener) {
      listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /** Returns a rate limit around a repository. */
    public ContactRepository around(ContactRepository inner) {
      return around(inner, System::nanoTime, RateLimitInterceptor.Sleep.REAL);
    }

    /** Returns a rate limit around every request of a contact book. */
    public ContactBook around(ContactBook inner) {
      return around(inner, System::nanoTime, RateLimitInterceptor.Sleep.REAL);
    }

    /** Returns a rate limit around every request of a contact book for editing. */
    public EditableContactBook around(EditableContactBook inner) {
      return new InterceptedEditableBook(
          inner, interceptor(System::nanoTime, RateLimitInterceptor.Sleep.REAL));
    }

    ContactRepository around(
        ContactRepository inner, LongSupplier nanos, RateLimitInterceptor.Sleep sleep) {
      return new InterceptedRepository(inner, interceptor(nanos, sleep));
    }

    ContactBook around(ContactBook inner, LongSupplier nanos, RateLimitInterceptor.Sleep sleep) {
      return new InterceptedBook(inner, interceptor(nanos, sleep));
    }

    private RateLimitInterceptor interceptor(LongSupplier nanos, RateLimitInterceptor.Sleep sleep) {
      return new RateLimitInterceptor(
          permits, per, maximumWait, nanos, sleep, new GuardedListener(List.copyOf(listeners)));
    }
  }
}
