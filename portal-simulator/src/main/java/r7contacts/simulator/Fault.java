package r7contacts.simulator;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on demand, for {@link PortalSimulator#fault(Fault)}.
 *
 * <p>A fault strikes every request until {@link PortalSimulator#clearFaults()}, unless it is told
 * {@linkplain #times(int) how many}, or {@linkplain #onContacts() which}. Written as {@code
 * NAME[=VALUE][*TIMES][@SCOPE]}: {@code reset*2}, {@code empty=503*1}, {@code html@sign-in}.
 */
public final class Fault {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<name>[^=*@]*)(?:=(?<value>[^*@]*))?(?:\\*(?<times>[^@]*))?(?:@(?<scope>.*))?",
          Pattern.DOTALL);

  private static final long NO_VALUE = -1;

  /** Which requests a fault strikes. */
  private enum Scope {
    ALL("", "/"),
    CONTACTS("contacts", "/api/2.0/crm/contact"),
    SIGN_IN("sign-in", "/api/2.0/authentication");

    final String text;
    final String start;

    Scope(String text, String start) {
      this.text = text;
      this.start = start;
    }
  }

  private final FaultKind kind;
  private final long value;
  private final int times;
  private final Scope scope;

  /**
   * A fault of any kind.
   *
   * @param value milliseconds, bytes or a number, or {@link #NO_VALUE}
   * @param times 0 for any number
   */
  private Fault(FaultKind kind, long value, int times, Scope scope) {
    this.kind = kind;
    this.value = value;
    this.times = times;
    this.scope = scope;
  }

  /**
   * Reads a fault from {@code NAME[=VALUE][*TIMES][@SCOPE]}.
   *
   * @throws IllegalArgumentException if there is no such fault, or not with this value
   */
  public static Fault parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    FaultKind kind = form.matches() ? FaultKind.named(form.group("name")) : null;
    if (kind == null) {
      throw new IllegalArgumentException(
          "unknown fault: " + text + "; known are: " + FaultKind.all());
    }
    Fault fault = new Fault(kind, value(kind, form.group("value"), text), 0, Scope.ALL);
    String times = form.group("times");
    if (times != null) {
      OptionalLong number = Quantities.number(times, 1, Quantities.LARGEST_COUNT);
      fault = fault.repeated(number.orElse(0), text);
    }
    String scope = form.group("scope");
    return scope == null ? fault : fault.within(scope(scope, text), text);
  }

  private static long value(FaultKind kind, @Nullable String text, String whole) {
    boolean mayBeAbsent =
        kind.takes == FaultKind.Takes.NOTHING || kind.takes == FaultKind.Takes.DURATION_OR_NOTHING;
    if (text == null && mayBeAbsent) {
      return NO_VALUE;
    }
    OptionalLong value =
        text == null
            ? OptionalLong.empty()
            : switch (kind.takes) {
              case NOTHING -> OptionalLong.empty();
              case DURATION, DURATION_OR_NOTHING -> Quantities.millis(text);
              case STATUS -> Quantities.number(text, 200, 599);
              case COUNT -> Quantities.number(text, 1, Quantities.LARGEST_COUNT);
              case SIZE -> Quantities.bytes(text);
            };
    return value.orElseThrow(() -> refusedValue(kind, whole));
  }

  private static IllegalArgumentException refusedValue(FaultKind kind, String whole) {
    return new IllegalArgumentException(
        "fault " + kind.text + " takes " + kind.takes.words + ": " + whole);
  }

  private static Scope scope(String text, String whole) {
    for (Scope scope : Scope.values()) {
      if (scope != Scope.ALL && scope.text.equals(text)) {
        return scope;
      }
    }
    throw new IllegalArgumentException("scope must be contacts or sign-in: " + whole);
  }

  /** Every fault as it is written, with what it does in one line; in the order of the manual. */
  public static Map<String, String> descriptions() {
    Map<String, String> descriptions = new LinkedHashMap<>();
    for (FaultKind kind : FaultKind.values()) {
      descriptions.put(kind.form(), kind.description);
    }
    return Collections.unmodifiableMap(descriptions);
  }

  /** The answer comes that much later. */
  public static Fault delay(Duration delay) {
    return of(FaultKind.DELAY, delay);
  }

  /** The body comes byte by byte, one each time this is over. */
  public static Fault drip(Duration pause) {
    return of(FaultKind.DRIP, pause);
  }

  /** Head and half of the body, then nothing until the client goes or the portal is closed. */
  public static Fault stall() {
    return of(FaultKind.STALL);
  }

  /** The request is read and never answered; the connection stays open. */
  public static Fault silent() {
    return of(FaultKind.SILENT);
  }

  /** The connection is reset once the request is read. */
  public static Fault reset() {
    return of(FaultKind.RESET);
  }

  /** Half of the body, then a reset connection. */
  public static Fault resetMidway() {
    return of(FaultKind.RESET_MIDWAY);
  }

  /**
   * Nobody listens: open connections are cut and new ones refused, until the faults are cleared.
   * For all requests, any number of them.
   */
  public static Fault refuse() {
    return of(FaultKind.REFUSE);
  }

  /** Half of the body that the head promises, then an orderly end. */
  public static Fault truncate() {
    return of(FaultKind.TRUNCATE);
  }

  /** Bytes that are no HTTP. */
  public static Fault garbage() {
    return of(FaultKind.GARBAGE);
  }

  /** The head promises half of the body that is sent. */
  public static Fault wrongLength() {
    return of(FaultKind.WRONG_LENGTH);
  }

  /** 200 with an HTML page, as from a login page in between. */
  public static Fault html() {
    return of(FaultKind.HTML);
  }

  /** This status, without a body. */
  public static Fault empty(int status) {
    if (status < 200 || status > 599) {
      throw refusedValue(FaultKind.EMPTY, "" + status);
    }
    return new Fault(FaultKind.EMPTY, status, 0, Scope.ALL);
  }

  /** 503 without a body. */
  public static Fault unavailable() {
    return of(FaultKind.UNAVAILABLE);
  }

  /** 503 without a body, with {@code Retry-After} in seconds, rounded up. */
  public static Fault unavailable(Duration retryAfter) {
    return of(FaultKind.UNAVAILABLE, retryAfter);
  }

  /** 503 without a body, with {@code Retry-After} as a date that far ahead. */
  public static Fault unavailableUntil(Duration retryAfter) {
    return of(FaultKind.UNAVAILABLE_UNTIL, retryAfter);
  }

  /** So many answers are 503, then all is well. */
  public static Fault warming(int answers) {
    return of(FaultKind.WARMING, answers);
  }

  /**
   * Once so many calls were let in, all tokens that are good then are revoked. A later one replaces
   * it; for all calls together.
   */
  public static Fault tokenExpires(int calls) {
    return of(FaultKind.TOKEN_EXPIRES, calls);
  }

  /** Lists give at most so many items, whatever was asked for. */
  public static Fault pageCap(int items) {
    return of(FaultKind.PAGE_CAP, items);
  }

  /** Success is compressed, whatever was asked for. */
  public static Fault gzip() {
    return of(FaultKind.GZIP);
  }

  /** Nothing is compressed, whatever was asked for. */
  public static Fault noGzip() {
    return of(FaultKind.NO_GZIP);
  }

  /** The body comes in chunks. */
  public static Fault chunked() {
    return of(FaultKind.CHUNKED);
  }

  /** The body comes with its length; only a {@link #huge(long)} one does not anyway. */
  public static Fault noChunked() {
    return of(FaultKind.NO_CHUNKED);
  }

  /** The content type says {@code charset=utf-8} where portals say {@code UTF-8}. */
  public static Fault lowerCaseCharset() {
    return of(FaultKind.LOWER_CASE_CHARSET);
  }

  /** The body is windows-1251 and its header says UTF-8. Shows on letters beyond ASCII only. */
  public static Fault notUtf8() {
    return of(FaultKind.NOT_UTF8);
  }

  /** The right body, called {@code text/plain}. */
  public static Fault wrongType() {
    return of(FaultKind.WRONG_TYPE);
  }

  /** 200 with an envelope around 100,000 arrays or elements in each other. */
  public static Fault deep() {
    return of(FaultKind.DEEP);
  }

  /** 200 with an envelope around a text of so many bytes; it is never held in memory. */
  public static Fault huge(long bytes) {
    if (bytes < 0 || bytes > Quantities.LARGEST_SIZE) {
      throw refusedValue(FaultKind.HUGE, "" + bytes);
    }
    return new Fault(FaultKind.HUGE, bytes, 0, Scope.ALL);
  }

  /** 500 with {@code type} and {@code stack} in its error, as debug builds send. */
  public static Fault stack() {
    return of(FaultKind.STACK);
  }

  /** 500 with a total, and with odd names and XML attributes in the error's data. */
  public static Fault oddError() {
    return of(FaultKind.ODD_ERROR);
  }

  /** 500 with one word, called {@code text/html}. */
  public static Fault plainWord() {
    return of(FaultKind.PLAIN_WORD);
  }

  private static Fault of(FaultKind kind) {
    return new Fault(kind, NO_VALUE, 0, Scope.ALL);
  }

  private static Fault of(FaultKind kind, Duration value) {
    if (value.isNegative() || value.compareTo(Duration.ofMillis(Quantities.LONGEST_MILLIS)) > 0) {
      throw refusedValue(kind, value.toString());
    }
    return new Fault(kind, value.toMillis(), 0, Scope.ALL);
  }

  private static Fault of(FaultKind kind, int count) {
    if (count < 1 || count > Quantities.LARGEST_COUNT) {
      throw refusedValue(kind, "" + count);
    }
    return new Fault(kind, count, 0, Scope.ALL);
  }

  /**
   * The same fault, gone after it has struck so many requests.
   *
   * @throws IllegalArgumentException for a number below 1 or above a million, and for a fault that
   *     is not about requests one by one
   */
  public Fault times(int times) {
    return repeated(times, this + "*" + times);
  }

  /** The same fault, for contacts only. */
  public Fault onContacts() {
    return within(Scope.CONTACTS, this + "@contacts");
  }

  /** The same fault, for signing in only. */
  public Fault onSignIn() {
    return within(Scope.SIGN_IN, this + "@sign-in");
  }

  private Fault repeated(long times, String whole) {
    if (!kind.takesTimes()) {
      throw new IllegalArgumentException("fault " + kind.text + " takes no *TIMES: " + whole);
    }
    if (times < 1 || times > Quantities.LARGEST_COUNT) {
      throw new IllegalArgumentException(
          "*TIMES must be from 1 to " + Quantities.LARGEST_COUNT + ": " + whole);
    }
    return new Fault(kind, value, (int) times, scope);
  }

  private Fault within(Scope scope, String whole) {
    if (!kind.takesScope()) {
      throw new IllegalArgumentException("fault " + kind.text + " takes no @SCOPE: " + whole);
    }
    return new Fault(kind, value, times, scope);
  }

  FaultKind kind() {
    return kind;
  }

  /** The value of a fault that has one, or must have. */
  long value() {
    return value;
  }

  boolean hasValue() {
    return value != NO_VALUE;
  }

  /** How many requests it strikes; 0 for any number. */
  int strikes() {
    return kind == FaultKind.WARMING ? (int) value : times;
  }

  boolean concerns(String path) {
    return path.regionMatches(true, 0, scope.start, 0, scope.start.length()) || scope == Scope.ALL;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fault that
        && kind == that.kind
        && value == that.value
        && times == that.times
        && scope == that.scope;
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, value, times, scope);
  }

  /** The form that {@link #parse(String)} reads. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(kind.text);
    if (hasValue()) {
      text.append('=')
          .append(
              switch (kind.takes) {
                case DURATION, DURATION_OR_NOTHING -> Quantities.ofMillis(value);
                case SIZE -> Quantities.ofBytes(value);
                default -> Long.toString(value);
              });
    }
    if (times > 0) {
      text.append('*').append(times);
    }
    if (scope != Scope.ALL) {
      text.append('@').append(scope.text);
    }
    return text.toString();
  }
}
