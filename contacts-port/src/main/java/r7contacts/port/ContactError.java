package r7contacts.port;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.Objects;
import r7contacts.domain.ContactId;
import r7contacts.domain.PrintableText;

/**
 * Why there is no contact. Six cases, told apart by what a caller can do about each.
 *
 * <p>Ask {@link #accept} for all cases at once, or {@code instanceof} for one. Reasons are one
 * sentence for people, without a full stop, and never hold a secret. Control characters and other
 * text that is not {@link PrintableText printable} are replaced in them.
 */
public sealed interface ContactError {

  /** The whole error in one sentence for people. */
  String message();

  <R> R accept(Visitor<R> visitor);

  /** For callers who prefer exceptions: {@code getOrElseThrow(ContactError::toException)}. */
  default ContactException toException() {
    return new ContactException(this);
  }

  /** One answer for each case. */
  interface Visitor<R> {
    R notFound(NotFound error);

    R notAuthenticated(NotAuthenticated error);

    R accessDenied(AccessDenied error);

    R refused(Refused error);

    R unavailable(Unavailable error);

    R unreadable(Unreadable error);
  }

  /**
   * Nobody has this id, or the account that asked may not see who has: the portal hides the
   * difference (field guide §5.2). Asking again does not help.
   */
  record NotFound(ContactId id) implements ContactError {
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

  /** The credentials are missing, wrong or no longer valid. New ones help. */
  record NotAuthenticated(String reason) implements ContactError {
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

  /** Signed in, but not allowed: the account lacks a right. */
  record AccessDenied(String reason) implements ContactError {
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

  /** Understood and turned down, for a reason that stays until somebody changes something. */
  record Refused(String reason) implements ContactError {
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
   * No answer, or one that says "not now". Asking later may help.
   *
   * @param retryAfter how long to wait, where the other side said so
   */
  record Unavailable(String reason, Option<Duration> retryAfter) implements ContactError {
    public Unavailable {
      reason = PrintableText.singleLine(Objects.requireNonNull(reason, "reason"));
      Objects.requireNonNull(retryAfter, "retryAfter");
      if (retryAfter.exists(Duration::isNegative)) {
        throw new IllegalArgumentException("a wait must not be negative: " + retryAfter.get());
      }
    }

    public static Unavailable because(String reason) {
      return new Unavailable(reason, Option.none());
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

  /** An answer came and leaves no contact: it is no answer of a portal, or it is broken. */
  record Unreadable(String reason) implements ContactError {
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
