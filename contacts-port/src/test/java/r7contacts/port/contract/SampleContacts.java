package r7contacts.port.contract;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Photos;
import r7contacts.domain.Profile;
import r7contacts.domain.Rights;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.Tasks;
import r7contacts.domain.User;

/**
 * The dozen contacts that the contract is about: what an adapter must give for each, written by
 * hand. Several are odd: what reads one must survive what no portal should send.
 *
 * <p>{@code contract-contacts.json} has the same dozen as a portal sends them, also written by
 * hand; {@code contract-fixture.json} as adapter-inmemory reads them.
 */
public final class SampleContacts {

  private static final Currency ROUBLE =
      Currency.of("RUB")
          .withSymbol("₽")
          .withTitle("Российский рубль")
          .withCultureName("RU")
          .withConvertible(true)
          .withBasic(true);
  private static final Currency EURO =
      Currency.of("EUR")
          .withSymbol("€")
          .withTitle("Euro")
          .withCultureName("EU")
          .withConvertible(true)
          .withBasic(true);
  private static final User PETROV =
      user("7c1d6a50-3f6e-4f0a-9d0e-2b8f5a1c0e11", "Сергей О'Петров & сын").withTitle("Менеджер");
  private static final User MARY =
      user("11aa22bb-33cc-44dd-88ee-99ff00112233", "Mary Façade").withTitle("Head of sales");
  private static final User REMOVED =
      user("4a515a15-d4d6-4b8e-828e-e0586f18f3a3", "profile removed");
  private static final CatalogEntry HOT =
      CatalogEntry.of(3, "Горячий")
          .withDescription("Готов купить")
          .withColor("#e63946")
          .withSortOrder(2);

  /** A tag with everything in it that gets lost on the way to a portal. */
  public static final String ODD_TAG = "a+b & [c] \"d\" 'е', 🎉";

  private static final Map<Long, List<String>> TAGS =
      Map.of(
          1001L, List.of("VIP", "Рассылка, весна"),
          1002L, List.of("VIP"),
          1005L, List.of(ODD_TAG),
          2001L, List.of("VIP", "Поставщик"));

  private SampleContacts() {}

  /** The contact of the portal's documentation, under the id that its page asks for. */
  public static Person documented() {
    return Person.builder(
            profile(1234)
                .photos(Photos.none())
                .infos(
                    ContactInfo.of(Channel.EMAIL, Category.HOME, "support@Р7.com")
                        .withLabel("Home")
                        .withPrimary(true))
                .customFields(
                    CustomField.of(
                            0, "Birthdate", FieldValue.Date.of("2022-10-07T10:03:01.4979588Z"))
                        .withEntityId(14523423)
                        .withPosition(10))
                .sharing(Sharing.of(ShareLevel.PRIVATE))
                .creation(
                    Creation.of(
                        User.of("00000000-0000-0000-0000-000000000000", "Mike Zanyatski")
                            .withTitle("Manager")
                            .withAvatar("url to small avatar"),
                        OffsetDateTime.parse("2022-10-07T10:03:01.4979588Z")))
                .build())
        .firstName("Tadjeddine")
        .lastName("Bachir")
        .jobTitle("Programmer")
        .company(
            CompanyLink.of(ContactId.of(0), "Food and Culture Project")
                .withSharing(Sharing.of(ShareLevel.PRIVATE))
                .withRights(new Rights(false, false)))
        .build();
  }

  /** A person with something in every place, and all kinds of custom fields. */
  public static Person anna() {
    return Person.builder(
            profile(1001)
                .about("Звонить после обеда.\nЛюбит точность.")
                .industry("Торговля")
                .infos(
                    info(101, Channel.PHONE, Category.MOBILE, "+7 912 345-67-89", "Mobile", true),
                    info(
                        102,
                        Channel.PHONE,
                        Category.WORK,
                        "+7 (495) 123-45-67 доб. 12",
                        "Work",
                        false),
                    info(103, Channel.EMAIL, Category.HOME, "anna@example.org", "Home", false),
                    info(
                        104,
                        Channel.EMAIL,
                        Category.WORK,
                        "a.ivanova@romashka.example",
                        "Work",
                        true),
                    info(105, Channel.VK, Category.OTHER, "anna.ivanova", "Other", false))
                .addresses(
                    Address.builder()
                        .street("ул. Ленина, д. 5, кв. 12")
                        .city("Москва")
                        .zip("101000")
                        .country("Россия")
                        .label("Home")
                        .build(),
                    Address.builder()
                        .street("пр. Мира, 1")
                        .city("Тула")
                        .state("Тульская область")
                        .zip("300000")
                        .country("Россия")
                        .category(Category.WORK)
                        .label("Work")
                        .primary(true)
                        .build())
                .customFields(
                    CustomField.of(10, "Сведения", FieldValue.Heading.empty()).withPosition(1),
                    field(
                        1001,
                        11,
                        "Должность по договору",
                        new FieldValue.Text(Option.some("Закупщик I категории"), 150),
                        2,
                        "{\"size\":150}"),
                    field(
                        1001,
                        12,
                        "Заметки",
                        new FieldValue.TextArea(Option.some("Первая строка\nвторая строка"), 4, 60),
                        3,
                        "{\"rows\":\"4\",\"cols\":\"60\"}"),
                    field(
                        1001,
                        13,
                        "Источник",
                        FieldValue.Choice.of(
                            "Выставка", List.of("Сайт", "Выставка", "Звонок \"вхолодную\"")),
                        4,
                        "[\"Сайт\",\"Выставка\",\"Звонок \\\"вхолодную\\\"\"]"),
                    field(1001, 14, "Рассылка", FieldValue.Flag.of(true), 5, ""),
                    field(1001, 15, "День рождения", FieldValue.Date.of("31.12.1984"), 6, ""),
                    field(1001, 16, "Договор до", FieldValue.Date.of("2027-01-31"), 7, ""))
                .stage(HOT)
                .currency(ROUBLE)
                .tasks(new Tasks(3, true))
                .creation(Creation.of(PETROV, OffsetDateTime.parse("2024-03-05T09:30:00+03:00")))
                .build())
        .firstName("Анна")
        .lastName("Иванова")
        .jobTitle("Директор по закупкам")
        .company(
            CompanyLink.of(ContactId.of(2001), "ООО «Ромашка»")
                .withPhotos(photos(2001, "True"))
                .withCurrency(ROUBLE))
        .build();
  }

  /** A person to be reached on each of the eighteen channels, in the order of their codes. */
  public static Person john() {
    List<Integer> categories = List.of(5, 1, 0, 1, 2, 1, 0, 3, 2, 0, 0, 0, 2, 0, 0, 1, 2, 0);
    List<String> labels =
        List.of(
            "Other", "Work", "Home", "Work", "Other", "Work", "Home", "Billing", "Other", "Home",
            "Home", "Home", "Other", "Home", "Home", "Work", "Other", "Home");
    List<String> values =
        List.of(
            "+44 20 7946 0018, 8 903 111-22-33",
            "john@example.com",
            "https://john.example",
            "john.skype",
            "@john",
            "in/john",
            "john.fb",
            "{\"city\":\"Leeds\"}",
            "john-lj",
            "john-ms",
            "john@gmail.example",
            "john.blog",
            "john@yahoo.example",
            "john@msn.example",
            "123456789",
            "john@jabber.example",
            "john-aim",
            "id42");
    return Person.builder(
            profile(1002)
                .infos(
                    IntStream.range(0, values.size())
                        .mapToObj(
                            code ->
                                ContactInfo.ofCodes(code, categories.get(code), values.get(code))
                                    .withId(200 + code)
                                    .withLabel(labels.get(code))
                                    .withPrimary(code < 2))
                        .toList())
                .sharing(Sharing.of(ShareLevel.READ))
                .rights(new Rights(false, false))
                .creation(Creation.of(MARY, OffsetDateTime.parse("2023-11-20T17:45:10Z")))
                .build())
        .firstName("John")
        .lastName("Smith")
        .jobTitle("Buyer")
        .build();
  }

  /** A person of whom most places are blank: blank is absent. */
  public static Person maria() {
    return Person.builder(
            profile(1003)
                .infos(
                    info(301, Channel.PHONE, Category.HOME, "", "Home", false),
                    info(302, Channel.PHONE, Category.WORK, "112", "", false))
                .customFields(
                    field(1003, 21, "Пустое", FieldValue.Text.of(""), 1, ""),
                    field(1003, 22, "Не отмечено", FieldValue.Flag.of(false), 2, ""))
                .creation(Creation.of(PETROV, null))
                .build())
        .firstName("Мария")
        .build();
  }

  /**
   * Everyone as lists have them, by id: with tags, without headings, ways of contact by channel.
   */
  public static List<Contact> listed() {
    return everyone().stream()
        .map(
            contact ->
                contact.withProfile(
                    contact.profile().toBuilder()
                        .infos(
                            contact.infos().stream()
                                .sorted(
                                    Comparator.comparingInt(ContactInfo::channelCode)
                                        .thenComparingLong(ContactInfo::id))
                                .toList())
                        .tags(TAGS.getOrDefault(contact.id().value(), List.of()))
                        .customFields(
                            contact.customFields().stream()
                                .filter(field -> !field.isHeading())
                                .toList())
                        .build()))
        .sorted(Comparator.comparing(Contact::id))
        .toList();
  }

  /**
   * A person full of numbers, masks and a time that nobody knows how to read; the raw values
   * survive.
   */
  public static Person unknownCodes() {
    return Person.builder(
            profile(1004)
                .infos(
                    ContactInfo.ofCodes(42, 7, "somewhere new")
                        .withId(401)
                        .withLabel("InfoType_42")
                        .withPrimary(true),
                    ContactInfo.ofCodes(0, 42, "555").withId(402).withLabel("PhoneCategory_42"))
                .addresses(
                    Address.builder()
                        .city("Oslo")
                        .categoryCode(9)
                        .label("AddressCategory_9")
                        .build())
                .customFields(
                    field(
                        1004,
                        31,
                        "From the future",
                        FieldValue.Unknown.of(9, "v"),
                        1,
                        "{\"a\":[1]}"),
                    field(
                        1004,
                        32,
                        "Broken mask",
                        FieldValue.Choice.of("Zwei", List.of()),
                        2,
                        "not json"),
                    field(1004, 33, "Odd size", FieldValue.Text.of("x"), 3, "{\"size\":\"wide\"}"))
                .sharing(new Sharing(7, false, List.of()))
                .creation(new Creation(Option.some(MARY), Option.none(), Option.some("вчера")))
                .build())
        .firstName("Unknown")
        .lastName("Codes")
        .build();
  }

  /** A person written in many scripts, with everything that XML and JSON must escape. */
  public static Person everyScript() {
    return Person.builder(
            profile(1005)
                .about(
                    "tab\there\nline two\n\n  indented – ½ “quotes” 'single' \\ back / slash\u2028end")
                .infos(info(501, Channel.EMAIL, Category.HOME, "поддержка@Р7.рф", "Home", true))
                .creation(Creation.of(MARY, OffsetDateTime.parse("2025-07-01T00:00:00-11:00")))
                .build())
        .firstName("  Ξένη <b>&amp;</b> \"Ж\"")
        .lastName("山田 太郎 🎉 ")
        .jobTitle("مدير ]]> לקוחות")
        .build();
  }

  /** A private person with nobody on the access list. */
  public static Person ivan() {
    return Person.builder(
            profile(1006)
                .sharing(Sharing.of(ShareLevel.PRIVATE))
                .rights(new Rights(false, false))
                .creation(Creation.of(PETROV, OffsetDateTime.parse("2024-12-31T23:59:59+05:30")))
                .build())
        .firstName("Иван")
        .lastName("Скрытный")
        .build();
  }

  /** A private person whom two users may see, entered by a user who is gone. */
  public static Person pat() {
    return Person.builder(
            profile(1007)
                .sharing(Sharing.privateTo(List.of(PETROV, MARY)))
                .rights(new Rights(true, false))
                .stage(CatalogEntry.of(1, "Cold").withColor("#1d3557"))
                .tasks(new Tasks(1, false))
                .creation(Creation.of(REMOVED, OffsetDateTime.parse("2022-02-28T08:00:00Z")))
                .build())
        .firstName("Pat")
        .lastName("Private")
        .build();
  }

  /** A person without any name. */
  public static Person nameless() {
    return Person.builder(
            profile(1008)
                .infos(
                    info(801, Channel.EMAIL, Category.HOME, "nameless@example.org", "Home", false))
                .creation(Creation.of(PETROV, OffsetDateTime.parse("2024-06-01T12:00:00+03:00")))
                .build())
        .build();
  }

  /** A company with something in most places; {@link #anna()} belongs to it. */
  public static Company romashka() {
    return Company.builder(
            profile(2001)
                .about("Поставщик цветов")
                .industry("Торговля")
                .infos(
                    info(901, Channel.PHONE, Category.WORK, "+7 495 000-00-01", "Work", true),
                    info(
                        902,
                        Channel.WEBSITE,
                        Category.WORK,
                        "https://romashka.example/?q=1&lang=ru",
                        "Work",
                        true))
                .addresses(
                    Address.builder()
                        .street("Цветочная ул., 7")
                        .city("Москва")
                        .state("Москва")
                        .zip("125000")
                        .country("Россия")
                        .category(Category.OFFICE)
                        .label("Office")
                        .primary(true)
                        .build(),
                    Address.builder()
                        .city("Москва")
                        .category(Category.BILLING)
                        .label("Billing")
                        .build())
                .customFields(
                    field(2001, 41, "ИНН", FieldValue.Text.of("7701234567"), 1, "{\"size\":40}"))
                .stage(HOT)
                .currency(ROUBLE)
                .tasks(new Tasks(5, false))
                .photos(photos(2001, "True"))
                .creation(Creation.of(PETROV, OffsetDateTime.parse("2020-01-15T10:00:00+03:00")))
                .build())
        .name("ООО «Ромашка»")
        .memberCount(2)
        .build();
  }

  /** A company whose name XML must escape. */
  public static Company foodAndCulture() {
    return Company.builder(
            profile(2002)
                .about("R&D")
                .infos(
                    info(
                        911,
                        Channel.EMAIL,
                        Category.WORK,
                        "Food & Culture <office@food.example>",
                        "Work",
                        false))
                .currency(EURO)
                .photos(photos(2002, "True"))
                .sharing(Sharing.of(ShareLevel.READ))
                .rights(new Rights(true, false))
                .creation(Creation.of(MARY, OffsetDateTime.parse("2021-05-05T05:05:05Z")))
                .build())
        .name("Food & Culture <Project>")
        .build();
  }

  /** A private company with nothing but a name. */
  public static Company empty() {
    return Company.builder(
            profile(2003)
                .photos(photos(2003, "True"))
                .sharing(Sharing.of(ShareLevel.PRIVATE))
                .creation(Creation.of(PETROV, OffsetDateTime.parse("2025-01-01T00:00:00+03:00")))
                .build())
        .name("Пусто")
        .build();
  }

  /** The same contacts as a portal sends them: a JSON array. */
  public static String asPortalsSend() {
    return new String(resource("contract-contacts.json"), StandardCharsets.UTF_8);
  }

  /** The same contacts, and what they belong to, as a fixture of adapter-inmemory. */
  public static Path asFixture() {
    try {
      Path file = Files.createTempFile("contract", ".json");
      file.toFile().deleteOnExit();
      return Files.write(file, resource("contract-fixture.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream json =
        Objects.requireNonNull(SampleContacts.class.getResourceAsStream(name), name)) {
      return json.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All twelve. An adapter under the contract holds exactly these. */
  public static List<Contact> everyone() {
    return List.of(
        documented(),
        anna(),
        john(),
        maria(),
        unknownCodes(),
        everyScript(),
        ivan(),
        pat(),
        nameless(),
        romashka(),
        foodAndCulture(),
        empty());
  }

  /**
   * Shared, editable and pictured as a person of this id is on a real portal, unless said
   * otherwise.
   */
  private static Profile.Builder profile(long id) {
    return Profile.builder(ContactId.of(id)).photos(photos(id, "False"));
  }

  private static Photos photos(long id, String isCompany) {
    String link =
        "/Products/CRM/HttpHandlers/filehandler.ashx?action=contactphotoulr&cid=%d&isc=%s&ps="
            .formatted(id, isCompany);
    return Photos.of(link + 1, link + 2);
  }

  private static User user(String id, String name) {
    return User.of(id, name)
        .withAvatar("/skins/default/images/default_user_photo_size_32-32.png")
        .withProfileUrl("https://portal.example/Products/People/Profile.aspx?user=" + id);
  }

  private static ContactInfo info(
      long id, Channel channel, Category category, String value, String label, boolean primary) {
    return ContactInfo.of(channel, category, value)
        .withId(id)
        .withLabel(label)
        .withPrimary(primary);
  }

  private static CustomField field(
      long contact, long id, String label, FieldValue value, int position, String mask) {
    return CustomField.of(id, label, value)
        .withEntityId(contact)
        .withPosition(position)
        .withMask(mask);
  }
}
