/** Values of changes as users type them, and changes as command lines that users can copy. */
@NullMarked
package r7contacts.demo.typed;

import org.jspecify.annotations.NullMarked;
