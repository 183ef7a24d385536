/** Generated contacts: any number, the same for the same seed. */
@NullMarked
package r7contacts.simulator.generated;

import org.jspecify.annotations.NullMarked;
