/**
 * How a portal is spoken to, whatever the format: settings, HTTP, the envelope, wire records and
 * the mapper.
 *
 * <p>{@link r7contacts.portal.PortalSettings} is for everyone; {@link
 * r7contacts.portal.wire.WireFormat} and {@link r7contacts.portal.contacts.PortalContacts} are for
 * whoever adds a format. "Field guide" in the comments is {@code docs/portal-field-guide.md} of the
 * repository.
 */
@NullMarked
package r7contacts.portal;

import org.jspecify.annotations.NullMarked;
