package r7contacts.portal.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.User;
import r7contacts.domain.change.ListEdit;
import r7contacts.domain.change.NewContact;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.edit.Account;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.Step;
import r7contacts.port.edit.StepFailure;
import r7contacts.port.edit.StepWriter;
import r7contacts.portal.contacts.AccountRequest;
import r7contacts.portal.contacts.ContactsWithoutType;
import r7contacts.portal.contacts.PortalCatalog;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.http.Call;
import r7contacts.portal.http.Operation;
import r7contacts.portal.mapping.ContactMapper;
import r7contacts.portal.mapping.ContactMapperImpl;
import r7contacts.portal.session.PortalSession;
import r7contacts.portal.wire.AnswerReader;
import r7contacts.portal.wire.AnswerWire;

/**
 * Writer of steps to a portal, one request for each. Every request is one call with its own total
 * timeout. The rows of addresses, and of contact infos that came without their ids, take one more
 * request. Thread-safe.
 */
public final class PortalStepWriter implements StepWriter {

  /** Stands for the id of a row that is not known before the step is carried out. */
  private static final String UNKNOWN_ROW = "{id}";

  /** Portals do not show the type of a contact, only whether it has none. */
  private static final String HIDDEN_TYPE = "";

  private final PortalSession session;
  private final ContactMapper mapper;
  private final PortalCatalog catalog;
  private final ContactsWithoutType withoutType;
  private final AnswerReader<AnswerWire> answers;
  private volatile @Nullable Account account;

  /** Creates a writer that sends in this session. */
  public PortalStepWriter(PortalSession session) {
    this.session = session;
    this.mapper = new ContactMapperImpl();
    this.catalog = new PortalCatalog(session, mapper);
    this.withoutType = new ContactsWithoutType(session);
    this.answers = session.reader(AnswerWire::read);
  }

  /** Reads the account once. */
  @Override
  public Either<ContactError, Account> account(RequestGate gate) {
    Account known = account;
    return known != null
        ? Either.right(known)
        : gate.pass(() -> session.inOneCall(this::readAccount)).peek(read -> account = read);
  }

  private Either<ContactError, Account> readAccount(Call call) {
    return session.ask(
        call,
        AccountRequest.of(
            session, wire -> new Account(User.of(wire.id, null).uuid(), wire.isAdministrator())));
  }

  /** Takes a contact for one with a type if the portal did not send when it was created. */
  @Override
  public Either<ContactError, Option<String>> typeOf(Contact contact, RequestGate gate) {
    Option<OffsetDateTime> created = contact.creation().at();
    return created.isEmpty()
        ? Either.right(Option.some(HIDDEN_TYPE))
        : gate.pass(
                () ->
                    session.inOneCall(
                        call ->
                            withoutType.contains(call, contact.id(), created.get().toLocalDate())))
            .map(isWithout -> Option.when(!isWithout, HIDDEN_TYPE));
  }

  @Override
  public Either<StepFailure, ContactId> create(NewContact contact, RequestGate gate) {
    return send(new Step.CreateContact(contact), contact.withId(ContactId.of(0)), "", gate);
  }

  @Override
  public Option<StepFailure> write(Step step, Contact before, RequestGate gate) {
    Option<Object> element = element(step);
    if (element.isEmpty()) {
      return send(step, before, "", gate).swap().toOption();
    }
    Either<StepFailure, Long> row = row(element.get(), before, gate);
    return row.flatMap(id -> send(step, before, id.toString(), gate)).swap().toOption();
  }

  /**
   * Returns the row of an element. Without a row, the step may be done, or another user changed the
   * element: the contact as it is now shows which.
   */
  private Either<StepFailure, Long> row(Object element, Contact before, RequestGate gate) {
    Option<Long> known = InfoRows.read(element, before);
    if (known.isDefined()) {
      return Either.right(known.get());
    }
    return gate.pass(() -> session.inOneCall(call -> catalog.infosOf(call, before.id())))
        .mapLeft(error -> new StepFailure(error, false))
        .flatMap(
            rows ->
                InfoRows.find(element, rows)
                    .toEither(
                        () ->
                            new StepFailure(
                                new Refused("the contact does not have what the step changes"),
                                true)));
  }

  private Either<StepFailure, ContactId> send(
      Step step, Contact before, String row, RequestGate gate) {
    Option<StepRequest> wanted = StepRequests.of(step, before, row);
    if (wanted.isEmpty()) {
      return Either.right(before.id());
    }
    StepRequest request = wanted.get();
    Option<String> obstacle = StepObstacle.of(step, before, request);
    if (obstacle.isDefined()) {
      return Either.left(new StepFailure(new Refused(obstacle.get()), false));
    }
    Operation<AnswerWire, ContactId> operation =
        request.operation(answers, new StepHandler(request, before, mapper));
    return StepFailure.through(
        gate,
        () -> {
          Attempt<ContactId> attempt = session.inOneCall(call -> session.attempt(call, operation));
          return attempt.outcome().mapLeft(error -> new StepFailure(error, attempt.mayBeDone()));
        });
  }

  @Override
  public List<String> requests(Step step, Contact before) {
    String row =
        element(step)
            .flatMap(element -> InfoRows.read(element, before))
            .map(String::valueOf)
            .getOrElse(UNKNOWN_ROW);
    return StepRequests.of(step, before, row).map(StepRequest::shown).toJavaList();
  }

  /** Returns the contact info or address whose row the step changes or removes. */
  private static Option<Object> element(Step step) {
    if (step instanceof Step.ChangeInfo change) {
      return Option.some(element(change.edit()));
    }
    return step instanceof Step.RemoveInfo removal
        ? Option.some(element(removal.edit()))
        : Option.none();
  }

  private static Object element(ListEdit<?> edit) {
    return edit.element();
  }
}
