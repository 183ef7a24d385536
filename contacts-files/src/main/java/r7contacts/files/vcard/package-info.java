/** Contacts as vCards. */
@NullMarked
package r7contacts.files.vcard;

import org.jspecify.annotations.NullMarked;
