/**
 * People and companies of a portal's CRM, and the values they are made of.
 *
 * <p>Every value is immutable and safe to share between threads. Absence is {@link
 * io.vavr.control.Option}, never null: text that is blank is absent. Codes that the portal may
 * extend (channels, categories, share levels, kinds of fields) keep their number, and an enum with
 * an {@code UNKNOWN} constant says what the number means. "WC" in the comments is the project's
 * wire contract, the list of what the portal is known to send.
 */
@NullMarked
package r7contacts.domain;

import org.jspecify.annotations.NullMarked;
