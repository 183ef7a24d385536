package r7contacts.port;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.Objects;
import r7contacts.domain.ContactId;
import r7contacts.domain.PrintableText;

/**
 * Reason why a contact could not be read. There are six cases, by what a caller can do about them.
 *
 * <p>{@link #accept} handles all cases, {@code instanceof} one. A reason is one sentence for users,
 * without a full stop, and never contains a secret. Control characters and other text that is not
 * {@link PrintableText printable} are replaced in it.
 */
public sealed interface ContactError {

  /** Returns the error in one sentence for users. */
  String message();

  /** Calls the visitor's method for this case and returns its result. */
  <R> R accept(Visitor<R> visitor);

  /** Returns an exception with this error, as for {@code getOrElseThrow}. */
  default ContactException toException() {
    return new ContactException(this);
  }

  /** Function with one method for each case. */
  interface Visitor<R> {
    /** Handles {@link NotFound}. */
    R notFound(NotFound error);

    /** Handles {@link NotAuthenticated}. */
    R notAuthenticated(NotAuthenticated error);

    /** Handles {@link AccessDenied}. */
    R accessDenied(AccessDenied error);

    /** Handles {@link Refused}. */
    R refused(Refused error);

    /** Handles {@link Unavailable}. */
    R unavailable(Unavailable error);

    /** Handles {@link Unreadable}. */
    R unreadable(Unreadable error);
  }

  /**
   * Missing contact, or one that the account may not see: the portal hides the difference (field
   * guide §5.2). A retry does not help.
   */
  record NotFound(ContactId id) implements ContactError {
    /** Creates an error. */
    public NotFound {
      Objects.requireNonNull(id, "id");
    }

    @Override
    public String message() {
      return "contact " + id + " was not found, or this account may not see it";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.notFound(this);
    }
  }

  /** Missing, wrong or expired credentials. */
  record NotAuthenticated(String reason) implements ContactError {
    /** Creates an error. */
    public NotAuthenticated {
      reason = PrintableText.singleLine(Objects.requireNonNull(reason, "reason"));
    }

    @Override
    public String message() {
      return "not signed in: " + reason;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.notAuthenticated(this);
    }
  }

  /** Missing right of the account. */
  record AccessDenied(String reason) implements ContactError {
    /** Creates an error. */
    public AccessDenied {
      reason = PrintableText.singleLine(Objects.requireNonNull(reason, "reason"));
    }

    @Override
    public String message() {
      return "access denied: " + reason;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.accessDenied(this);
    }
  }

  /** Rejection of the request by the portal; a retry does not help. */
  record Refused(String reason) implements ContactError {
    /** Creates an error. */
    public Refused {
      reason = PrintableText.singleLine(Objects.requireNonNull(reason, "reason"));
    }

    @Override
    public String message() {
      return "refused: " + reason;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.refused(this);
    }
  }

  /**
   * No answer, or a temporary refusal. A retry may help.
   *
   * @param retryAfter how long to wait before a retry, if known
   */
  record Unavailable(String reason, Option<Duration> retryAfter) implements ContactError {
    /**
     * Creates an error.
     *
     * @throws IllegalArgumentException if the time to wait is negative
     */
    public Unavailable {
      reason = PrintableText.singleLine(Objects.requireNonNull(reason, "reason"));
      Objects.requireNonNull(retryAfter, "retryAfter");
      if (retryAfter.exists(Duration::isNegative)) {
        throw new IllegalArgumentException("a wait must not be negative: " + retryAfter.get());
      }
    }

    /** Returns an error with this reason, and without a time to wait. */
    public static Unavailable because(String reason) {
      return new Unavailable(reason, Option.none());
    }

    /** Returns the error of a call whose repository was closed before it ended. */
    public static Unavailable closed() {
      return because("the repository was closed meanwhile");
    }

    /** Returns the error of a call whose thread was interrupted. */
    public static Unavailable interrupted() {
      return because("the calling thread was interrupted");
    }

    @Override
    public String message() {
      return "unavailable: "
          + reason
          + retryAfter.map(wait -> "; try again in " + roundedUp(wait) + " s").getOrElse("");
    }

    private static long roundedUp(Duration wait) {
      return wait.toSeconds() + (wait.getNano() > 0 ? 1 : 0);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unavailable(this);
    }
  }

  /** Answer that is not from a portal, or is broken. */
  record Unreadable(String reason) implements ContactError {
    /** Creates an error. */
    public Unreadable {
      reason = PrintableText.singleLine(Objects.requireNonNull(reason, "reason"));
    }

    @Override
    public String message() {
      return "unreadable answer: " + reason;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unreadable(this);
    }
  }
}
