package r7contacts.files.vcard;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.property.Kind;
import ezvcard.property.Photo;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Uid;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.Person;
import r7contacts.domain.Photos;
import r7contacts.files.ContactFormat;

/**
 * The format vCard 4.0 (RFC 6350), for address books. Custom fields are {@code X-R7-FIELD}, with
 * their ids and labels as parameters.
 */
public final class VCards implements ContactFormat {

  private static final Pattern CONTROLS =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");

  private final String source;
  private final Option<URI> root;

  /**
   * Creates the format for contacts from one source.
   *
   * @param source distinguishes the UIDs of contacts with equal ids from different sources
   * @param root resolves links to photos, which portals send without host; without a root they are
   *     unchanged
   */
  public VCards(String source, Option<URI> root) {
    this.source = source;
    this.root = root;
  }

  @Override
  public String text(Contact contact) {
    StringWriter text = new StringWriter();
    try (VCardWriter writer = new VCardWriter(text, VCardVersion.V4_0)) {
      writer.setAddProdId(false);
      // Required by quotes and line breaks in the labels of fields, which are parameters.
      writer.setCaretEncodingEnabled(true);
      writer.write(card(contact));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return withoutControls(text.toString());
  }

  /** A vCard must not contain control characters other than tabs and line ends. */
  private static String withoutControls(String text) {
    return CONTROLS.matcher(text).replaceAll("\uFFFD");
  }

  private VCard card(Contact contact) {
    VCard card = new VCard(VCardVersion.V4_0);
    card.setUid(uid(contact));
    card.setFormattedName(contact.displayName());
    contact.fold(person -> addPerson(card, person), company -> addCompany(card, company));
    contact.infos().forEach(info -> addInfo(card, info));
    contact.addresses().forEach(address -> card.addAddress(VCardContactInfo.property(address)));
    contact.about().forEach(card::addNote);
    if (!contact.tags().isEmpty()) {
      card.setCategories(contact.tags().toArray(String[]::new));
    }
    photo(contact.photos()).forEach(link -> card.addPhoto(new Photo(link, null)));
    contact.customFields().forEach(field -> addField(card, field));
    return card;
  }

  private Uid uid(Contact contact) {
    String name = source + "#" + contact.id();
    return new Uid("urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  private static VCard addPerson(VCard card, Person person) {
    card.setKind(Kind.individual());
    StructuredName name = new StructuredName();
    person.firstName().forEach(name::setGiven);
    person.lastName().forEach(name::setFamily);
    card.setStructuredName(name);
    person.jobTitle().forEach(card::addTitle);
    person.company().map(CompanyLink::displayName).forEach(card::setOrganization);
    return card;
  }

  private static VCard addCompany(VCard card, Company company) {
    card.setKind(Kind.org());
    company.name().forEach(card::setOrganization);
    return card;
  }

  private static void addInfo(VCard card, ContactInfo info) {
    // The value of an address is JSON; the address itself is among the contact's addresses.
    if (info.channel() != Channel.ADDRESS) {
      info.value().forEach(value -> card.addProperty(VCardContactInfo.property(info, value)));
    }
  }

  private Option<String> photo(Photos photos) {
    return photos.medium().orElse(photos.small()).map(this::resolved);
  }

  private String resolved(String link) {
    try {
      return root.map(portal -> portal.resolve(link).toString()).getOrElse(link);
    } catch (IllegalArgumentException notAUri) {
      return link;
    }
  }

  private static void addField(VCard card, CustomField field) {
    field
        .text()
        .forEach(
            text -> {
              RawProperty property = VCardContactInfo.raw("X-R7-FIELD", text);
              property.setParameter("ID", Long.toString(field.id()));
              field
                  .label()
                  .forEach(label -> property.setParameter("LABEL", withoutControls(label)));
              card.addProperty(property);
            });
  }
}
