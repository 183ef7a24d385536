package r7contacts.simulator;

import java.util.OptionalLong;

/**
 * The types of a fault's value, and how each is written. Durations are in ms, sizes in bytes, lost
 * answers by their ordinal.
 */
enum FaultValue {
  NOTHING("", "no value"),
  DURATION("=DURATION", "a duration such as 500ms, 2s, 5m or 1h, at most a year"),
  DURATION_OR_NOTHING(
      "[=DURATION]", "no value, or a duration such as 500ms, 2s, 5m or 1h, at most a year"),
  STATUS("=STATUS", "a status from 200 to 599"),
  COUNT("=N", "a number from 1 to 1000000"),
  SIZE("=SIZE", "a size such as 512KB, 100MB or 1GB, at most 1024GB"),
  LOST("=" + LostAnswer.forms(), "one of " + LostAnswer.forms());

  /** Stands for an absent value. */
  static final long NONE = -1;

  final String form;
  final String words;

  FaultValue(String form, String words) {
    this.form = form;
    this.words = words;
  }

  boolean isOptional() {
    return this == NOTHING || this == DURATION_OR_NOTHING;
  }

  /** Returns the value of a text; empty if it is malformed or out of range. */
  OptionalLong read(String text) {
    return switch (this) {
      case NOTHING -> OptionalLong.empty();
      case DURATION, DURATION_OR_NOTHING -> Quantities.millis(text);
      case STATUS -> Quantities.number(text, 200, 599);
      case COUNT -> Quantities.number(text, 1, Quantities.LARGEST_COUNT);
      case SIZE -> Quantities.bytes(text);
      case LOST -> LostAnswer.named(text).stream().mapToLong(LostAnswer::ordinal).findFirst();
    };
  }

  /** Returns the text that {@link #read(String)} reads. */
  String print(long value) {
    return switch (this) {
      case DURATION, DURATION_OR_NOTHING -> Quantities.ofMillis(value);
      case SIZE -> Quantities.ofBytes(value);
      case LOST -> LostAnswer.values()[(int) value].toString();
      default -> Long.toString(value);
    };
  }
}
