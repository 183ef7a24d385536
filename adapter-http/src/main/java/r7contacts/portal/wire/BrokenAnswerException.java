package r7contacts.portal.wire;

import java.io.IOException;

/** An answer whose bytes arrived and are not in the format of an answer. */
public class BrokenAnswerException extends IOException {

  private static final long serialVersionUID = 1;

  public BrokenAnswerException(String message, Throwable cause) {
    super(message, cause);
  }

  public BrokenAnswerException(String message) {
    super(message);
  }
}
