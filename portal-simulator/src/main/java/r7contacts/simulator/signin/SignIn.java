package r7contacts.simulator.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.JsonText;
import r7contacts.simulator.wire.Parameters;
import r7contacts.simulator.wire.WireDate;

/** Signing in: a login and a password, and perhaps a code, give a token. Thread-safe. */
public final class SignIn {

  private static final Failure FAILED = new Failure(500, "User authentication failed", -2146233087);
  private static final Failure TOO_MANY =
      new Failure(500, "Login Fail. Too many attempts", -2146233088);

  private final Authenticator authenticator;
  private final Tokens tokens;
  private final @Nullable CodeStep codeStep;
  private final Duration lockout;
  private final ZoneOffset zone;
  private final Clock clock;
  private final Map<String, LoginState> logins = new HashMap<>();

  /**
   * Creates a sign-in without failures so far.
   *
   * @param codeStep the second step; null for none
   * @param lockout how long a login is locked after too many failures
   * @param zone the time zone of dates in replies
   */
  public SignIn(
      Authenticator authenticator,
      Tokens tokens,
      @Nullable CodeStep codeStep,
      Duration lockout,
      ZoneOffset zone,
      Clock clock) {
    this.authenticator = authenticator;
    this.tokens = tokens;
    this.codeStep = codeStep;
    this.lockout = lockout;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Returns the reply to one step as compact JSON.
   *
   * @param step the path below {@code authentication/}: a code, {@code setphone} or {@code
   *     sendsms}; null for the first step
   * @throws FailureException if the step fails
   */
  public synchronized String answer(@Nullable String step, Parameters parameters) {
    String name = parameters.value("userName").orElse("");
    LoginState login = logins.computeIfAbsent(name, any -> new LoginState(codeStep));
    if (login.isLocked(clock.instant())) {
      throw new FailureException(TOO_MANY);
    }
    boolean isKnown =
        parameters
            .value("password")
            .filter(password -> authenticator.isAccount(name, password))
            .isPresent();
    String reply = isKnown ? reply(step, login, parameters) : null;
    if (reply == null) {
      if (!name.isEmpty()) {
        login.addFailure(clock.instant(), lockout);
      }
      throw new FailureException(FAILED);
    }
    return reply;
  }

  /** Returns null for a failure that counts. */
  private @Nullable String reply(@Nullable String step, LoginState login, Parameters parameters) {
    if (codeStep == null) {
      return step == null ? token("") : null;
    }
    if (step == null) {
      return challenge(codeStep, login);
    }
    if (step.equalsIgnoreCase("setphone")) {
      String phone = parameters.value("mobilePhone").orElse("");
      if (!codeStep.isSms() || login.phone() != null || !phone.matches(".*[0-9].*")) {
        return null;
      }
      login.setPhone(phone);
      return messageSent(login, phone);
    }
    if (step.equalsIgnoreCase("sendsms")) {
      return login.phone() == null ? null : messageSent(login, login.phone());
    }
    return Tokens.isSame(step, codeStep.code()) ? codeAccepted(codeStep, login) : null;
  }

  private String challenge(CodeStep codeStep, LoginState login) {
    if (!codeStep.isSms()) {
      String key = login.hasApp() ? "" : ",\"tfaKey\":\"" + CodeStep.APP_KEY + "\"";
      return "{\"token\":null,\"tfa\":true" + key + "}";
    }
    return login.phone() == null
        ? "{\"token\":null,\"sms\":true}"
        : messageSent(login, login.phone());
  }

  private String messageSent(LoginState login, String phone) {
    return "{\"token\":null,\"expires\":%s%s}"
        .formatted(date(login.sendCode(clock.instant())), sms(phone));
  }

  private @Nullable String codeAccepted(CodeStep codeStep, LoginState login) {
    if (!codeStep.isSms()) {
      login.setUpApp();
      return token(",\"tfa\":true");
    }
    return login.phone() != null && login.takeCode(clock.instant())
        ? token(sms(login.phone()))
        : null;
  }

  private String token(String more) {
    Tokens.Issued issued = tokens.issue();
    return "{\"token\":%s,\"expires\":%s%s}"
        .formatted(JsonText.quoted(issued.token()), date(issued.expires()), more);
  }

  private String date(Instant instant) {
    return WireDate.quoted(instant, zone);
  }

  private static String sms(String phone) {
    return ",\"sms\":true,\"phoneNoise\":" + JsonText.quoted(masked(phone));
  }

  /** Hides the middle of a phone. */
  private static String masked(String phone) {
    String digits = phone.replaceAll("[^0-9]", "");
    int hidden = Math.max(0, digits.length() - 8);
    return hidden == 0
        ? digits
        : "+" + digits.substring(0, 4) + "*".repeat(hidden) + digits.substring(4 + hidden);
  }
}
