package r7contacts.benchmarks.call;

import java.util.function.Function;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.xml.XmlContacts;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;

/** The library, opened as by its users. */
final class OurCaller implements Caller {

  private final ContactRepository contacts;
  private final ContactId id;

  private OurCaller(
      Function<PortalSettings, ? extends ContactRepository> adapter, Place place, int connections) {
    this.contacts =
        adapter.apply(
            PortalSettings.builder(place.address())
                .token(Place.TOKEN)
                .maxConnections(connections)
                .build());
    this.id = ContactId.of(place.id());
  }

  static Caller json(Place place, int connections) {
    return new OurCaller(JsonContacts::open, place, connections);
  }

  static Caller xml(Place place, int connections) {
    return new OurCaller(XmlContacts::open, place, connections);
  }

  @Override
  public Object call() {
    return contacts.findById(id).getOrElseThrow(ContactError::toException);
  }

  @Override
  public void close() {
    contacts.close();
  }
}
