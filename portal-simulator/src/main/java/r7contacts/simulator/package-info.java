/**
 * The portal simulator: the CRM API of R7-Office / ONLYOFFICE on a loopback port, and its faults.
 *
 * <p>It shares no code with the clients that are tested against it, so that it does not repeat
 * their mistakes.
 */
@NullMarked
package r7contacts.simulator;

import org.jspecify.annotations.NullMarked;
