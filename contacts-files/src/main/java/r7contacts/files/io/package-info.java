/** Files of the user that other users of the machine must not read. */
@NullMarked
package r7contacts.files.io;

import org.jspecify.annotations.NullMarked;
