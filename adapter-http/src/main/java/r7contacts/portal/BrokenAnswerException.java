package r7contacts.portal;

import java.io.IOException;

/** An answer whose bytes arrived and are not in the format of an answer. */
class BrokenAnswerException extends IOException {

  private static final long serialVersionUID = 1;

  BrokenAnswerException(String message, Throwable cause) {
    super(message, cause);
  }

  BrokenAnswerException(String message) {
    super(message);
  }
}
