/** A JUnit extension: a portal simulator for each test. */
@NullMarked
package r7contacts.simulator.junit;

import org.jspecify.annotations.NullMarked;
