package r7contacts.port;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;

/** A {@link ContactError} on its way through code that prefers exceptions. */
public final class ContactException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient ContactError error;

  ContactException(ContactError error) {
    super(error.message());
    this.error = error;
  }

  /**
   * Errors are values, not bytes: one that came out of a stream would have lost its {@link
   * #error()}.
   */
  private void writeObject(ObjectOutputStream stream) throws NotSerializableException {
    throw new NotSerializableException(ContactException.class.getName());
  }

  public ContactError error() {
    return error;
  }
}
