/**
 * The contract of the editing port as JUnit tests, for authors of adapters that can change
 * contacts.
 *
 * <p>The test of an adapter extends {@link r7contacts.testkit.edit.ContactEditingContract}.
 */
@NullMarked
package r7contacts.testkit.edit;

import org.jspecify.annotations.NullMarked;
