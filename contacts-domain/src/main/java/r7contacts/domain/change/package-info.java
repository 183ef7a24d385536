/**
 * Changes of contacts as immutable values: what is to be created, edited, removed or merged.
 *
 * <p>A change names what it touches; every other member of the contact stays. It can be checked and
 * applied to a contact without a portal. {@link r7contacts.domain.change.ContactChange} lists the
 * four kinds of changes. All types but the builders are thread-safe.
 */
@NullMarked
package r7contacts.domain.change;

import org.jspecify.annotations.NullMarked;
