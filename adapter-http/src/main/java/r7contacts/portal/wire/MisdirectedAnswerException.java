package r7contacts.portal.wire;

/** An answer that belongs to another request, as may what follows on its connection. */
public final class MisdirectedAnswerException extends BrokenAnswerException {

  private static final long serialVersionUID = 1;

  MisdirectedAnswerException(String message) {
    super(message);
  }
}
