package r7contacts.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signing in: from what was typed to a token, with a second factor between if there is one. */
final class SignIn {

  private static final int TRIES = 5;
  private static final Duration TRIES_WITHIN = Duration.ofSeconds(60);
  private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);
  private static final String KNOWN_PHONE = "+79001234567";

  private static final Failure FAILED = new Failure(500, "User authentication failed", -2146233087);
  private static final Failure TOO_MANY =
      new Failure(500, "Login Fail. Too many attempts", -2146233088);

  /** Seven digits always, and Z for no offset. */
  static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSXXX");

  private final Authenticator gatekeeper;
  private final Tokens tokens;
  private final @Nullable SecondFactor factor;
  private final Duration lockout;
  private final ZoneOffset zone;
  private final Clock clock;
  private final Map<String, Visitor> visitors = new HashMap<>();

  SignIn(
      Authenticator gatekeeper,
      Tokens tokens,
      @Nullable SecondFactor factor,
      Duration lockout,
      ZoneOffset zone,
      Clock clock) {
    this.gatekeeper = gatekeeper;
    this.tokens = tokens;
    this.factor = factor;
    this.lockout = lockout;
    this.zone = zone;
    this.clock = clock;
  }

  /** What the portal remembers of a login between two requests. */
  private static final class Visitor {
    final Deque<Instant> failures = new ArrayDeque<>();
    Instant blockedUntil = Instant.MIN;
    Instant codeUntil = Instant.MIN;
    @Nullable String phone;
    boolean hasApp;
  }

  /**
   * The reply to one step of signing in, as compact JSON.
   *
   * @param step what stands in the path behind {@code authentication/}: a code, {@code setphone} or
   *     {@code sendsms}; null for the first step
   * @throws Refusal if it does not succeed
   */
  synchronized String answer(@Nullable String step, Parameters parameters) {
    String login = parameters.value("userName").orElse("");
    Visitor visitor = visitors.computeIfAbsent(login, this::newcomer);
    if (clock.instant().isBefore(visitor.blockedUntil)) {
      throw new Refusal(TOO_MANY);
    }
    boolean isKnown =
        parameters
            .value("password")
            .filter(password -> gatekeeper.isAccount(login, password))
            .isPresent();
    String reply = isKnown ? reply(step, visitor, parameters) : null;
    if (reply == null) {
      if (!login.isEmpty()) {
        count(visitor);
      }
      throw new Refusal(FAILED);
    }
    return reply;
  }

  private Visitor newcomer(String login) {
    Visitor visitor = new Visitor();
    if (factor != null) {
      visitor.phone = factor.kind() == SecondFactor.Kind.SMS ? KNOWN_PHONE : null;
      visitor.hasApp = factor.kind() == SecondFactor.Kind.APP;
    }
    return visitor;
  }

  private void count(Visitor visitor) {
    Instant now = clock.instant();
    visitor.failures.removeIf(failure -> !now.isBefore(failure.plus(TRIES_WITHIN)));
    visitor.failures.add(now);
    if (visitor.failures.size() == TRIES) {
      visitor.failures.clear();
      visitor.blockedUntil = now.plus(lockout);
    }
  }

  /** Null for a failure that counts. */
  private @Nullable String reply(@Nullable String step, Visitor visitor, Parameters parameters) {
    if (step == null) {
      return factor == null ? token("") : challenge(factor, visitor);
    }
    if (factor == null) {
      return null;
    }
    if (step.equalsIgnoreCase("setphone")) {
      String phone = parameters.value("mobilePhone").orElse("");
      if (!factor.isSms() || visitor.phone != null || !phone.matches(".*[0-9].*")) {
        return null;
      }
      visitor.phone = phone;
      return messageSent(visitor, phone);
    }
    if (step.equalsIgnoreCase("sendsms")) {
      return visitor.phone == null ? null : messageSent(visitor, visitor.phone);
    }
    return Tokens.isSame(step, factor.code()) ? codeSeen(factor, visitor) : null;
  }

  private String challenge(SecondFactor factor, Visitor visitor) {
    if (!factor.isSms()) {
      String key = visitor.hasApp ? "" : ",\"tfaKey\":\"" + SecondFactor.TFA_KEY + "\"";
      return "{\"token\":null,\"tfa\":true" + key + "}";
    }
    return visitor.phone == null
        ? "{\"token\":null,\"sms\":true}"
        : messageSent(visitor, visitor.phone);
  }

  private String messageSent(Visitor visitor, String phone) {
    visitor.codeUntil = clock.instant().plus(CODE_LIFETIME);
    return "{\"token\":null,\"expires\":%s%s}"
        .formatted(date(visitor.codeUntil), ",\"sms\":true,\"phoneNoise\":" + noise(phone));
  }

  private @Nullable String codeSeen(SecondFactor factor, Visitor visitor) {
    if (!factor.isSms()) {
      visitor.hasApp = true;
      return token(",\"tfa\":true");
    }
    if (visitor.phone == null || !clock.instant().isBefore(visitor.codeUntil)) {
      return null;
    }
    // A code that was sent is good once.
    visitor.codeUntil = Instant.MIN;
    return token(",\"sms\":true,\"phoneNoise\":" + noise(visitor.phone));
  }

  private String token(String more) {
    Tokens.Issued issued = tokens.issue();
    return "{\"token\":%s,\"expires\":%s%s}"
        .formatted(JsonText.quoted(issued.token()), date(issued.expires()), more);
  }

  private String date(Instant instant) {
    return JsonText.quoted(DATE.format(instant.atOffset(zone)));
  }

  /** The phone with its middle hidden. */
  private static String noise(String phone) {
    String digits = phone.replaceAll("[^0-9]", "");
    int hidden = Math.max(0, digits.length() - 8);
    String shown =
        hidden == 0
            ? digits
            : "+" + digits.substring(0, 4) + "*".repeat(hidden) + digits.substring(4 + hidden);
    return JsonText.quoted(shown);
  }
}
