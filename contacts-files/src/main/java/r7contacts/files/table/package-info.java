/** Contacts as rows of a table: CSV and .xlsx. */
@NullMarked
package r7contacts.files.table;

import org.jspecify.annotations.NullMarked;
