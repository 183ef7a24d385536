package r7contacts.portal;

import io.vavr.control.Option;
import java.util.Objects;

/**
 * What the portal asks for beside the password (field guide §3.2).
 *
 * @param kind how the account's owner gets the code
 * @param sentTo the telephone that the portal has just sent it to, masked by the portal; absent for
 *     an app
 */
public record SecondFactor(Kind kind, Option<String> sentTo) {

  /** Where a code comes from. */
  public enum Kind {
    /** A text message. */
    SMS,
    /** An authenticator app. */
    APP
  }

  public SecondFactor {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(sentTo, "sentTo");
  }

  /**
   * For people: {@code "the code sent by SMS to +7***22"}, {@code "the code of the authenticator
   * app"}.
   */
  public String description() {
    return switch (kind) {
      case SMS -> "the code sent by SMS" + sentTo.map(phone -> " to " + phone).getOrElse("");
      case APP -> "the code of the authenticator app";
    };
  }
}
