package r7contacts.files;

import io.vavr.control.Option;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.User;

/** Random contacts with texts that are difficult in some format. */
public final class RandomContacts {

  /** Custom fields, two of which cannot have their labels as titles. */
  public static final List<FieldDefinition> FIELDS =
      List.of(
          FieldDefinition.of(1, "ИНН", FieldValue.Text.of(null)),
          FieldDefinition.of(2, "Phone 2 (work)", FieldValue.Text.of(null)),
          FieldDefinition.of(3, "ИНН", FieldValue.Text.of(null)),
          FieldDefinition.of(4, "a; \"b\", (#7)", FieldValue.Choice.of(null, List.of("x, y"))));

  private static final List<String> TEXTS =
      List.of(
          "a",
          "Щука",
          "+7 (912) 345-67-89",
          "007701234567",
          "40702810900000012345",
          "=1+1; @x, -2",
          "'=quoted'",
          "31.12.1984",
          "first\nsecond\n\n fourth",
          "with \"quotes\", semicolons; and \\ backslashes\\n",
          "Ёж 🎉 山田 <b>&amp;</b>",
          "x:y=z;TYPE=home",
          "_x0041_ and ^n",
          "tab\there");

  private final Random random;

  /** Creates contacts that depend on the seed. */
  public RandomContacts(long seed) {
    random = new Random(seed);
  }

  /** Returns a few contacts with different ids. */
  public List<Contact> several() {
    return IntStream.rangeClosed(1, 1 + random.nextInt(4)).mapToObj(this::contact).toList();
  }

  private Contact contact(int id) {
    Profile profile = profile(id);
    return random.nextInt(3) == 0
        ? Company.builder(profile).name(pick()).memberCount(random.nextInt(3)).build()
        : Person.builder(profile)
            .firstName(pick())
            .lastName(maybe(this::pick))
            .jobTitle(maybe(this::pick))
            .company(maybe(() -> CompanyLink.of(ContactId.of(2000 + random.nextInt(3)), pick())))
            .build();
  }

  private Profile profile(int id) {
    return Profile.builder(ContactId.of(id))
        .about(maybe(this::pick))
        .industry(maybe(this::pick))
        .infos(infos())
        .addresses(IntStream.range(0, random.nextInt(3)).mapToObj(any -> address()).toList())
        .customFields(fields())
        .tags(IntStream.range(0, random.nextInt(4)).mapToObj(any -> pick()).distinct().toList())
        .stage(maybe(() -> CatalogEntry.of(1 + random.nextInt(3), pick())))
        .currency(maybe(() -> Currency.of("RUB")))
        .sharing(sharing())
        .creation(
            Creation.of(User.of("u", "Ann"), OffsetDateTime.parse("2024-03-05T09:30:00+03:00")))
        .build();
  }

  private List<ContactInfo> infos() {
    List<ContactInfo> infos = new ArrayList<>();
    for (int at = random.nextInt(7); at > 0; at--) {
      int channel = at < 4 ? random.nextInt(2) : random.nextInt(Channel.values().length);
      if (channel != Channel.ADDRESS.code()) {
        boolean isFirst = infos.stream().noneMatch(info -> info.channelCode() == channel);
        infos.add(
            ContactInfo.ofCodes(channel, random.nextInt(4), pick())
                .withPrimary(isFirst && random.nextBoolean()));
      }
    }
    return infos;
  }

  private Address address() {
    return Address.builder()
        .street(maybe(this::pick))
        .city(pick())
        .zip(maybe(this::pick))
        .categoryCode(random.nextInt(7))
        .build();
  }

  private List<CustomField> fields() {
    return FIELDS.stream()
        .filter(field -> random.nextBoolean())
        .map(field -> CustomField.of(field.id(), field.label().get(), FieldValue.Text.of(pick())))
        .toList();
  }

  private Sharing sharing() {
    return switch (random.nextInt(3)) {
      case 0 -> Sharing.privateTo(List.of(User.of("u", "Ann; \"B\""), User.of("v", "Oleg")));
      case 1 -> Sharing.of(ShareLevel.READ);
      default -> Sharing.of(ShareLevel.READ_WRITE);
    };
  }

  private String pick() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return Option.when(random.nextBoolean(), value).getOrNull();
  }
}
