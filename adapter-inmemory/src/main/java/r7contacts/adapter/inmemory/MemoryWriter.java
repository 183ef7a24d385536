package r7contacts.adapter.inmemory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Creation;
import r7contacts.domain.change.NewContact;
import r7contacts.port.ContactError;
import r7contacts.port.edit.Account;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.Step;
import r7contacts.port.edit.StepFailure;
import r7contacts.port.edit.StepWriter;

/** Writing of single steps to a book in memory. A step is done completely or not at all. */
record MemoryWriter(InMemoryContacts book, Clock clock) implements StepWriter {

  /** Known without a request. */
  @Override
  public Either<ContactError, Account> account(RequestGate gate) {
    return Either.right(book.snapshot().viewer().account());
  }

  @Override
  public Either<ContactError, Option<String>> typeOf(Contact contact, RequestGate gate) {
    return gate.pass(() -> Either.right(typeOf(contact.id())));
  }

  private Option<String> typeOf(ContactId id) {
    Snapshot now = book.snapshot();
    String titles =
        now.findStored(id)
            .toJavaStream()
            .flatMap(contact -> now.relations().typesOf(contact).stream())
            .map(type -> type.title().getOrElse("#" + type.id()))
            .collect(Collectors.joining(", "));
    return Option.when(!titles.isEmpty(), titles);
  }

  @Override
  public Either<StepFailure, ContactId> create(NewContact contact, RequestGate gate) {
    return carriedOut(new Step.CreateContact(contact), ContactId.of(0), gate)
        .map(after -> ContactId.of(after.lastId()));
  }

  @Override
  public Option<StepFailure> write(Step step, Contact before, RequestGate gate) {
    return carriedOut(step, before.id(), gate).swap().toOption();
  }

  private Either<StepFailure, Snapshot> carriedOut(Step step, ContactId id, RequestGate gate) {
    Function<Snapshot, Either<ContactError, Snapshot>> change =
        now -> step.accept(new StepEffect(now, id, () -> creation(now)));
    return StepFailure.through(
        gate, () -> book.change(change).mapLeft(error -> new StepFailure(error, false)));
  }

  /** Portals keep whole seconds. */
  private Creation creation(Snapshot now) {
    return Creation.of(
        now.viewer().user().getOrNull(), OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
  }

  /** {@inheritDoc} There are none. */
  @Override
  public List<String> requests(Step step, Contact before) {
    return List.of();
  }
}
