/** Search for contacts that may be the same person or company. Changes nothing. */
@NullMarked
package r7contacts.files.duplicates;

import org.jspecify.annotations.NullMarked;
