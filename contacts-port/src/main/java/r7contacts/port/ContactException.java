package r7contacts.port;

/** A {@link ContactError} on its way through code that prefers exceptions. */
public final class ContactException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient ContactError error;

  ContactException(ContactError error) {
    super(error.message());
    this.error = error;
  }

  public ContactError error() {
    return error;
  }
}
