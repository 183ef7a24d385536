package r7contacts.portal;

import java.io.IOException;

/** The bytes of an answer arrived and are not what they should be. Stays inside the package. */
class BrokenAnswerException extends IOException {

  private static final long serialVersionUID = 1;

  BrokenAnswerException(String message, Throwable cause) {
    super(message, cause);
  }

  BrokenAnswerException(String message) {
    super(message);
  }
}
