package r7contacts.port.edit;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;

/** Exception with a {@link WriteError}, for code that prefers exceptions. Not serializable. */
public final class WriteException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient WriteError error;

  WriteException(WriteError error) {
    super(error.message());
    this.error = error;
  }

  /** Always fails: an exception from a stream would have lost its {@link #error()}. */
  private void writeObject(ObjectOutputStream stream) throws NotSerializableException {
    throw new NotSerializableException(WriteException.class.getName());
  }

  /** Returns the error. */
  public WriteError error() {
    return error;
  }
}
