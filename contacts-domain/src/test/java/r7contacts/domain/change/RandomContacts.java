package r7contacts.domain.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.Tasks;

/** Random contacts from few values, so that two of them often share some. */
final class RandomContacts {

  private static final List<String> TEXTS =
      List.of("a", "b", "Щука", "два слова", "with \"quotes\" & <tags>", "2024-12-31T00:00:00Z");

  private final Random random;

  RandomContacts(long seed) {
    random = new Random(seed);
  }

  Contact person() {
    return Person.builder(profile())
        .firstName(pick(TEXTS))
        .lastName(text())
        .jobTitle(text())
        .company(maybe(() -> CompanyLink.of(ContactId.of(2000 + number(3)), text())))
        .build();
  }

  Contact company() {
    return Company.builder(profile()).name(pick(TEXTS)).memberCount(number(4)).build();
  }

  private Profile profile() {
    return Profile.builder(Samples.ID)
        .about(text())
        .infos(some(5, this::info))
        .addresses(some(3, this::address))
        .customFields(fields())
        .tags(tags())
        .stage(maybe(() -> CatalogEntry.of(1 + number(3), text())))
        .currency(maybe(() -> Currency.of("RUB")))
        .sharing(sharing())
        .tasks(new Tasks(number(5), random.nextBoolean()))
        .build();
  }

  private ContactInfo info(int index) {
    ContactInfo info =
        ContactInfo.ofCodes(number(4) == 0 ? 42 : number(3), number(4), pick(TEXTS))
            .withPrimary(random.nextBoolean())
            .withLabel(text());
    return random.nextBoolean() ? info : info.withId(100 + index);
  }

  private Address address(int index) {
    return Address.builder()
        .city(pick(TEXTS))
        .zip(text())
        .categoryCode(number(8))
        .primary(random.nextBoolean())
        .label("label " + index)
        .build();
  }

  private List<CustomField> fields() {
    List<CustomField> all =
        new ArrayList<>(
            List.of(
                CustomField.of(1, "Text", FieldValue.Text.of(pick(TEXTS))),
                CustomField.of(2, "Area", FieldValue.TextArea.of(text())),
                CustomField.of(3, "Choice", FieldValue.Choice.of(pick(TEXTS), TEXTS)),
                CustomField.of(4, "Flag", FieldValue.Flag.of(random.nextBoolean())),
                CustomField.of(5, "Heading", FieldValue.Heading.empty()),
                CustomField.of(6, "Date", FieldValue.Date.of(pick(TEXTS))),
                CustomField.of(7, "Unknown", FieldValue.Unknown.of(9, text()))));
    Collections.shuffle(all, random);
    return all.subList(0, number(all.size() + 1));
  }

  private List<String> tags() {
    List<String> all = new ArrayList<>(List.of("vip", "Опт", "cold", "новый"));
    Collections.shuffle(all, random);
    return all.subList(0, number(all.size() + 1)).stream()
        .map(tag -> random.nextBoolean() ? tag : tag.toUpperCase(Locale.ROOT))
        .toList();
  }

  private Sharing sharing() {
    return switch (number(4)) {
      case 0 -> Sharing.of(ShareLevel.READ_WRITE);
      case 1 -> Sharing.of(ShareLevel.READ);
      case 2 -> Sharing.privateTo(List.of());
      default -> Sharing.privateTo(List.of(Samples.PETROV, Samples.SIDOROV).subList(number(2), 2));
    };
  }

  private @Nullable String text() {
    return maybe(() -> pick(TEXTS));
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return number(3) == 0 ? null : value.get();
  }

  private <T> List<T> some(int most, IntFunction<T> element) {
    return IntStream.range(0, number(most + 1)).mapToObj(element).toList();
  }

  private <T> T pick(List<T> values) {
    return values.get(number(values.size()));
  }

  private int number(int bound) {
    return random.nextInt(bound);
  }
}
