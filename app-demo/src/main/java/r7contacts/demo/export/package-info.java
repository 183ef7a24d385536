/** Contacts in files that other programs read: JSON Lines, CSV and vCard. */
@NullMarked
package r7contacts.demo.export;

import org.jspecify.annotations.NullMarked;
