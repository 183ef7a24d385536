/** Files of the user that other users of the machine must not read. */
@NullMarked
package r7contacts.demo.files;

import org.jspecify.annotations.NullMarked;
