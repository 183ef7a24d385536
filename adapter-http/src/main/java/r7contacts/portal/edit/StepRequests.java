package r7contacts.portal.edit;

import io.vavr.control.Option;
import org.apache.hc.core5.http.Method;
import r7contacts.domain.Address;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.change.TagEdit;
import r7contacts.port.edit.Step;
import r7contacts.portal.edit.StepRequest.Answer;

/**
 * Requests of steps (field guide §13): one for each, absent if there is nothing to send. One class,
 * as the visitor has one method for each kind of step.
 *
 * @param before the contact before the step, or as it is to be created
 * @param row the id of the row that the step changes or removes, as text
 */
record StepRequests(Contact before, String row) implements Step.Visitor<Option<StepRequest>> {

  /** Returns the request of a step. */
  static Option<StepRequest> of(Step step, Contact before, String row) {
    return step.accept(new StepRequests(before, row));
  }

  @Override
  public Option<StepRequest> create(Step.CreateContact step) {
    return request(
        "create-contact",
        Method.POST,
        "contact/" + kind(),
        RecordForm.ofNew(before, step.contact().edits()),
        step,
        Answer.NEW_CONTACT,
        RecordForm.companyId(before).getOrElse(before.id()));
  }

  /** Sends as many copies of each element as are missing, all elements in one request. */
  @Override
  public Option<StepRequest> addInfos(Step.AddInfos step) {
    FormParameters form = InfoForm.ofAdded(before, step.applyTo(before));
    return form.count() == 0
        ? Option.none()
        : ofContact("add-contact-infos", Method.POST, "/batch", form, step, Answer.OTHER);
  }

  @Override
  public Option<StepRequest> changeInfo(Step.ChangeInfo step) {
    return step.edit().replacement() instanceof Address address
        ? ofContact(
            "change-address",
            Method.PUT,
            "/addressdata/" + row,
            InfoForm.of(address),
            step,
            Answer.OTHER)
        : ofContact(
            "change-contact-info",
            Method.PUT,
            "/data/" + row,
            InfoForm.of((ContactInfo) step.edit().replacement()),
            step,
            Answer.OTHER);
  }

  @Override
  public Option<StepRequest> removeInfo(Step.RemoveInfo step) {
    return ofContact(
        step.edit().element() instanceof Address ? "remove-address" : "remove-contact-info",
        Method.DELETE,
        "/data/" + row,
        new FormParameters(),
        step,
        Answer.OTHER);
  }

  @Override
  public Option<StepRequest> replaceRecord(Step.ReplaceRecord step) {
    return request(
        "replace-record",
        Method.PUT,
        "contact/%s/%s".formatted(kind(), before.id()),
        RecordForm.ofChanged(step.applyTo(before), step.edits()),
        step,
        Answer.CONTACT,
        before.id());
  }

  @Override
  public Option<StepRequest> changeStage(Step.ChangeStage step) {
    long id = step.edit().stage().map(stage -> stage.id()).getOrElse(0L);
    return ofContact(
        "set-stage",
        Method.PUT,
        "/status",
        new FormParameters().with("contactStatusid", id),
        step,
        Answer.CONTACT);
  }

  /** Names the contact's own kind: a value of another kind would be stored beside it. */
  @Override
  public Option<StepRequest> changeField(Step.ChangeField step) {
    return request(
        "set-custom-field",
        Method.POST,
        "%s/%s/customfield/%d".formatted(kind(), before.id(), step.edit().field().id()),
        new FormParameters().with("fieldValue", step.edit().text().getOrElse("")),
        step,
        Answer.OTHER,
        before.id());
  }

  @Override
  public Option<StepRequest> changeTag(Step.ChangeTag step) {
    boolean isAdded = step.edit() instanceof TagEdit.Add;
    return ofContact(
        isAdded ? "add-tag" : "remove-tag",
        isAdded ? Method.POST : Method.DELETE,
        "/tag",
        new FormParameters().with("tagName", step.edit().title()),
        step,
        Answer.OTHER);
  }

  /** Removes any link: the portal does not compare the company in the path. */
  @Override
  public Option<StepRequest> changeCompany(Step.ChangeCompany step) {
    Option<ContactId> wanted = step.edit().company().flatMap(CompanyLink::id);
    boolean isLink = step.edit().company().isDefined();
    return wanted
        .orElse(() -> RecordForm.companyId(before))
        .flatMap(
            company ->
                request(
                    isLink ? "link-company" : "unlink-company",
                    isLink ? Method.POST : Method.DELETE,
                    "contact/company/%s/person".formatted(company),
                    new FormParameters().with("personid", before.id().value()),
                    step,
                    Answer.CONTACT,
                    company));
  }

  /** Sends the managers that a private contact has, unless the step names others. */
  @Override
  public Option<StepRequest> changeSharing(Step.ChangeSharing step) {
    ShareLevel level = step.edit().sharing().level();
    if (level != ShareLevel.PRIVATE && level != ShareLevel.READ_WRITE) {
      throw new IllegalArgumentException("this level needs a replaced record: " + level);
    }
    return ofContact(
        "set-sharing",
        Method.PUT,
        "/access",
        new FormParameters()
            .with("isShared", level == ShareLevel.READ_WRITE)
            .withAll(
                "managerList",
                RecordForm.ids(
                    step.edit().sharing().managers().getOrElse(before.sharing().accessList()))),
        step,
        Answer.CONTACT);
  }

  @Override
  public Option<StepRequest> remove(Step.RemoveContact step) {
    return ofContact(
        "remove-contact", Method.DELETE, "", new FormParameters(), step, Answer.CONTACT);
  }

  @Override
  public Option<StepRequest> merge(Step.MergeContacts step) {
    ContactId source = step.source().id();
    return request(
        "merge-contacts",
        Method.PUT,
        "contact/merge",
        new FormParameters()
            .with("fromcontactid", source.value())
            .with("tocontactid", before.id().value()),
        step,
        Answer.CONTACT,
        source);
  }

  private Option<StepRequest> ofContact(
      String name, Method method, String path, FormParameters form, Step step, Answer answer) {
    return request(name, method, "contact/" + before.id() + path, form, step, answer, before.id());
  }

  private static Option<StepRequest> request(
      String name,
      Method method,
      String path,
      FormParameters form,
      Step step,
      Answer answer,
      ContactId subject) {
    return Option.some(
        new StepRequest(name, method, path, form, step.isRepeatable(), answer, subject));
  }

  private String kind() {
    return before.fold(person -> "person", company -> "company");
  }
}
