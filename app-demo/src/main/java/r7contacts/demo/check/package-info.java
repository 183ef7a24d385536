/** The command {@code check}. */
@NullMarked
package r7contacts.demo.check;

import org.jspecify.annotations.NullMarked;
