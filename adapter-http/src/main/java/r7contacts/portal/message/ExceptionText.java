package r7contacts.portal.message;

import java.util.Locale;

/** Text of exceptions, for messages and logs. */
public final class ExceptionText {

  private ExceptionText() {}

  /** Returns the message of the innermost exception: the outer ones add no reason. */
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

  /**
   * Returns the exception's class and the line that threw it. For logs of exceptions whose message
   * may contain a secret.
   */
  public static String origin(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length == 0 ? e.getClass().getName() : e.getClass().getName() + " at " + trace[0];
  }

  /** Returns the name of an exception without a message as words, such as "closed channel". */
  private static String inWords(Throwable e) {
    return e.getClass()
        .getSimpleName()
        .replaceFirst("(Exception|Error)$", "")
        .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
        .toLowerCase(Locale.ROOT);
  }
}
