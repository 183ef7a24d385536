/**
 * People and companies of a portal's CRM, and the values they are made of.
 *
 * <p>Every value is immutable and safe to share between threads. Absence is {@link
 * io.vavr.control.Option}, never null: text that is blank is absent. Codes that the portal may
 * extend (channels, categories, share levels, kinds of fields) keep their number, and an enum with
 * an {@code UNKNOWN} constant says what the number means. "Field guide" in the comments is {@code
 * docs/portal-field-guide.md} of the repository.
 */
@NullMarked
package r7contacts.domain;

import org.jspecify.annotations.NullMarked;
