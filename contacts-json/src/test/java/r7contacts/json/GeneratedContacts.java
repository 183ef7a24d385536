package r7contacts.json;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
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
import r7contacts.domain.Sharing;
import r7contacts.domain.Tasks;
import r7contacts.domain.User;

/** Random contacts: the same sequence for the same seed. Each attribute may be absent. */
final class GeneratedContacts {

  private static final List<String> TEXTS =
      List.of(
          "Анна",
          "O'Neil \"Al\"",
          "a\\b/c",
          "tab\tline\r\nend",
          "\u0000\u001f\u007f",
          "\u2028",
          "🎉👨‍👩‍👧",
          "عربى",
          "{\"kind\":\"person\"}",
          "null",
          "  padded ",
          "\uFEFFmark",
          "0",
          "x".repeat(300));

  private final Random random;

  GeneratedContacts(long seed) {
    random = new Random(seed);
  }

  Contact next() {
    Profile profile =
        new Profile(
            ContactId.of(random.nextInt(5) == 0 ? random.nextLong() >>> 1 : random.nextInt(1000)),
            text(),
            text(),
            list(this::info),
            list(this::address),
            list(this::field),
            list(this::someText),
            option(this::entry),
            option(this::entry),
            option(this::currency),
            photos(),
            sharing(),
            rights(),
            new Tasks(random.nextInt(3), random.nextBoolean()),
            creation());
    return random.nextBoolean()
        ? new Person(profile, text(), text(), text(), option(this::link), text())
        : new Company(profile, text(), random.nextInt(3), text());
  }

  private CompanyLink link() {
    return new CompanyLink(
        option(() -> ContactId.of(random.nextInt(1000))),
        text(),
        text(),
        photos(),
        sharing(),
        rights(),
        option(this::currency),
        random.nextBoolean());
  }

  private ContactInfo info() {
    return new ContactInfo(random.nextLong(), code(), code(), text(), text(), random.nextBoolean());
  }

  private Address address() {
    return new Address(
        text(), text(), text(), text(), text(), code(), text(), random.nextBoolean());
  }

  private CustomField field() {
    return new CustomField(
        random.nextLong(), random.nextInt(3), text(), random.nextInt(), text(), value());
  }

  private FieldValue value() {
    return switch (random.nextInt(7)) {
      case 0 -> new FieldValue.Text(text(), random.nextInt(100));
      case 1 -> new FieldValue.TextArea(text(), random.nextInt(9), random.nextInt(100));
      case 2 -> new FieldValue.Choice(text(), list(this::someText));
      case 3 -> new FieldValue.Flag(text());
      case 4 -> new FieldValue.Heading(text());
      case 5 -> new FieldValue.Date(text());
      default -> new FieldValue.Unknown(random.nextInt(), text());
    };
  }

  private CatalogEntry entry() {
    return new CatalogEntry(random.nextInt(9) - 3, text(), text(), text(), random.nextInt(3) - 1);
  }

  private Currency currency() {
    return new Currency(text(), text(), text(), text(), random.nextBoolean(), random.nextBoolean());
  }

  private Photos photos() {
    return new Photos(text(), text());
  }

  private Sharing sharing() {
    return new Sharing(code(), random.nextBoolean(), list(this::user));
  }

  private Rights rights() {
    return new Rights(random.nextBoolean(), random.nextBoolean());
  }

  private Creation creation() {
    return switch (random.nextInt(3)) {
      case 0 -> new Creation(option(this::user), Option.some(time()), Option.none());
      case 1 -> new Creation(option(this::user), Option.none(), text());
      default -> Creation.unknown();
    };
  }

  private OffsetDateTime time() {
    return Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000))
        .atOffset(ZoneOffset.ofTotalSeconds(900 * (random.nextInt(96) - 48)));
  }

  private User user() {
    return new User(text(), text(), text(), text(), text());
  }

  /** A code with a name, without one, or none at all. */
  private int code() {
    return random.nextInt(25) - 3;
  }

  private Option<String> text() {
    return option(this::someText);
  }

  private String someText() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private <T> Option<T> option(Supplier<T> value) {
    return random.nextBoolean() ? Option.some(value.get()) : Option.none();
  }

  private <T> List<T> list(Supplier<T> element) {
    List<T> all = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      all.add(element.get());
    }
    return all;
  }
}
