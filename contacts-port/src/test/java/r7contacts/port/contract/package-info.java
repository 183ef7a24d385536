/**
 * The contract that every adapter of the port must pass, and the contacts it is about; published as
 * the test-jar of contacts-port.
 */
@NullMarked
package r7contacts.port.contract;

import org.jspecify.annotations.NullMarked;
