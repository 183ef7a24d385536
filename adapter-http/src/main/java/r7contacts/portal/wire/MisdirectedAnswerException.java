package r7contacts.portal.wire;

/** Failure of an answer that belongs to another request, as may the next on its connection. */
public final class MisdirectedAnswerException extends BrokenAnswerException {

  private static final long serialVersionUID = 1;

  MisdirectedAnswerException(String message) {
    super(message);
  }
}
