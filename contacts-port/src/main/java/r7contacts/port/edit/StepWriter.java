package r7contacts.port.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.NewContact;
import r7contacts.port.ContactError;

/**
 * Service of an adapter to {@link ContactEditor}: carries out single steps. Decides nothing: what
 * is done, in which order, and what a failure means for the change is up to the editor. Each
 * request passes the gate, see {@link StepFailure#through}. Thread-safe.
 */
public interface StepWriter {

  /** Returns the account that writes, or the reason it could not be read. May be cached. */
  Either<ContactError, Account> account(RequestGate gate);

  /**
   * Returns the contact's type as text for people, or the reason it could not be read. Portals do
   * not send it with a contact and erase it when a record is replaced. Absent if it has none, empty
   * if it has one that is not shown.
   */
  Either<ContactError, Option<String>> typeOf(Contact contact, RequestGate gate);

  /** Creates the contact of a step {@link Step.CreateContact}, with one request, never repeated. */
  Either<StepFailure, ContactId> create(NewContact contact, RequestGate gate);

  /**
   * Carries out any other step. A step that is not repeatable is sent once.
   *
   * @param before the contact as it was read last, with the steps done since; of a merge the target
   * @return absent if the step is done, even if the answer shows the contact before it
   */
  Option<StepFailure> write(Step step, Contact before, RequestGate gate);

  /**
   * Returns the requests of a step as text for people, without secrets; empty if the adapter sends
   * none.
   *
   * @param before the contact before the step; of a create the new contact with the id 0
   */
  List<String> requests(Step step, Contact before);
}
