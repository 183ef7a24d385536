/**
 * Connection to a portal: settings, credentials, second factors, listeners.
 *
 * <p>Applications use {@link r7contacts.portal.PortalSettings}. Adapters of a format use {@link
 * r7contacts.portal.wire.WireFormat} and {@link r7contacts.portal.contacts.PortalContacts}. "Field
 * guide" in the comments is {@code docs/portal-field-guide.md} of the repository.
 */
@NullMarked
package r7contacts.portal;

import org.jspecify.annotations.NullMarked;
