/** Import of contacts from files: matching, filling, companies, ledger and undo. */
@NullMarked
package r7contacts.files.imports;

import org.jspecify.annotations.NullMarked;
