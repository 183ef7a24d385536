package r7contacts.port.wrong;

import r7contacts.portal.PortalSettings;

/** A wrong example: a port must not know how it is served. */
public record KnowsAnAdapter(PortalSettings settings) {}
