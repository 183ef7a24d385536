/** The commands {@code import} and {@code undo}: contacts from files. */
@NullMarked
package r7contacts.demo.imports;

import org.jspecify.annotations.NullMarked;
