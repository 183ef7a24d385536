package r7contacts.benchmarks.edit;

import r7contacts.adapter.http.JsonContacts;
import r7contacts.benchmarks.call.Place;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.PortalSettings;

/** The library, opened as by its users. */
record OurEditor(EditableContactBook contacts) implements Editor {

  static OurEditor open(String address, int connections) {
    return new OurEditor(
        JsonContacts.openForEditing(
            PortalSettings.builder(address)
                .token(Place.TOKEN)
                .maxConnections(connections)
                .build()));
  }

  @Override
  public Contact read(ContactId id) {
    return contacts.getById(id);
  }

  @Override
  public Contact edit(Contact seen) {
    return contacts.performOrThrow(ChangedInfo.edit(seen)).contact().get();
  }

  @Override
  public void close() {
    contacts.close();
  }
}
