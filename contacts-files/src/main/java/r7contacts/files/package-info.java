/** File formats of contacts, and the lines that their readers return. */
@NullMarked
package r7contacts.files;

import org.jspecify.annotations.NullMarked;
