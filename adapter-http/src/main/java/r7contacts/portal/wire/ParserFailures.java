package r7contacts.portal.wire;

import io.vavr.control.Option;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;
import r7contacts.portal.message.OneLine;
import tools.jackson.core.JacksonException;

/** Converts exceptions of the parsers to messages about the answer. */
final class ParserFailures {

  /** What parsers say of their own settings, of a place that is said anyway, and of the content. */
  private static final Pattern PARSER_TALK =
      Pattern.compile(
          "(?<=Unrecognized token) '.*|, from `[^`]*`|\\s*\\(?at \\[row,col \\{unknown-source}]: \\[\\d+,\\d+]\\)?| \\(at char #-?\\d+, byte #-?\\d+\\)| at \\[row,col,system-id]: \\[.*]"
              + "|: enable `[^`]*` to allow| \\(not recognized as one since Feature '[^']*' not enabled for parser\\)");

  /** How .NET names a character that XML cannot hold. */
  private static final Pattern NAMED_CHARACTER = Pattern.compile("hexadecimal value 0x");

  /** How Woodstox reports one. */
  private static final Pattern ILLEGAL_CHARACTER =
      Pattern.compile("Illegal (XML )?character|Invalid (UTF-8 )?character");

  /** How Woodstox says where that is, if it did not get as far with parsing. */
  private static final Pattern CHARACTER_PLACE =
      Pattern.compile("\\s*\\(?at char #(\\d+), byte #-?\\d+\\)");

  static final String WRONG_CHARSET = "its bytes are not in the charset that it says";

  private ParserFailures() {}

  /**
   * Returns the network failure that a parser has wrapped. Bytes that are no text in their charset
   * are none.
   */
  static Option<IOException> networkFailure(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException fault
          && !(fault instanceof CharConversionException)
          && !(fault instanceof CharacterCodingException)) {
        return Option.some(fault);
      }
    }
    return Option.none();
  }

  /** Returns the reason in the words of the parser, without those about its own settings. */
  static String reason(JacksonException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return WRONG_CHARSET;
      }
    }
    String placed = CHARACTER_PLACE.matcher(e.getOriginalMessage()).replaceAll(" at character $1");
    return OneLine.of(PARSER_TALK.matcher(placed).replaceAll(""));
  }

  /** Returns the place in the document in brackets, if it is known. */
  static String place(JacksonException e) {
    return e.getLocation() == null || e.getLocation().getLineNr() < 0
        ? ""
        : " (line %d, column %d)"
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  /** Returns whether this reason is a character that the format cannot hold. */
  static boolean isIllegalCharacter(String reason) {
    return ILLEGAL_CHARACTER.matcher(reason).find();
  }

  /** Returns whether this message of a portal is about a character that the format cannot hold. */
  static boolean namesCharacter(String message) {
    return NAMED_CHARACTER.matcher(message).find();
  }
}
