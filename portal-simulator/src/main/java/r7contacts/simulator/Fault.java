package r7contacts.simulator;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.http.Request;

/**
 * A fault of the portal for tests, injected with {@link PortalSimulator#fault(Fault)}. Immutable.
 *
 * <p>A fault applies to all requests until {@link PortalSimulator#clearFaults()}, unless it is
 * limited to a {@linkplain #times(int) number} of requests, to a {@linkplain #onContacts() part} of
 * the API or to a {@linkplain #onPath(String) path}, or starts {@linkplain #from(int) later}. Its
 * text form is {@code NAME[=VALUE][#NTH][*TIMES][@SCOPE]}: {@code reset*2}, {@code empty=503#3*1},
 * {@code html@sign-in}, {@code after-effect=cut*1@/api/2.0/crm/contact/person}.
 *
 * <p>Factory methods throw {@link IllegalArgumentException} for values out of range: durations from
 * 0 to 365 days, counts from 1 to 1,000,000, sizes from 0 to 1024 GB.
 *
 * <p>It is one class because it has one factory method for each fault.
 */
public final class Fault {

  private static final String CRM = "/api/2.0/crm/";
  private static final Set<String> WRITING = Set.of("POST", "PUT", "DELETE");

  private final FaultKind kind;
  private final long value;
  private final int nth;
  private final int times;
  private final FaultScope scope;

  /** Takes 0 times for any number of requests. */
  private Fault(FaultKind kind, long value, int nth, int times, FaultScope scope) {
    this.kind = kind;
    this.value = value;
    this.nth = nth;
    this.times = times;
    this.scope = scope;
  }

  /** Returns a fault of all requests, any number of times; the value must be valid. */
  static Fault of(FaultKind kind, long value) {
    return new Fault(kind, value, 1, 0, FaultScope.ALL);
  }

  /**
   * Reads a fault from {@code NAME[=VALUE][#NTH][*TIMES][@SCOPE]}.
   *
   * @throws IllegalArgumentException if the name is unknown, or a part is malformed or not allowed
   */
  public static Fault parse(String text) {
    return FaultText.read(text);
  }

  /** Returns the form of each fault and a description in one line, in a fixed order. */
  public static Map<String, String> descriptions() {
    Map<String, String> descriptions = new LinkedHashMap<>();
    for (FaultKind kind : FaultKind.values()) {
      descriptions.put(kind.form(), kind.description);
    }
    return Collections.unmodifiableMap(descriptions);
  }

  /** Returns a fault that delays the answer. */
  public static Fault delay(Duration delay) {
    return of(FaultKind.DELAY, delay);
  }

  /** Returns a fault that sends the body byte by byte, each after a pause. */
  public static Fault drip(Duration pause) {
    return of(FaultKind.DRIP, pause);
  }

  /** Returns a fault that sends head and half of the body, and keeps the connection open. */
  public static Fault stall() {
    return of(FaultKind.STALL);
  }

  /** Returns a fault that sends nothing and keeps the connection open. */
  public static Fault silent() {
    return of(FaultKind.SILENT);
  }

  /** Returns a fault that resets the connection after the request is read. */
  public static Fault reset() {
    return of(FaultKind.RESET);
  }

  /** Returns a fault that sends half of the body and resets the connection. */
  public static Fault resetMidway() {
    return of(FaultKind.RESET_MIDWAY);
  }

  /**
   * Returns a fault that closes all connections and refuses new ones until the faults are cleared.
   * It takes neither {@link #times(int)} nor a scope.
   */
  public static Fault refuse() {
    return of(FaultKind.REFUSE);
  }

  /** Returns a fault that sends half of the body that {@code Content-Length} announces. */
  public static Fault truncate() {
    return of(FaultKind.TRUNCATE);
  }

  /** Returns a fault that sends bytes that are not HTTP. */
  public static Fault garbage() {
    return of(FaultKind.GARBAGE);
  }

  /** Returns a fault that announces half of the body in {@code Content-Length}, and sends all. */
  public static Fault wrongLength() {
    return of(FaultKind.WRONG_LENGTH);
  }

  /** Returns a fault that answers 200 with an HTML page, as a login page in front of a portal. */
  public static Fault html() {
    return of(FaultKind.HTML);
  }

  /** Returns a fault that answers a status from 200 to 599 without a body. */
  public static Fault empty(int status) {
    return of(FaultKind.EMPTY, 200, status, 599);
  }

  /** Returns a fault that answers 503 without a body. */
  public static Fault unavailable() {
    return of(FaultKind.UNAVAILABLE);
  }

  /** Returns a fault that answers 503, with {@code Retry-After} in seconds, rounded up. */
  public static Fault unavailable(Duration retryAfter) {
    return of(FaultKind.UNAVAILABLE, retryAfter);
  }

  /** Returns a fault that answers 503, with {@code Retry-After} as the date after this time. */
  public static Fault unavailableUntil(Duration retryAfter) {
    return of(FaultKind.UNAVAILABLE_UNTIL, retryAfter);
  }

  /** Returns a fault that answers 503 to this number of requests. */
  public static Fault warming(int answers) {
    return of(FaultKind.WARMING, 1, answers, Quantities.LARGEST_COUNT);
  }

  /**
   * Returns a fault that revokes all tokens after this number of authenticated requests. A later
   * one replaces it. It takes neither {@link #times(int)} nor a scope.
   */
  public static Fault tokenExpires(int requests) {
    return of(FaultKind.TOKEN_EXPIRES, 1, requests, Quantities.LARGEST_COUNT);
  }

  /** Returns a fault that lowers the page cap of lists. */
  public static Fault pageCap(int items) {
    return of(FaultKind.PAGE_CAP, 1, items, Quantities.LARGEST_COUNT);
  }

  /** Returns a fault that compresses every success, whether the client accepts it or not. */
  public static Fault gzip() {
    return of(FaultKind.GZIP);
  }

  /** Returns a fault that compresses no answer. */
  public static Fault noGzip() {
    return of(FaultKind.NO_GZIP);
  }

  /** Returns a fault that sends the body in chunks. */
  public static Fault chunked() {
    return of(FaultKind.CHUNKED);
  }

  /** Returns a fault that sends the body with its length, even a {@link #huge(long)} one. */
  public static Fault noChunked() {
    return of(FaultKind.NO_CHUNKED);
  }

  /** Returns a fault that sends {@code charset=utf-8}; portals send {@code UTF-8}. */
  public static Fault lowerCaseCharset() {
    return of(FaultKind.LOWER_CASE_CHARSET);
  }

  /** Returns a fault that encodes the body in windows-1251; the header still says UTF-8. */
  public static Fault notUtf8() {
    return of(FaultKind.NOT_UTF8);
  }

  /** Returns a fault that sends the right body as {@code text/plain}. */
  public static Fault wrongType() {
    return of(FaultKind.WRONG_TYPE);
  }

  /** Returns a fault that answers 200 with 100,000 nested arrays or elements. */
  public static Fault deep() {
    return of(FaultKind.DEEP);
  }

  /** Returns a fault that answers 200 with a text of this size, which takes no memory. */
  public static Fault huge(long bytes) {
    return of(FaultKind.HUGE, 0, bytes, Quantities.LARGEST_SIZE);
  }

  /** Returns a fault that answers 500 with {@code type} and {@code stack}, as debug builds do. */
  public static Fault stack() {
    return of(FaultKind.STACK);
  }

  /** Returns a fault that answers 500 with a total, odd member names and XML attributes. */
  public static Fault oddError() {
    return of(FaultKind.ODD_ERROR);
  }

  /** Returns a fault that answers 500 with one word as {@code text/html}. */
  public static Fault plainWord() {
    return of(FaultKind.PLAIN_WORD);
  }

  /** Returns a fault that does not execute writes, and loses their answers. */
  public static Fault beforeEffect(LostAnswer how) {
    return of(FaultKind.BEFORE_EFFECT, how.ordinal());
  }

  /**
   * Returns a fault that executes writes, and then loses their answers. Writes are {@code POST},
   * {@code PUT} and {@code DELETE} below {@code /api/2.0/crm}.
   */
  public static Fault afterEffect(LostAnswer how) {
    return of(FaultKind.AFTER_EFFECT, how.ordinal());
  }

  private static Fault of(FaultKind kind) {
    return of(kind, FaultValue.NONE);
  }

  private static Fault of(FaultKind kind, Duration value) {
    if (value.isNegative() || value.compareTo(Duration.ofMillis(Quantities.LONGEST_MILLIS)) > 0) {
      throw kind.invalidValue(value.toString());
    }
    return of(kind, value.toMillis());
  }

  private static Fault of(FaultKind kind, long least, long value, long most) {
    if (value < least || value > most) {
      throw kind.invalidValue("" + value);
    }
    return of(kind, value);
  }

  /**
   * Returns this fault, limited to a number of requests.
   *
   * @throws IllegalArgumentException if the number is not from 1 to a million, or if the fault does
   *     not apply to single requests
   */
  public Fault times(int times) {
    return repeated(times, this + "*" + times);
  }

  /**
   * Returns this fault, starting with the n-th of the requests that it applies to.
   *
   * @throws IllegalArgumentException if the number is not from 1 to a million, or if the fault does
   *     not apply to single requests
   */
  public Fault from(int nth) {
    return from(nth, this + "#" + nth);
  }

  /**
   * Returns this fault, limited to requests for a path.
   *
   * @param path a path from its first slash, without a query; compared ignoring case and the suffix
   *     of a format
   * @throws IllegalArgumentException if the path is malformed, or if the fault does not apply to
   *     single requests
   */
  public Fault onPath(String path) {
    return within(FaultScope.ofPath(path), this + "@" + path);
  }

  /**
   * Returns this fault, limited to requests for contacts.
   *
   * @throws IllegalArgumentException if the fault does not apply to single requests
   */
  public Fault onContacts() {
    return within(FaultScope.CONTACTS, this + "@contacts");
  }

  /**
   * Returns this fault, limited to requests to sign in.
   *
   * @throws IllegalArgumentException if the fault does not apply to single requests
   */
  public Fault onSignIn() {
    return within(FaultScope.SIGN_IN, this + "@sign-in");
  }

  /** Returns this fault, starting with a request; the text is for messages. */
  Fault from(long nth, String whole) {
    if (!kind.takesTimes()) {
      throw new IllegalArgumentException("fault " + kind.text + " takes no #NTH: " + whole);
    }
    if (nth < 1 || nth > Quantities.LARGEST_COUNT) {
      throw new IllegalArgumentException(
          "#NTH must be from 1 to " + Quantities.LARGEST_COUNT + ": " + whole);
    }
    return new Fault(kind, value, (int) nth, times, scope);
  }

  /** Returns this fault, limited to a number of requests; the text is for messages. */
  Fault repeated(long times, String whole) {
    if (!kind.takesTimes()) {
      throw new IllegalArgumentException("fault " + kind.text + " takes no *TIMES: " + whole);
    }
    if (times < 1 || times > Quantities.LARGEST_COUNT) {
      throw new IllegalArgumentException(
          "*TIMES must be from 1 to " + Quantities.LARGEST_COUNT + ": " + whole);
    }
    return new Fault(kind, value, nth, (int) times, scope);
  }

  /** Returns this fault, limited to a scope; the text is for messages. */
  Fault within(FaultScope scope, String whole) {
    if (!kind.takesScope()) {
      throw new IllegalArgumentException("fault " + kind.text + " takes no @SCOPE: " + whole);
    }
    return new Fault(kind, value, nth, times, scope);
  }

  FaultKind kind() {
    return kind;
  }

  /** Returns the value; {@link FaultValue#NONE} if the fault has no value. */
  long value() {
    return value;
  }

  boolean hasValue() {
    return value != FaultValue.NONE;
  }

  /** Returns the number of requests that it applies to; 0 for any number. */
  int requests() {
    return kind == FaultKind.WARMING ? (int) value : times;
  }

  /** Returns the first of the requests that it applies to, from 1. */
  int nth() {
    return nth;
  }

  /**
   * Returns whether this applies to a request. A batch is a write if a request in it is one; then
   * the path of a scope may be that of the batch or of the write.
   */
  boolean appliesTo(Request request, List<Request> inBatch) {
    boolean isIncluded = scope.includes(request.target().path());
    if (kind.stage != FaultKind.Stage.EFFECT) {
      return isIncluded;
    }
    return isIncluded && isWrite(request)
        || inBatch.stream()
            .anyMatch(
                each -> isWrite(each) && (isIncluded || scope.includes(each.target().path())));
  }

  private static boolean isWrite(Request request) {
    return WRITING.contains(request.method())
        && request.target().path().regionMatches(true, 0, CRM, 0, CRM.length());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fault that
        && kind == that.kind
        && value == that.value
        && nth == that.nth
        && times == that.times
        && scope.equals(that.scope);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, value, nth, times, scope);
  }

  /** Returns the text that {@link #parse(String)} reads. */
  @Override
  public String toString() {
    return FaultText.print(kind, value, nth, times, scope);
  }
}
