/** A simulated portal for each JUnit test. */
@NullMarked
package r7contacts.simulator.junit;

import org.jspecify.annotations.NullMarked;
