package r7contacts.property;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
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

/** Generator of all contacts that a portal can hold. */
final class PortalContacts {

  private static final OffsetDateTime FIRST = OffsetDateTime.parse("0002-01-01T00:00:00Z");
  private static final OffsetDateTime LAST = OffsetDateTime.parse("9998-12-31T00:00:00Z");

  private PortalContacts() {}

  static Arbitrary<Contact> any() {
    return Arbitraries.oneOf(
        people().map(Contact.class::cast), companies().map(Contact.class::cast));
  }

  private static Arbitrary<Person> people() {
    return Combinators.combine(
            profile(), maybeText(), maybeText(), maybeText(), option(links()), maybeText())
        .as(Person::new);
  }

  private static Arbitrary<Company> companies() {
    return Combinators.combine(
            profile(), maybeText(), Arbitraries.integers().between(0, 5000), maybeText())
        .as(Company::new);
  }

  private static Arbitrary<Profile> profile() {
    return Builders.withBuilder(() -> Profile.builder(ContactId.of(1)))
        .use(Arbitraries.longs().between(1, Integer.MAX_VALUE).map(ContactId::of))
        .in(Profile.Builder::id)
        .use(maybeText())
        .in((profile, text) -> profile.about(text.getOrNull()))
        .use(maybeText())
        .in((profile, text) -> profile.industry(text.getOrNull()))
        .use(infos().list().ofMaxSize(4))
        .in((Profile.Builder profile, List<ContactInfo> all) -> profile.infos(all))
        .use(addresses().list().ofMaxSize(3))
        .in((Profile.Builder profile, List<Address> all) -> profile.addresses(all))
        .use(fields().list().ofMaxSize(4))
        .in((Profile.Builder profile, List<CustomField> all) -> profile.customFields(all))
        .use(text().list().ofMaxSize(3))
        .in((Profile.Builder profile, List<String> all) -> profile.tags(all))
        .use(option(items()))
        .in((profile, item) -> profile.stage(item.getOrNull()))
        .use(option(items()))
        .in((profile, item) -> profile.type(item.getOrNull()))
        .use(option(currencies()))
        .in((profile, currency) -> profile.currency(currency.getOrNull()))
        .use(photos())
        .in(Profile.Builder::photos)
        .use(sharings())
        .in(Profile.Builder::sharing)
        .use(rights())
        .in(Profile.Builder::rights)
        .use(tasks())
        .in(Profile.Builder::tasks)
        .use(creations())
        .in(Profile.Builder::creation)
        .build(Profile.Builder::build);
  }

  private static Arbitrary<CompanyLink> links() {
    return Combinators.combine(
            Arbitraries.longs().between(0, Integer.MAX_VALUE).map(ContactId::of).map(Option::some),
            maybeText(),
            maybeText(),
            photos(),
            sharings(),
            rights(),
            option(currencies()),
            flag())
        .as(CompanyLink::new);
  }

  private static Arbitrary<ContactInfo> infos() {
    return Combinators.combine(number(), code(), code(), maybeText(), maybeText(), flag())
        .as(ContactInfo::new);
  }

  /** Generates no empty address: the portal writes it as an empty object, which means "absent". */
  private static Arbitrary<Address> addresses() {
    return Combinators.combine(
            maybeText(),
            maybeText(),
            maybeText(),
            maybeText(),
            text(),
            Arbitraries.integers().between(0, 12),
            maybeText(),
            flag())
        .as(
            (street, city, state, zip, country, category, label, primary) ->
                new Address(
                    street, city, state, zip, Option.some(country), category, label, primary));
  }

  private static Arbitrary<CustomField> fields() {
    return Combinators.combine(number(), number(), maybeText(), code(), values())
        .as(
            (id, entity, label, position, value) ->
                new CustomField(id, entity, label, position, WireJson.maskOf(value), value));
  }

  private static Arbitrary<FieldValue> values() {
    Arbitrary<Integer> size = Arbitraries.integers().between(1, 200);
    return Arbitraries.oneOf(
        Combinators.combine(maybeText(), size).as(FieldValue.Text::new),
        Combinators.combine(maybeText(), size, size).as(FieldValue.TextArea::new),
        Combinators.combine(maybeText(), text().list().ofMaxSize(3)).as(FieldValue.Choice::new),
        maybeText().map(FieldValue.Flag::new),
        maybeText().map(FieldValue.Heading::new),
        maybeText().map(FieldValue.Date::new),
        Combinators.combine(Arbitraries.of(-1, 6, 7, 99, Integer.MAX_VALUE), maybeText())
            .as(FieldValue.Unknown::new));
  }

  private static Arbitrary<CatalogEntry> items() {
    return Combinators.combine(number(), maybeText(), maybeText(), maybeText(), code())
        .as(CatalogEntry::new);
  }

  private static Arbitrary<Currency> currencies() {
    return Combinators.combine(maybeText(), maybeText(), maybeText(), maybeText(), flag(), flag())
        .as(Currency::new);
  }

  private static Arbitrary<Photos> photos() {
    return Combinators.combine(maybeText(), maybeText()).as(Photos::new);
  }

  private static Arbitrary<Sharing> sharings() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 5), flag(), users().list().ofMaxSize(2))
        .as(Sharing::new);
  }

  private static Arbitrary<Rights> rights() {
    return Combinators.combine(flag(), flag()).as(Rights::new);
  }

  private static Arbitrary<Tasks> tasks() {
    return Combinators.combine(Arbitraries.integers().between(0, 100), flag()).as(Tasks::new);
  }

  private static Arbitrary<Creation> creations() {
    return Combinators.combine(
            option(users()), option(moments()), Arbitraries.of("", "вчера", "31.12.2024"))
        .as(
            (by, at, unreadable) ->
                new Creation(by, at, at.isDefined() ? Option.none() : Option.of(unreadable)));
  }

  private static Arbitrary<OffsetDateTime> moments() {
    return Combinators.combine(
            Arbitraries.longs().between(FIRST.toEpochSecond(), LAST.toEpochSecond()),
            Arbitraries.integers().between(0, 9_999_999),
            Arbitraries.integers().between(-12 * 60, 14 * 60))
        .as(
            (seconds, tenthsOfMicros, minutes) ->
                OffsetDateTime.ofInstant(
                    Instant.ofEpochSecond(seconds, tenthsOfMicros * 100L),
                    ZoneOffset.ofTotalSeconds(minutes * 60)));
  }

  private static Arbitrary<User> users() {
    return Combinators.combine(text(), maybeText(), maybeText(), maybeText(), maybeText())
        .as(
            (id, name, title, avatar, profile) ->
                new User(Option.some(id), name, title, avatar, profile));
  }

  private static Arbitrary<Long> number() {
    return Arbitraries.longs().between(0, Integer.MAX_VALUE);
  }

  private static Arbitrary<Integer> code() {
    return Arbitraries.integers().between(0, 30);
  }

  private static Arbitrary<Boolean> flag() {
    return Arbitraries.of(true, false);
  }

  private static <T> Arbitrary<Option<T>> option(Arbitrary<T> value) {
    return value.injectNull(0.3).map(Option::of);
  }

  private static Arbitrary<Option<String>> maybeText() {
    return option(text());
  }

  /** Generates visible text in several scripts, with characters to escape, sometimes long. */
  private static Arbitrary<String> text() {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.strings().withCharRange('a', 'z').ofMaxLength(6)),
            Tuple.of(6, Arbitraries.strings().withCharRange('А', 'я').ofMaxLength(6)),
            Tuple.of(
                4,
                Arbitraries.of(
                    "<",
                    ">",
                    "&",
                    "&amp;",
                    "&#39;",
                    "\"",
                    "'",
                    "]]>",
                    "<![CDATA[",
                    "<!--",
                    "\\",
                    "/",
                    "\\u0041",
                    "{}",
                    "[1]",
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1e5",
                    "\n",
                    "\n\n",
                    "\t",
                    " ",
                    "  ",
                    "\u00a0",
                    "\u0085",
                    "\u2028",
                    "\ufeff",
                    "\ufffd")),
            Tuple.of(
                2,
                Arbitraries.of(
                    "山田",
                    "Ξένη",
                    "שלום",
                    "مرحبا",
                    "🎉",
                    "👩‍👩‍👧",
                    "é",
                    "e\u0301",
                    "½",
                    "𝔸",
                    "\ud83d\ude00")),
            Tuple.of(1, Arbitraries.strings().withCharRange('\u00a0', '\ud7ff').ofMaxLength(3)));
    Arbitrary<String> usual = pieces.list().ofMaxSize(6).map(all -> String.join("", all));
    return Arbitraries.frequencyOf(
            Tuple.of(60, usual), Tuple.of(1, usual.map(piece -> (piece + "ж").repeat(2000))))
        .map(any -> isBlank(any) ? any + "x" : any);
  }

  /** Returns whether the domain treats the text as blank, which includes no-break spaces. */
  private static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(any -> Character.isWhitespace(any) || Character.isSpaceChar(any));
  }
}
