package r7contacts.port;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;

/** Exception with a {@link ContactError}, for code that prefers exceptions. Not serializable. */
public final class ContactException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient ContactError error;

  ContactException(ContactError error) {
    super(error.message());
    this.error = error;
  }

  /** Always fails: an exception from a stream would have lost its {@link #error()}. */
  private void writeObject(ObjectOutputStream stream) throws NotSerializableException {
    throw new NotSerializableException(ContactException.class.getName());
  }

  /** Returns the error. */
  public ContactError error() {
    return error;
  }
}
