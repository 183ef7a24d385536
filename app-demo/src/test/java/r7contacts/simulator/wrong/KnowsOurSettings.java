package r7contacts.simulator.wrong;

import r7contacts.portal.PortalSettings;

/** A wrong example: a stand-in for the outside world that knows the inside. */
public record KnowsOurSettings(PortalSettings settings) {}
