package r7contacts.portal.wire;

import io.vavr.control.Option;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;
import r7contacts.portal.message.OneLine;
import tools.jackson.core.JacksonException;

/** Messages about an answer for the exceptions of parsers. */
final class ParserFailures {

  /** Parts of parsers' messages about their options, about the place, and with content. */
  private static final Pattern PARSER_DETAILS =
      Pattern.compile(
          "(?<=Unrecognized token) '.*|, from `[^`]*`|\\s*\\(?at \\[row,col \\{unknown-source}]: \\[\\d+,\\d+]\\)?| \\(at char #-?\\d+, byte #-?\\d+\\)| at \\[row,col,system-id]: \\[.*]"
              + "|: enable `[^`]*` to allow| \\(not recognized as one since Feature '[^']*' not enabled for parser\\)");

  /** .NET's message for a character that XML cannot represent. */
  private static final Pattern NAMED_CHARACTER = Pattern.compile("hexadecimal value 0x");

  /** Woodstox's messages for such a character. */
  private static final Pattern ILLEGAL_CHARACTER =
      Pattern.compile("Illegal (XML )?character|Invalid (UTF-8 )?character");

  /** Woodstox's place of such a character, if it was found before it was parsed. */
  private static final Pattern CHARACTER_PLACE =
      Pattern.compile("\\s*\\(?at char #(\\d+), byte #-?\\d+\\)");

  static final String WRONG_CHARSET = "its bytes are not in the charset that it declares";

  private ParserFailures() {}

  /**
   * Returns the network failure that a parser has wrapped, if any. Bytes that are invalid in their
   * charset are not a network failure.
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

  /** Returns the parser's reason, without the parts about its options and with content. */
  static String reason(JacksonException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return WRONG_CHARSET;
      }
    }
    String placed = CHARACTER_PLACE.matcher(e.getOriginalMessage()).replaceAll(" at character $1");
    return OneLine.of(PARSER_DETAILS.matcher(placed).replaceAll(""));
  }

  /** Returns the place in the document in brackets, if it is known. */
  static String place(JacksonException e) {
    return e.getLocation() == null || e.getLocation().getLineNr() < 0
        ? ""
        : " (line %d, column %d)"
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  /** Returns whether this reason is a character that the format cannot represent. */
  static boolean isIllegalCharacter(String reason) {
    return ILLEGAL_CHARACTER.matcher(reason).find();
  }

  /** Returns whether this message of a portal names a character that XML cannot represent. */
  static boolean namesCharacter(String message) {
    return NAMED_CHARACTER.matcher(message).find();
  }
}
