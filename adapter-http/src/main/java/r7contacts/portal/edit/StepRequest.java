package r7contacts.portal.edit;

import org.apache.hc.core5.http.Method;
import r7contacts.domain.ContactId;
import r7contacts.portal.http.Operation;
import r7contacts.portal.http.QueryString;
import r7contacts.portal.wire.AnswerReader;
import r7contacts.portal.wire.AnswerWire;

/**
 * Request of a step.
 *
 * @param name name of the operation, for listeners
 * @param path path below {@code /api/2.0/crm/}, without a suffix
 * @param parameters in the query of a DELETE, whose body a proxy may drop; else in the body
 * @param isRepeatable whether a repetition changes nothing more
 * @param answer what the portal answers
 * @param subject the contact that does not exist if the portal answers 404; the id 0 for none
 */
record StepRequest(
    String name,
    Method method,
    String path,
    FormParameters parameters,
    boolean isRepeatable,
    Answer answer,
    ContactId subject) {

  /** Content of the answer to a step. */
  enum Answer {
    /** The contact, which the portal reads after the deed and may fail to find. */
    CONTACT,
    /** The new contact. If the portal fails while it creates one, it keeps what is done. */
    NEW_CONTACT,
    /** Something else. If the portal fails, nothing is done. */
    OTHER
  }

  /** Returns whether the portal would reject the form, because it has too many parameters. */
  boolean isTooLong() {
    return parameters.count() > FormParameters.MAX_COUNT;
  }

  /** Returns the operation, whose answers are interpreted by this handler. */
  Operation<AnswerWire, ContactId> operation(
      AnswerReader<AnswerWire> answers, StepHandler handler) {
    String suffixed = Operation.API + "crm/" + path + answers.dotSuffix();
    boolean isDelete = method == Method.DELETE;
    return new Operation<>(
        name,
        method,
        suffixed,
        suffixed,
        isDelete ? parameters.asQuery() : new QueryString(),
        isDelete ? null : parameters.asBody(),
        isRepeatable,
        answers,
        handler);
  }

  /**
   * Returns the request as text for people: method, path and decoded parameters on one line. The id
   * of a contact that is yet to be created is {@code {id}}.
   */
  String shown() {
    String line = "%s %scrm/%s".formatted(method, Operation.API, path.replace("/0/", "/{id}/"));
    return parameters.count() == 0 ? line : line + " " + parameters.shown();
  }
}
