/**
 * The ports to a portal's contacts, their errors, and how a configuration opens them.
 *
 * <p>Failure is a value: {@link io.vavr.control.Either} with a {@link r7contacts.port.ContactError}
 * on the left.
 */
@NullMarked
package r7contacts.port;

import org.jspecify.annotations.NullMarked;
