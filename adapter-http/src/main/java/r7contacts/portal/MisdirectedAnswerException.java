package r7contacts.portal;

/**
 * The answer belongs to another request, so what follows on its connection may do so as well. Stays
 * inside the package.
 */
final class MisdirectedAnswerException extends BrokenAnswerException {

  private static final long serialVersionUID = 1;

  MisdirectedAnswerException(String message) {
    super(message);
  }
}
