package r7contacts.port.paging.wrong;

import r7contacts.port.config.ContactSettings;

/** A wrong example: reading of pages must not depend on settings. */
public record KnowsSettings(Class<ContactSettings> type) {

  public KnowsSettings() {
    this(ContactSettings.class);
  }
}
