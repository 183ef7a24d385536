package r7contacts.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.xml.XmlContacts;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.PortalSimulator;

/** Random contacts of a portal arrive unchanged in both formats and both envelopes. */
class BothFormatsProperty {

  private static PortalSimulator real;
  private static PortalSimulator documented;
  private static List<ContactBook> readers;

  @BeforeContainer
  static void openAll() {
    real = PortalSimulator.builder().contacts("[]").start();
    documented = PortalSimulator.builder().contacts("[]").documentedShape().start();
    readers =
        List.of(
            JsonContacts.open(settings(real)),
            XmlContacts.open(settings(real)),
            JsonContacts.open(settings(documented)),
            XmlContacts.open(settings(documented)));
  }

  @AfterContainer
  static void closeAll() {
    readers.forEach(ContactBook::close);
    real.close();
    documented.close();
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
  void every_contact_arrives_unchanged(@ForAll("contacts") Contact contact, @ForAll Random chance) {
    String wire = new WireJson(chance).of(contact);
    real.put(wire);
    documented.put(wire);

    try {
      for (ContactBook reader : readers) {
        assertThat(reader.findById(contact.id())).isEqualTo(Either.right(alone(contact)));
        assertThat(reader.page(ContactQuery.all(), PageRequest.first(10)).get().items())
            .map(BothFormatsProperty::withSortedTags)
            .containsExactly(withSortedTags(listed(contact)));
      }
    } finally {
      real.remove(contact.id().value());
      documented.remove(contact.id().value());
    }
  }

  /** Returns the contact as read by id: without tags. */
  private static Contact alone(Contact contact) {
    return contact.withProfile(contact.profile().toBuilder().tags().build());
  }

  /** Returns the contact as read from a list: without headings, infos in the order of lists. */
  private static Contact listed(Contact contact) {
    return contact.withProfile(
        contact.profile().toBuilder()
            .customFields(
                contact.customFields().stream().filter(field -> !field.isHeading()).toList())
            .infos(
                contact.infos().stream()
                    .sorted(
                        Comparator.comparingInt(ContactInfo::channelCode)
                            .thenComparingLong(ContactInfo::id))
                    .toList())
            .build());
  }

  /** The order of tags depends on the portal. */
  private static Contact withSortedTags(Contact contact) {
    return contact.withProfile(
        contact.profile().toBuilder().tags(contact.tags().stream().sorted().toList()).build());
  }

  @Provide
  Arbitrary<Contact> contacts() {
    return PortalContacts.any();
  }

  private static PortalSettings settings(PortalSimulator portal) {
    return PortalSettings.builder(portal.uri().toString()).token(portal.token()).retries(0).build();
  }
}
