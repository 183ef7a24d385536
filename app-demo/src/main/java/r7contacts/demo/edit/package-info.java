/** The commands that change contacts, with their options, results and undo. */
@NullMarked
package r7contacts.demo.edit;

import org.jspecify.annotations.NullMarked;
