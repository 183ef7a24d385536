package r7contacts.portal.wire;

import java.io.IOException;

/** Failure to parse an answer: its bytes arrived, but are not in the expected format. */
public class BrokenAnswerException extends IOException {

  private static final long serialVersionUID = 1;

  /** Creates an exception with a message for people and its cause. */
  public BrokenAnswerException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Creates an exception with a message for people. */
  public BrokenAnswerException(String message) {
    super(message);
  }
}
