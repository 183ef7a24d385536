/** What contacts look like on a terminal. */
@NullMarked
package r7contacts.demo.text;

import org.jspecify.annotations.NullMarked;
