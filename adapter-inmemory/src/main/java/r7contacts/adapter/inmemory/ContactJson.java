package r7contacts.adapter.inmemory;

import r7contacts.domain.Contact;

/**
 * The JSON form of a contact, for people and files: flat, with kinds and codes by name.
 *
 * <p>{@link #write} gives the same text for equal contacts, wherever they come from, and {@link
 * #read} gives the contact back. Members stand in one order; what is absent, empty or the default
 * is left out. Codes that have no name are numbers. {@code contacts.schema.json} beside this class
 * describes the form.
 */
public final class ContactJson {

  private ContactJson() {}

  /**
   * The contact as JSON: indented by two spaces, lines ended by a line feed, no line feed after the
   * last.
   */
  public static String write(Contact contact) {
    return ContactWriter.write(contact);
  }

  /**
   * The same on one line, without spaces between members: for files with a contact on each line.
   */
  public static String writeLine(Contact contact) {
    return ContactWriter.writeLine(contact);
  }

  /**
   * Reads one contact.
   *
   * @throws IllegalArgumentException if that is none; the message says where and what was expected
   *     there
   */
  public static Contact read(String json) {
    return ContactReader.contact(json, "contact JSON");
  }
}
