/**
 * Port that changes contacts: plans, steps, outcomes, and how adapters carry out single steps. The
 * rules are the same for every adapter: {@link r7contacts.port.edit.ContactEditor} has them.
 */
@NullMarked
package r7contacts.port.edit;

import org.jspecify.annotations.NullMarked;
