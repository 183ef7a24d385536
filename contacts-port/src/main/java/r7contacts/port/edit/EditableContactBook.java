package r7contacts.port.edit;

import r7contacts.port.ContactBook;

/**
 * Contact book that can also change contacts, as opened by {@link
 * r7contacts.port.config.ContactBooks#openForEditing(String)}.
 */
public interface EditableContactBook extends ContactBook, ContactEditing {

  /**
   * Returns this editing with a gate that every read and write of a change passes, for decorators.
   * The gate learns before the first write which contacts the change may alter. Plans of one are
   * plans of the other. Closing the result closes this book.
   */
  ContactEditing through(RequestGate gate);

  /** Releases connections and threads. Idempotent. */
  @Override
  void close();
}
