/**
 * The contracts of the ports as JUnit tests, for authors of adapters, and the contacts they use.
 *
 * <p>The test of an adapter extends {@link r7contacts.testkit.ContactBookContract}, or {@link
 * r7contacts.testkit.ContactRepositoryContract} if it only reads single contacts.
 */
@NullMarked
package r7contacts.testkit;

import org.jspecify.annotations.NullMarked;
