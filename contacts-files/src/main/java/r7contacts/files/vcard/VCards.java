package r7contacts.files.vcard;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.property.Birthday;
import ezvcard.property.Kind;
import ezvcard.property.Photo;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Uid;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.Person;
import r7contacts.files.AppendableFormat;
import r7contacts.files.ContactReader;

/**
 * The format vCard, for address books: version 3.0 (RFC 2426), which they all import, or 4.0 (RFC
 * 6350). Custom fields are {@code X-R7-FIELD}, with their ids and labels as parameters. Photos are
 * left out unless they are embedded: the links of a portal require a sign-in.
 */
public final class VCards implements AppendableFormat {

  /** Most bytes of an embedded photo, as iCloud imports: {@value}. Larger ones are left out. */
  public static final int MAX_PHOTO_BYTES = 224 * 1024;

  private static final Pattern CONTROLS =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");

  /** Version of the format. */
  public enum Version {
    /** Version 3.0, for Outlook, Google, iCloud and Android. */
    V3_0(VCardVersion.V3_0),
    /** Version 4.0. */
    V4_0(VCardVersion.V4_0);

    private final VCardVersion library;

    Version(VCardVersion library) {
      this.library = library;
    }
  }

  private final String source;
  private final Version version;
  private final Option<String> birthday;
  private final Function<Contact, Option<byte[]>> photos;

  private VCards(
      String source,
      Version version,
      Option<String> birthday,
      Function<Contact, Option<byte[]>> photos) {
    this.source = source;
    this.version = version;
    this.birthday = birthday;
    this.photos = photos;
  }

  /**
   * Returns the format in version 3.0, without birthdays and photos.
   *
   * @param source distinguishes the UIDs of contacts with equal ids from different sources
   */
  public static VCards of(String source) {
    return new VCards(source, Version.V3_0, Option.none(), contact -> Option.none());
  }

  /** Returns a reader of vCards in the versions 2.1 to 4.0. It ignores photos and birthdays. */
  public static ContactReader reader() {
    return new CardReader(Option.none());
  }

  /** Returns a reader that reads birthdays as values of the custom field with this label. */
  public static ContactReader reader(String birthday) {
    return new CardReader(Option.some(birthday));
  }

  /** Returns a copy in this version. */
  public VCards withVersion(Version newVersion) {
    return new VCards(source, newVersion, birthday, photos);
  }

  /**
   * Returns a copy with birthdays from a custom field. A date that can be read in two ways, such as
   * {@code 01/02/1990}, is not a birthday.
   */
  public VCards withBirthday(String label) {
    return new VCards(source, version, Option.some(label), photos);
  }

  /**
   * Returns a copy with embedded photos.
   *
   * @param newPhotos returns a contact's photo as JPEG, PNG or GIF, up to {@value #MAX_PHOTO_BYTES}
   *     bytes; others are left out
   */
  public VCards withPhotos(Function<Contact, Option<byte[]>> newPhotos) {
    return new VCards(source, version, birthday, newPhotos);
  }

  /** Returns whether an image can be embedded: JPEG, PNG or GIF, and not too large. */
  public static boolean isPhoto(byte[] image) {
    return photo(image).isDefined();
  }

  @Override
  public String text(Contact contact) {
    StringWriter text = new StringWriter();
    try (VCardWriter writer = new VCardWriter(text, version.library)) {
      writer.setAddProdId(false);
      // Required by quotes and line breaks in the labels of fields, which are parameters.
      writer.setCaretEncodingEnabled(true);
      writer.write(card(contact));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return LineFolding.fold(withoutControls(text.toString()));
  }

  /** A vCard must not contain control characters other than tabs and line ends. */
  private static String withoutControls(String text) {
    return CONTROLS.matcher(text).replaceAll("\uFFFD");
  }

  private VCard card(Contact contact) {
    VCard card = new VCard(version.library);
    card.setUid(uid(contact));
    card.setFormattedName(contact.displayName());
    contact.fold(person -> addPerson(card, person), company -> addCompany(card, company));
    // In lists a portal sends them in any order.
    contact.infos().stream()
        .sorted(Comparator.comparingInt(ContactInfo::channelCode))
        .forEach(info -> addInfo(card, info, version));
    contact
        .addresses()
        .forEach(address -> card.addAddress(VCardContactInfo.property(address, version)));
    contact.about().forEach(card::addNote);
    if (!contact.tags().isEmpty()) {
      card.setCategories(contact.tags().toArray(String[]::new));
    }
    photos.apply(contact).flatMap(VCards::photo).forEach(card::addPhoto);
    birthday
        .flatMap(contact::customField)
        .flatMap(CustomField::text)
        .flatMap(BirthdayText::parse)
        .forEach(date -> card.setBirthday(new Birthday(date)));
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
    // Required in version 3.0.
    card.setStructuredName(new StructuredName());
    company.name().forEach(card::setOrganization);
    // Otherwise Apple's address books take a company for a person.
    card.addExtendedProperty("X-ABShowAs", "COMPANY");
    return card;
  }

  private static void addInfo(VCard card, ContactInfo info, Version version) {
    // The value of an address is JSON; the address itself is among the contact's addresses.
    if (info.channel() != Channel.ADDRESS) {
      info.value()
          .forEach(value -> card.addProperty(VCardContactInfo.property(info, value, version)));
    }
  }

  private static Option<Photo> photo(byte[] image) {
    return ImageKind.of(image)
        .filter(kind -> image.length <= MAX_PHOTO_BYTES)
        .map(kind -> new Photo(image, kind));
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
