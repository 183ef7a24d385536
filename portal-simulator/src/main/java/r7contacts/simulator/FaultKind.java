package r7contacts.simulator;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All faults by name: what they take, at which stage they strike, and what they do in a line. */
enum FaultKind {
  DELAY("delay", Takes.DURATION, Stage.DELAY, "the answer comes that much later"),
  DRIP("drip", Takes.DURATION, Stage.TRANSPORT, "the body comes one byte each DURATION"),
  STALL(
      "stall",
      Takes.NOTHING,
      Stage.TRANSPORT,
      "head and half of the body, then nothing; the connection stays open"),
  SILENT(
      "silent", Takes.NOTHING, Stage.TRANSPORT, "nothing is ever sent; the connection stays open"),
  RESET(
      "reset", Takes.NOTHING, Stage.TRANSPORT, "the connection is reset once the request is read"),
  RESET_MIDWAY(
      "reset-midway", Takes.NOTHING, Stage.TRANSPORT, "half of the body, then a reset connection"),
  REFUSE(
      "refuse",
      Takes.NOTHING,
      Stage.PORTAL,
      "nobody listens: open connections are cut, new ones refused"),
  TRUNCATE(
      "truncate",
      Takes.NOTHING,
      Stage.TRANSPORT,
      "half of the body that Content-Length promises, then an orderly end"),
  GARBAGE("garbage", Takes.NOTHING, Stage.TRANSPORT, "bytes that are no HTTP"),
  WRONG_LENGTH(
      "wrong-length",
      Takes.NOTHING,
      Stage.TRANSPORT,
      "Content-Length says half of the body's length"),
  HTML("html", Takes.NOTHING, Stage.ANSWER, "200 with an HTML page"),
  EMPTY("empty", Takes.STATUS, Stage.ANSWER, "the status and nothing else"),
  UNAVAILABLE(
      "unavailable",
      Takes.DURATION_OR_NOTHING,
      Stage.ANSWER,
      "503 without a body; with a duration, Retry-After in seconds"),
  UNAVAILABLE_UNTIL(
      "unavailable-until",
      Takes.DURATION,
      Stage.ANSWER,
      "503 without a body, Retry-After as a date that far ahead"),
  WARMING("warming", Takes.COUNT, Stage.ANSWER, "that many answers are 503, then all is well"),
  TOKEN_EXPIRES(
      "token-expires",
      Takes.COUNT,
      Stage.PORTAL,
      "once so many calls were let in, all tokens are revoked"),
  PAGE_CAP("page-cap", Takes.COUNT, Stage.API, "lists give at most N items, whatever is asked"),
  GZIP("gzip", Takes.NOTHING, Stage.SHAPE, "success is always compressed"),
  NO_GZIP("no-gzip", Takes.NOTHING, Stage.SHAPE, "nothing is compressed"),
  CHUNKED("chunked", Takes.NOTHING, Stage.SHAPE, "the body comes in chunks"),
  NO_CHUNKED(
      "no-chunked", Takes.NOTHING, Stage.SHAPE, "the body comes with its length, a huge one too"),
  LOWER_CASE_CHARSET(
      "lower-case-charset", Takes.NOTHING, Stage.SHAPE, "the header says charset=utf-8"),
  NOT_UTF8(
      "not-utf8", Takes.NOTHING, Stage.SHAPE, "the body is windows-1251, whatever the header says"),
  WRONG_TYPE("wrong-type", Takes.NOTHING, Stage.SHAPE, "the right body as text/plain"),
  DEEP("deep", Takes.NOTHING, Stage.ANSWER, "200 with an envelope around 100,000 levels"),
  HUGE("huge", Takes.SIZE, Stage.ANSWER, "200 with an envelope around a text of that size"),
  STACK("stack", Takes.NOTHING, Stage.ANSWER, "500 with type and stack, as debug builds send"),
  ODD_ERROR(
      "odd-error",
      Takes.NOTHING,
      Stage.ANSWER,
      "500 with a total, and odd names and XML attributes in the error"),
  PLAIN_WORD("plain-word", Takes.NOTHING, Stage.ANSWER, "500 with one word as text/html");

  /** What stands behind the equals sign. */
  enum Takes {
    NOTHING("", "no value"),
    DURATION("=DURATION", "a duration such as 500ms, 2s, 5m or 1h, at most a year"),
    DURATION_OR_NOTHING(
        "[=DURATION]", "no value, or a duration such as 500ms, 2s, 5m or 1h, at most a year"),
    STATUS("=STATUS", "a status from 200 to 599"),
    COUNT("=N", "a number from 1 to 1000000"),
    SIZE("=SIZE", "a size such as 512KB, 100MB or 1GB, at most 1024GB");

    final String form;
    final String words;

    Takes(String form, String words) {
      this.form = form;
      this.words = words;
    }
  }

  /** Where a fault strikes. */
  enum Stage {
    /** The portal as a whole. */
    PORTAL,
    /** What the API itself answers. */
    API,
    /** Before the answer is sent. */
    DELAY,
    /** Instead of the API's answer. */
    ANSWER,
    /** What becomes of an answer. */
    SHAPE,
    /** How the answer is sent. */
    TRANSPORT
  }

  final String text;
  final Takes takes;
  final Stage stage;
  final String description;

  FaultKind(String text, Takes takes, Stage stage, String description) {
    this.text = text;
    this.takes = takes;
    this.stage = stage;
    this.description = description;
  }

  static @Nullable FaultKind named(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst().orElse(null);
  }

  static String all() {
    return Arrays.stream(values()).map(FaultKind::form).collect(Collectors.joining(", "));
  }

  /** The name with a placeholder for its value. */
  String form() {
    return text + takes.form;
  }

  /** Whether it can be for so many requests only. */
  boolean takesTimes() {
    return stage != Stage.PORTAL && this != WARMING;
  }

  /** Whether it can be for some requests only. */
  boolean takesScope() {
    return stage != Stage.PORTAL;
  }
}
