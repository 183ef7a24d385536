package r7contacts.demo.export;

import r7contacts.domain.Contact;

/** How contacts are written one after the other into a text that other programs read. */
public interface ContactFormat {

  /** What a file, and no pipe, begins with; empty if nothing does. */
  default String fileMark() {
    return "";
  }

  /** What stands before the first contact, with its line end; empty if nothing does. */
  default String header() {
    return "";
  }

  /** One contact, with its line end. */
  String text(Contact contact);
}
