package r7contacts.testkit.sql;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.change.NewContact;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.edit.Account;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.Step;
import r7contacts.port.edit.StepFailure;
import r7contacts.port.edit.StepWriter;

/**
 * Single steps on the tables, each in a transaction: the contact is locked, changed by {@link
 * Step#applyTo} and saved.
 */
public final class SqlStepWriter implements StepWriter {

  private final DataSource database;

  public SqlStepWriter(DataSource database) {
    this.database = database;
  }

  @Override
  public Either<ContactError, Account> account(RequestGate gate) {
    return Either.right(Account.unrestricted());
  }

  @Override
  public Either<ContactError, Option<String>> typeOf(Contact contact, RequestGate gate) {
    return Either.right(contact.type().flatMap(CatalogEntry::title));
  }

  @Override
  public Either<StepFailure, ContactId> create(NewContact contact, RequestGate gate) {
    return transaction(
        gate,
        rows -> {
          ContactId id = ContactId.of(rows.next("contact_id"));
          Contact created = new Step.CreateContact(contact).created(id);
          rows.save(
              created.withProfile(
                  created.profile().toBuilder()
                      .creation(Creation.of(null, OffsetDateTime.now()))
                      .build()));
          return Either.right(id);
        });
  }

  @Override
  public Option<StepFailure> write(Step step, Contact before, RequestGate gate) {
    return transaction(
            gate,
            rows -> {
              Option<Contact> now = rows.lock(before.id());
              if (now.isEmpty()) {
                return Either.left(new NotFound(before.id()));
              }
              if (step instanceof Step.RemoveContact) {
                remove(rows, now.get(), Option.none());
              } else if (step instanceof Step.MergeContacts merge) {
                rows.save(withIds(rows, step.applyTo(now.get())));
                remove(rows, merge.source(), now);
              } else {
                rows.save(withIds(rows, step.applyTo(now.get())));
              }
              return Either.right(before.id());
            })
        .swap()
        .toOption();
  }

  /** Removes a contact; the people of a company are linked to another one, or to none. */
  private static void remove(ContactRows rows, Contact contact, Option<Contact> heir)
      throws SQLException {
    for (Contact member : rows.membersOf(contact.id())) {
      Option<CompanyLink> link =
          heir.map(company -> CompanyLink.of(company.id(), company.displayName()));
      rows.save(
          member.fold(
              person -> person.toBuilder().company(link.getOrNull()).build(), company -> company));
    }
    rows.delete(contact.id());
  }

  private static Contact withIds(ContactRows rows, Contact contact) throws SQLException {
    List<ContactInfo> infos = new ArrayList<>();
    for (ContactInfo info : contact.infos()) {
      infos.add(info.id() == 0 ? info.withId(rows.next("info_id")) : info);
    }
    return contact.withProfile(contact.profile().toBuilder().infos(infos).build());
  }

  @Override
  public List<String> requests(Step step, Contact before) {
    return List.of();
  }

  /** Statements of one transaction. */
  private interface Statements<T> {
    Either<ContactError, T> run(ContactRows rows) throws SQLException;
  }

  /** A failed commit leaves open whether the step is done; any other failure does not. */
  private <T> Either<StepFailure, T> transaction(RequestGate gate, Statements<T> statements) {
    return StepFailure.through(
        gate,
        () -> {
          boolean isCommitting = false;
          try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Either<ContactError, T> outcome = statements.run(new ContactRows(connection));
            isCommitting = true;
            connection.commit();
            return outcome.mapLeft(error -> new StepFailure(error, false));
          } catch (SQLException e) {
            return Either.left(
                new StepFailure(
                    Unavailable.because("the database failed, SQL state " + e.getSQLState()),
                    isCommitting));
          }
        });
  }
}
