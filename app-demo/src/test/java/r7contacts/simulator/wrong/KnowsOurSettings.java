package r7contacts.simulator.wrong;

import r7contacts.portal.PortalSettings;

/** A wrong example: the simulator must not know the library. */
public record KnowsOurSettings(PortalSettings settings) {}
