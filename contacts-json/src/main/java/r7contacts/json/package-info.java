/**
 * The stable JSON form of a contact: {@link r7contacts.json.ContactJson} reads and writes text,
 * {@link r7contacts.json.ContactJsonModule} makes it the form in which Jackson 3 binds contacts.
 */
@NullMarked
package r7contacts.json;

import org.jspecify.annotations.NullMarked;
