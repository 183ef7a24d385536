package r7contacts.testkit;

import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Photos;
import r7contacts.domain.Profile;
import r7contacts.domain.User;

/** Values that several sample contacts share, and short forms of builders. */
final class SampleParts {

  static final Currency ROUBLE =
      Currency.of("RUB")
          .withSymbol("₽")
          .withTitle("Российский рубль")
          .withCultureName("RU")
          .withConvertible(true)
          .withBasic(true);
  static final Currency EURO =
      Currency.of("EUR")
          .withSymbol("€")
          .withTitle("Euro")
          .withCultureName("EU")
          .withConvertible(true)
          .withBasic(true);
  static final User PETROV =
      user("7c1d6a50-3f6e-4f0a-9d0e-2b8f5a1c0e11", "Сергей О'Петров & сын").withTitle("Менеджер");
  static final User MARY =
      user("11aa22bb-33cc-44dd-88ee-99ff00112233", "Mary Façade").withTitle("Head of sales");
  static final User REMOVED = user("4a515a15-d4d6-4b8e-828e-e0586f18f3a3", "profile removed");
  static final CatalogEntry HOT =
      CatalogEntry.of(3, "Горячий")
          .withDescription("Готов купить")
          .withColor("#e63946")
          .withSortOrder(2);

  /** Shared and editable unless changed, with the photo links that a portal gives a person. */
  static Profile.Builder profile(long id) {
    return Profile.builder(ContactId.of(id)).photos(photos(id, "False"));
  }

  static Photos photos(long id, String isCompany) {
    String link =
        "/Products/CRM/HttpHandlers/filehandler.ashx?action=contactphotoulr&cid=%d&isc=%s&ps="
            .formatted(id, isCompany);
    return Photos.of(link + 1, link + 2);
  }

  static User user(String id, String name) {
    return User.of(id, name)
        .withAvatar("/skins/default/images/default_user_photo_size_32-32.png")
        .withProfileUrl("https://portal.example/Products/People/Profile.aspx?user=" + id);
  }

  static ContactInfo info(
      long id, Channel channel, Category category, String value, String label, boolean primary) {
    return ContactInfo.of(channel, category, value)
        .withId(id)
        .withLabel(label)
        .withPrimary(primary);
  }

  static CustomField field(
      long contact, long id, String label, FieldValue value, int position, String mask) {
    return CustomField.of(id, label, value)
        .withEntityId(contact)
        .withPosition(position)
        .withMask(mask);
  }

  private SampleParts() {}
}
