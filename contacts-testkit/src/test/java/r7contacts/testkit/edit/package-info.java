/** Broken books, each of which fails the rules of the contract that it breaks. */
@NullMarked
package r7contacts.testkit.edit;

import org.jspecify.annotations.NullMarked;
