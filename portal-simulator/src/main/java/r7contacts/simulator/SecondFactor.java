package r7contacts.simulator;

import java.util.Objects;
import r7contacts.simulator.signin.CodeStep;

/**
 * The second factor of all accounts: a code after the password. Immutable.
 *
 * @param kind where the code comes from
 * @param code the code that is right: letters and digits
 */
public record SecondFactor(Kind kind, String code) {

  /** The default code: {@value}. */
  public static final String DEFAULT_CODE = "123456";

  /** The key for an authenticator app that is not set up yet: {@value}. */
  public static final String TFA_KEY = CodeStep.APP_KEY;

  /** Where the code comes from. */
  public enum Kind {
    /** A message to a phone that the portal knows. */
    SMS(true, true),
    /** A message to a phone that the client sets first, with {@code setphone}. */
    SMS_WITHOUT_PHONE(true, false),
    /** An authenticator app. */
    APP(false, true),
    /** An app that the key in the first reply sets up; after its first code like {@link #APP}. */
    APP_NOT_SET_UP(false, false);

    private final boolean isSms;
    private final boolean isSetUp;

    Kind(boolean isSms, boolean isSetUp) {
      this.isSms = isSms;
      this.isSetUp = isSetUp;
    }
  }

  /**
   * Creates a second factor.
   *
   * @throws IllegalArgumentException if the code has other characters than letters and digits
   */
  public SecondFactor {
    Objects.requireNonNull(kind, "kind");
    if (!code.matches("[0-9A-Za-z]+") || code.matches("(?i)setphone|sendsms")) {
      throw new IllegalArgumentException("code must be letters and digits: " + code);
    }
  }

  /** Returns a second factor with the {@link #DEFAULT_CODE}. */
  public static SecondFactor of(Kind kind) {
    return new SecondFactor(kind, DEFAULT_CODE);
  }

  CodeStep codeStep() {
    return new CodeStep(kind.isSms, kind.isSetUp, code);
  }
}
