package r7contacts.simulator.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What the portal remembers about a login between requests: failures, phone, sent code. */
final class LoginState {

  private static final int MAX_FAILURES = 5;
  private static final Duration FAILURES_WITHIN = Duration.ofSeconds(60);
  private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);
  private static final String KNOWN_PHONE = "+79001234567";

  private final Deque<Instant> failures = new ArrayDeque<>();
  private Instant lockedUntil = Instant.MIN;
  private Instant codeUntil = Instant.MIN;
  private @Nullable String phone;
  private boolean hasApp;

  LoginState(@Nullable CodeStep codeStep) {
    if (codeStep != null && codeStep.isSetUp()) {
      phone = codeStep.isSms() ? KNOWN_PHONE : null;
      hasApp = !codeStep.isSms();
    }
  }

  boolean isLocked(Instant now) {
    return now.isBefore(lockedUntil);
  }

  /** Counts a failure; the fifth one within a minute locks the login. */
  void addFailure(Instant now, Duration lockout) {
    failures.removeIf(failure -> !now.isBefore(failure.plus(FAILURES_WITHIN)));
    failures.add(now);
    if (failures.size() == MAX_FAILURES) {
      failures.clear();
      lockedUntil = now.plus(lockout);
    }
  }

  @Nullable String phone() {
    return phone;
  }

  void setPhone(String phone) {
    this.phone = phone;
  }

  boolean hasApp() {
    return hasApp;
  }

  void setUpApp() {
    hasApp = true;
  }

  /** Sends a code; returns the moment when it expires. */
  Instant sendCode(Instant now) {
    codeUntil = now.plus(CODE_LIFETIME);
    return codeUntil;
  }

  /** Uses up the code that was sent; returns whether it was still valid. */
  boolean takeCode(Instant now) {
    boolean isValid = now.isBefore(codeUntil);
    codeUntil = Instant.MIN;
    return isValid;
  }
}
