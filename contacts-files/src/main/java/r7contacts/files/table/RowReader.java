package r7contacts.files.table;

import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Creation;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Photos;
import r7contacts.domain.PrintableText;
import r7contacts.domain.Profile;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.Tasks;
import r7contacts.domain.TextComparison;
import r7contacts.domain.User;
import r7contacts.files.Language;
import r7contacts.files.labels.CompanyReference;

/**
 * Reader of rows under titles. What a title names is read as {@link ContactRow} writes it; other
 * titles are labels of custom fields. One class, because all parts of a contact are in one row.
 */
final class RowReader {

  private static final ContactId NO_ID = ContactId.of(0);

  private final List<Option<Column>> columns;
  private final List<Titles.FieldTitle> fields;
  private final boolean isOfGoogle;

  /** Creates a reader for rows under these titles. */
  RowReader(List<String> titles, ColumnMap map) {
    List<String> meanings = titles.stream().map(map::title).toList();
    columns = meanings.stream().map(Titles::column).toList();
    fields = meanings.stream().map(Titles::field).toList();
    isOfGoogle = map.isOfGoogle();
  }

  /**
   * Returns the contact of a row. It has id 0 if the row has none; so have its company, stage and
   * custom fields.
   *
   * @throws IllegalArgumentException if a cell does not contain what its title says
   */
  Contact contact(List<String> cells) {
    Map<Heading, String> attributes = new EnumMap<>(Heading.class);
    InfoCells infos = new InfoCells(isOfGoogle);
    Map<Titles.FieldTitle, String> customFields = new LinkedHashMap<>();
    for (int at = 0; at < Math.min(cells.size(), columns.size()); at++) {
      String cell = cells.get(at);
      if (cell.isBlank()) {
        continue;
      }
      if (columns.get(at).isEmpty()) {
        customFields.merge(fields.get(at), cell, (one, other) -> one + " " + other);
      } else if (columns.get(at).get() instanceof Column.Attribute attribute) {
        String between = attribute.heading() == Heading.TAGS ? "; " : " ";
        attributes.merge(attribute.heading(), cell, (one, other) -> one + between + other);
      } else {
        infos.add(columns.get(at).get(), cell);
      }
    }
    return contact(
        attributes,
        infos,
        customFields.entrySet().stream()
            .filter(field -> !field.getKey().label().isBlank())
            .map(field -> customField(field.getKey(), field.getValue()))
            .toList());
  }

  private static CustomField customField(Titles.FieldTitle title, String text) {
    return CustomField.of(title.id().getOrElse(0L), title.label(), FieldValue.Text.of(text));
  }

  private static Contact contact(
      Map<Heading, String> cells, InfoCells infos, List<CustomField> customFields) {
    Profile profile =
        Profile.builder(id(cells.get(Heading.ID)).getOrElse(NO_ID))
            .about(cells.get(Heading.ABOUT))
            .industry(cells.get(Heading.INDUSTRY))
            .infos(infos.infos())
            .addresses(infos.addresses())
            .customFields(customFields)
            .tags(ListCell.read(cells.getOrDefault(Heading.TAGS, "")))
            .stage(entry(cells.get(Heading.STAGE)))
            .type(entry(cells.get(Heading.TYPE)))
            .currency(currency(cells.get(Heading.CURRENCY)))
            .photos(Photos.of(null, cells.get(Heading.PHOTO)))
            .sharing(sharing(cells))
            .tasks(new Tasks(count(Heading.TASKS, cells), false))
            .creation(creation(cells))
            .build();
    return isCompany(cells) ? company(cells, profile) : person(cells, profile);
  }

  private static boolean isCompany(Map<Heading, String> cells) {
    String kind = cells.get(Heading.KIND);
    if (kind == null) {
      return cells.containsKey(Heading.COMPANY)
          && Stream.of(Heading.NAME, Heading.FIRST_NAME, Heading.LAST_NAME)
              .noneMatch(cells::containsKey);
    }
    if (isOneOf(kind, "company", "компания")) {
      return true;
    }
    if (isOneOf(kind, "person", "человек")) {
      return false;
    }
    throw new IllegalArgumentException(
        "the kind must be person or company: \"" + PrintableText.singleLine(kind) + "\"");
  }

  private static Contact person(Map<Heading, String> cells, Profile profile) {
    boolean hasNames =
        cells.containsKey(Heading.FIRST_NAME) || cells.containsKey(Heading.LAST_NAME);
    return Person.builder(profile)
        .firstName(cells.get(hasNames ? Heading.FIRST_NAME : Heading.NAME))
        .lastName(cells.get(Heading.LAST_NAME))
        .jobTitle(cells.get(Heading.JOB_TITLE))
        .company(company(cells))
        .displayName(cells.get(Heading.NAME))
        .build();
  }

  private static Contact company(Map<Heading, String> cells, Profile profile) {
    return Company.builder(profile)
        .name(cells.getOrDefault(Heading.COMPANY, cells.get(Heading.NAME)))
        .displayName(cells.get(Heading.NAME))
        .memberCount(count(Heading.MEMBERS, cells))
        .build();
  }

  private static @Nullable CompanyLink company(Map<Heading, String> cells) {
    Option<ContactId> id = id(cells.get(Heading.COMPANY_ID));
    String name = cells.get(Heading.COMPANY);
    return id.isEmpty() && name == null ? null : CompanyReference.of(id, name);
  }

  private static Option<ContactId> id(@Nullable String cell) {
    return Option.of(cell).map(text -> ContactId.parse(text.strip()));
  }

  private static int count(Heading heading, Map<Heading, String> cells) {
    String cell = cells.getOrDefault(heading, "0").strip();
    if (!cell.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException(
          "\"%s\" must be a number: \"%s\""
              .formatted(heading.in(Language.ENGLISH), PrintableText.singleLine(cell)));
    }
    return Integer.parseInt(cell);
  }

  private static @Nullable CatalogEntry entry(@Nullable String title) {
    return title == null ? null : CatalogEntry.of(0, title);
  }

  private static @Nullable Currency currency(@Nullable String code) {
    return code == null ? null : Currency.of(code);
  }

  private static Sharing sharing(Map<Heading, String> cells) {
    String access = cells.getOrDefault(Heading.ACCESS, "shared");
    if (isOneOf(access, "private", "личный")) {
      return Sharing.privateTo(
          ListCell.read(cells.getOrDefault(Heading.ACCESS_LIST, "")).stream()
              .map(name -> User.of(null, name))
              .toList());
    }
    if (isOneOf(access, "shared, read only", "общий, только чтение")) {
      return Sharing.of(ShareLevel.READ);
    }
    if (isOneOf(access, "shared", "общий")) {
      return Sharing.of(ShareLevel.READ_WRITE);
    }
    throw new IllegalArgumentException(
        "the access must be \"shared\", \"shared, read only\" or \"private\": \""
            + PrintableText.singleLine(access)
            + "\"");
  }

  private static Creation creation(Map<Heading, String> cells) {
    Option<User> by = Option.of(cells.get(Heading.CREATED_BY)).map(name -> User.of(null, name));
    Option<String> typed = Option.of(cells.get(Heading.CREATED));
    Option<OffsetDateTime> at = typed.flatMap(RowReader::time);
    return new Creation(by, at, typed.filter(text -> at.isEmpty()));
  }

  private static Option<OffsetDateTime> time(String text) {
    try {
      return Option.some(OffsetDateTime.parse(text.strip()));
    } catch (DateTimeException e) {
      return Option.none();
    }
  }

  private static boolean isOneOf(String cell, String english, String russian) {
    String key = TextComparison.key(cell.strip());
    return key.equals(english) || key.equals(russian);
  }
}
