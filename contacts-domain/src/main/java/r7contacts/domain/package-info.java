/**
 * People and companies of a portal's CRM, and their values.
 *
 * <p>All types are immutable and thread-safe. An absent value is an empty {@link
 * io.vavr.control.Option}, never null; blank text is absent. Codes that portals may extend
 * (channels, categories, share levels, kinds of fields) are kept as numbers, with an enum that has
 * an {@code UNKNOWN} constant. "Field guide" in the comments is {@code docs/portal-field-guide.md}
 * of the repository.
 */
@NullMarked
package r7contacts.domain;

import org.jspecify.annotations.NullMarked;
