package r7contacts.adapter.inmemory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.User;
import r7contacts.port.ContactError;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.Step;
import r7contacts.port.edit.StepFailure;

/** A book with two people of one company and a third person, and writing of steps to it. */
abstract class WritingTestBase {

  static final RequestGate OPEN =
      new RequestGate() {
        @Override
        public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
          return request.get();
        }
      };

  static final User ADMIN = User.of("11111111-2222-3333-4444-555555555555", "Админ");
  static final Instant NOW = Instant.parse("2026-11-27T05:00:00.123Z");
  static final CatalogEntry COLD = CatalogEntry.of(1, "Холодный");
  static final CatalogEntry HOT = CatalogEntry.of(2, "Горячий").withSortOrder(1);
  static final CatalogEntry CLIENT = CatalogEntry.of(5, "Клиент").withColor("#ff0000");
  static final Currency EURO =
      new Currency(
          Option.some("EUR"), Option.none(), Option.some("Euro"), Option.none(), false, false);
  static final FieldDefinition HEADING =
      FieldDefinition.of(10, "Сведения", new FieldValue.Heading(Option.none()));
  static final CustomField BIRTHDAY =
      CustomField.of(11, "Birthday", new FieldValue.Date(Option.some("31.12.1990")));

  static final ContactId ROMASHKA = ContactId.of(1);
  static final ContactId VASILYOK = ContactId.of(2);
  static final ContactId ANNA = ContactId.of(3);
  static final ContactId BORIS = ContactId.of(4);
  static final ContactId VERA = ContactId.of(5);

  final InMemoryContacts book = builder().account(ADMIN, true).build();

  static InMemoryContactsBuilder builder() {
    return InMemoryContacts.builder()
        .contacts(
            List.of(
                company(ROMASHKA, "Ромашка", 2),
                company(VASILYOK, "Василёк", 0),
                person(ANNA, "Анна", ROMASHKA),
                person(BORIS, "Борис", ROMASHKA),
                vera()))
        .project(7, ANNA, VERA)
        .opportunity(8, BORIS)
        .contactCase(9, ROMASHKA)
        .type(CLIENT, ANNA)
        .stages(List.of(COLD, HOT))
        .personFields(List.of(HEADING))
        .clock(Clock.fixed(NOW, ZoneOffset.ofHours(3)));
  }

  private static Person person(ContactId id, String firstName, ContactId company) {
    return Person.builder(Profile.builder(id).build())
        .firstName(firstName)
        .company(CompanyLink.of(company, "Ромашка"))
        .build();
  }

  private static Company company(ContactId id, String name, int members) {
    return Company.builder(Profile.builder(id).build()).name(name).memberCount(members).build();
  }

  private static Person vera() {
    return Person.builder(
            Profile.builder(VERA)
                .tags("VIP")
                .stage(COLD)
                .type(CatalogEntry.of(6, "Партнёр"))
                .industry("IT")
                .currency(EURO)
                .customFields(BIRTHDAY)
                .build())
        .firstName("Вера")
        .build();
  }

  /** Carries out a step of this contact, which is not done already. */
  final void write(ContactId id, Step step) {
    Option<StepFailure> failure = book.writer().write(step, stored(id), OPEN);
    if (failure.isDefined()) {
      throw new AssertionError(failure.get().error().message());
    }
  }

  final StepFailure failure(ContactId id, Step step) {
    return book.writer().write(step, stored(id), OPEN).get();
  }

  final Contact stored(ContactId id) {
    return book.snapshot().findStored(id).get();
  }

  final Person person(ContactId id) {
    return (Person) stored(id);
  }

  final Company company(ContactId id) {
    return (Company) stored(id);
  }

  static ContactId id(long value) {
    return ContactId.of(value);
  }
}
