package r7contacts.portal;

import io.vavr.control.Option;
import java.util.Objects;

/**
 * Second factor that the portal requires in addition to the password (field guide §3.2).
 *
 * @param kind how the owner of the account gets the code
 * @param sentTo phone number to which the portal has sent the code, masked by the portal; absent
 *     for an app
 */
public record SecondFactor(Kind kind, Option<String> sentTo) {

  /** Source of a code. */
  public enum Kind {
    /** A text message. */
    SMS,
    /** An authenticator app. */
    APP
  }

  /** Creates a second factor. */
  public SecondFactor {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(sentTo, "sentTo");
  }

  /**
   * Returns the description for people: {@code "the code sent by SMS to +7***22"}, {@code "the code
   * of the authenticator app"}.
   */
  public String description() {
    return switch (kind) {
      case SMS -> "the code sent by SMS" + sentTo.map(phone -> " to " + phone).getOrElse("");
      case APP -> "the code of the authenticator app";
    };
  }
}
