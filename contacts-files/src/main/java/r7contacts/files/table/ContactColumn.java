package r7contacts.files.table;

import java.util.function.Function;
import r7contacts.domain.Contact;

/**
 * A column of a table of contacts.
 *
 * @param cell returns a contact's cell, empty if the contact has no such value
 */
record ContactColumn(String title, Function<Contact, String> cell) {}
