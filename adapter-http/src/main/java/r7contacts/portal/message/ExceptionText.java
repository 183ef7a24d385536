package r7contacts.portal.message;

import java.util.Locale;

/** The text of exceptions, for messages. */
public final class ExceptionText {

  private ExceptionText() {}

  /**
   * Returns the message of the innermost exception: the outer ones repeat that it failed and where.
   */
  public static String of(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return OneLine.of(
        cause.getMessage() == null
            ? inWords(cause)
            : cause.getMessage().replaceFirst("^Connect to .* failed: ", ""));
  }

  /** Returns the exception's name as words, such as "closed channel": it has no message. */
  private static String inWords(Throwable e) {
    return e.getClass()
        .getSimpleName()
        .replaceFirst("(Exception|Error)$", "")
        .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
        .toLowerCase(Locale.ROOT);
  }
}
