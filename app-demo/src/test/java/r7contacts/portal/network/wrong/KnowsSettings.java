package r7contacts.portal.network.wrong;

import r7contacts.portal.PortalSettings;

/** A wrong example: addresses must not depend on the settings that hold them. */
public record KnowsSettings(Class<PortalSettings> type) {

  public KnowsSettings() {
    this(PortalSettings.class);
  }
}
