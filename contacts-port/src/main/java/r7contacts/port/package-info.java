/**
 * The ports to the contacts of a portal, and their errors.
 *
 * <p>Failures are values: {@link io.vavr.control.Either} with a {@link
 * r7contacts.port.ContactError} on the left.
 */
@NullMarked
package r7contacts.port;

import org.jspecify.annotations.NullMarked;
