package r7contacts.simulator;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the answer to a write is lost. */
public enum LostAnswer {
  /** Nothing is sent; the connection stays open. */
  SILENT("silent"),
  /** The connection is reset. */
  CUT("cut"),
  /** The portal answers 500 with an envelope. */
  ERROR("500"),
  /** A gateway answers 504 with an HTML page. */
  GATEWAY_TIMEOUT("504");

  private final String text;

  LostAnswer(String text) {
    this.text = text;
  }

  /** Returns the way with this text form. */
  static Optional<LostAnswer> named(String text) {
    return Arrays.stream(values()).filter(way -> way.text.equals(text)).findFirst();
  }

  /** Returns all text forms, separated by bars. */
  static String forms() {
    return Arrays.stream(values()).map(LostAnswer::toString).collect(Collectors.joining("|"));
  }

  /** Returns the text form in a fault. */
  @Override
  public String toString() {
    return text;
  }
}
