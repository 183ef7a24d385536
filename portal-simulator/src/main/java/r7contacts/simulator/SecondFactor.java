package r7contacts.simulator;

import java.util.Objects;

/**
 * What a portal wants to see after the password.
 *
 * <p>The code that it takes is {@link #DEFAULT_CODE} unless told otherwise, for every account.
 *
 * @param kind where the code comes from
 * @param code the code that is right, letters and digits
 */
public record SecondFactor(Kind kind, String code) {

  /** The code that is right if not told otherwise: {@value}. */
  public static final String DEFAULT_CODE = "123456";

  /** The key for an authenticator app that is not set up yet: {@value}. */
  public static final String TFA_KEY = "GEZDGNBVGY3TQOJQ";

  /** Where the code comes from. */
  public enum Kind {
    /** A message to a phone that the portal knows. */
    SMS,
    /** A message, but to which phone must be said first, at {@code setphone}. */
    SMS_WITHOUT_PHONE,
    /** An authenticator app. */
    APP,
    /** An app that the first reply's key sets up; once its first code came it is {@link #APP}. */
    APP_NOT_SET_UP
  }

  public SecondFactor {
    Objects.requireNonNull(kind, "kind");
    if (!code.matches("[0-9A-Za-z]+") || code.matches("(?i)setphone|sendsms")) {
      throw new IllegalArgumentException("code must be letters and digits: " + code);
    }
  }

  /** A second factor with the {@link #DEFAULT_CODE}. */
  public static SecondFactor of(Kind kind) {
    return new SecondFactor(kind, DEFAULT_CODE);
  }

  boolean isSms() {
    return kind == Kind.SMS || kind == Kind.SMS_WITHOUT_PHONE;
  }
}
