package r7contacts.files;

import r7contacts.domain.Contact;

/** A text format for contacts, one after the other. */
public interface ContactFormat {

  /** Returns what a file begins with, but not a stream; may be empty. */
  default String fileMark() {
    return "";
  }

  /** Returns what precedes the first contact, with its line end; may be empty. */
  default String header() {
    return "";
  }

  /** Returns a contact, with its line end. */
  String text(Contact contact);
}
