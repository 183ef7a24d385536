package r7contacts.simulator;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of faults: name, type of value, stage and description. */
enum FaultKind {
  DELAY("delay", FaultValue.DURATION, Stage.DELAY, "the answer is sent after DURATION"),
  DRIP("drip", FaultValue.DURATION, Stage.TRANSPORT, "the body is sent one byte every DURATION"),
  STALL(
      "stall",
      FaultValue.NOTHING,
      Stage.TRANSPORT,
      "head and half of the body are sent; the connection stays open"),
  SILENT(
      "silent", FaultValue.NOTHING, Stage.TRANSPORT, "nothing is sent; the connection stays open"),
  RESET(
      "reset",
      FaultValue.NOTHING,
      Stage.TRANSPORT,
      "the connection is reset after the request is read"),
  RESET_MIDWAY(
      "reset-midway",
      FaultValue.NOTHING,
      Stage.TRANSPORT,
      "half of the body is sent, then the connection is reset"),
  REFUSE(
      "refuse",
      FaultValue.NOTHING,
      Stage.PORTAL,
      "all connections are closed, new ones are refused"),
  TRUNCATE(
      "truncate",
      FaultValue.NOTHING,
      Stage.TRANSPORT,
      "half of the body that Content-Length announces is sent"),
  GARBAGE("garbage", FaultValue.NOTHING, Stage.TRANSPORT, "bytes that are not HTTP are sent"),
  WRONG_LENGTH(
      "wrong-length",
      FaultValue.NOTHING,
      Stage.TRANSPORT,
      "Content-Length is half of the body's length"),
  HTML("html", FaultValue.NOTHING, Stage.ANSWER, "200 with an HTML page"),
  EMPTY("empty", FaultValue.STATUS, Stage.ANSWER, "the status without a body"),
  UNAVAILABLE(
      "unavailable",
      FaultValue.DURATION_OR_NOTHING,
      Stage.ANSWER,
      "503 without a body; with a duration, Retry-After in seconds"),
  UNAVAILABLE_UNTIL(
      "unavailable-until",
      FaultValue.DURATION,
      Stage.ANSWER,
      "503 without a body, Retry-After as a date"),
  WARMING("warming", FaultValue.COUNT, Stage.ANSWER, "the first N requests get 503"),
  TOKEN_EXPIRES(
      "token-expires",
      FaultValue.COUNT,
      Stage.PORTAL,
      "all tokens are revoked after N authenticated requests"),
  PAGE_CAP("page-cap", FaultValue.COUNT, Stage.API, "the page cap of lists is at most N"),
  GZIP("gzip", FaultValue.NOTHING, Stage.SHAPE, "every success is compressed"),
  NO_GZIP("no-gzip", FaultValue.NOTHING, Stage.SHAPE, "nothing is compressed"),
  CHUNKED("chunked", FaultValue.NOTHING, Stage.SHAPE, "the body is sent in chunks"),
  NO_CHUNKED(
      "no-chunked",
      FaultValue.NOTHING,
      Stage.SHAPE,
      "the body is sent with its length, even a huge one"),
  LOWER_CASE_CHARSET(
      "lower-case-charset", FaultValue.NOTHING, Stage.SHAPE, "the header has charset=utf-8"),
  NOT_UTF8(
      "not-utf8",
      FaultValue.NOTHING,
      Stage.SHAPE,
      "the body is windows-1251, the header says UTF-8"),
  WRONG_TYPE("wrong-type", FaultValue.NOTHING, Stage.SHAPE, "the right body is sent as text/plain"),
  DEEP("deep", FaultValue.NOTHING, Stage.ANSWER, "200 with an envelope of 100,000 levels"),
  HUGE("huge", FaultValue.SIZE, Stage.ANSWER, "200 with a text of that size in the envelope"),
  STACK("stack", FaultValue.NOTHING, Stage.ANSWER, "500 with type and stack, as debug builds send"),
  ODD_ERROR(
      "odd-error",
      FaultValue.NOTHING,
      Stage.ANSWER,
      "500 with a total, odd member names and XML attributes"),
  PLAIN_WORD("plain-word", FaultValue.NOTHING, Stage.ANSWER, "500 with one word as text/html"),
  BEFORE_EFFECT(
      "before-effect", FaultValue.LOST, Stage.EFFECT, "a write is not done, its answer is lost"),
  AFTER_EFFECT(
      "after-effect", FaultValue.LOST, Stage.EFFECT, "a write is done, its answer is lost");

  /** What a fault affects. */
  enum Stage {
    /** The portal as a whole. */
    PORTAL,
    /** The answer of the API. */
    API,
    /** The time before the answer is sent. */
    DELAY,
    /** A write: whether it is done, and the answer in place of the API's. */
    EFFECT,
    /** The answer in place of the API's. */
    ANSWER,
    /** The shape of an answer. */
    SHAPE,
    /** The sending of the answer. */
    TRANSPORT
  }

  final String text;
  final FaultValue value;
  final Stage stage;
  final String description;

  FaultKind(String text, FaultValue value, Stage stage, String description) {
    this.text = text;
    this.value = value;
    this.stage = stage;
    this.description = description;
  }

  /** Returns the kind with this name; null if unknown. */
  static @Nullable FaultKind named(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst().orElse(null);
  }

  /** Returns the forms of all kinds. */
  static String all() {
    return Arrays.stream(values()).map(FaultKind::form).collect(Collectors.joining(", "));
  }

  /** Returns the name with a placeholder for the value. */
  String form() {
    return text + value.form;
  }

  /** Returns whether it can be limited to a number of requests. */
  boolean takesTimes() {
    return stage != Stage.PORTAL && this != WARMING;
  }

  /** Returns whether it can be limited to a part of the API. */
  boolean takesScope() {
    return stage != Stage.PORTAL;
  }

  /** Returns the failure of a value that is malformed or out of range. */
  IllegalArgumentException invalidValue(String given) {
    return new IllegalArgumentException("fault " + text + " takes " + value.words + ": " + given);
  }
}
