package r7contacts.portal.edit;

import static r7contacts.portal.edit.FormParameters.element;
import static r7contacts.portal.edit.FormParameters.member;

import io.vavr.control.Option;
import java.util.List;
import java.util.Locale;
import org.apache.hc.core5.http.Method;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.User;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.ListEdit;
import r7contacts.domain.change.SetSharing;
import r7contacts.domain.change.TagEdit;
import r7contacts.domain.change.TextMember;
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

  /**
   * Sent for a missing last name in a PUT: the portal rejects an empty one, and trims this one to
   * nothing.
   */
  private static final String NO_LAST_NAME = " ";

  /** Returns the request of a step. */
  static Option<StepRequest> of(Step step, Contact before, String row) {
    return step.accept(new StepRequests(before, row));
  }

  @Override
  public Option<StepRequest> create(Step.CreateContact step) {
    boolean isPerson = isPerson();
    FormParameters form = new FormParameters();
    names(form, before, "");
    company(form, before);
    form.with("about", text(TextMember.ABOUT, before));
    sharing(form, before, step.contact().edits());
    int index = 0;
    for (CustomField field : before.customFields()) {
      String item = element("customFieldList", index++);
      form.with(member(item, "key"), field.id())
          .with(member(item, "value"), field.text().getOrElse(""));
    }
    return request(
        "create-contact",
        Method.POST,
        isPerson ? "contact/person" : "contact/company",
        form,
        step,
        Answer.NEW_CONTACT,
        companyId(before).getOrElse(before.id()));
  }

  /** Sends as many copies of each element as are missing, all elements in one request. */
  @Override
  public Option<StepRequest> addInfos(Step.AddInfos step) {
    Contact after = step.applyTo(before);
    FormParameters form = new FormParameters();
    int index = 0;
    for (ContactInfo info : added(before.infos(), after.infos())) {
      item(
          form,
          index++,
          info.channelCode(),
          info.categoryCode(),
          info.value().getOrElse(""),
          info.isPrimary());
    }
    for (Address address : added(before.addresses(), after.addresses())) {
      item(
          form,
          index++,
          Channel.ADDRESS.code(),
          address.categoryCode(),
          AddressJson.of(address),
          address.isPrimary());
    }
    return index == 0
        ? Option.none()
        : ofContact("add-contact-infos", Method.POST, "/batch", form, step, Answer.OTHER);
  }

  private static <T> List<T> added(List<T> old, List<T> all) {
    return all.subList(old.size(), all.size());
  }

  private static void item(
      FormParameters form, int index, int type, int category, String data, boolean isPrimary) {
    String item = element("items", index);
    form.with(member(item, "infoType"), type)
        .with(member(item, "category"), category)
        .with(member(item, "data"), data)
        .with(member(item, "isPrimary"), isPrimary);
  }

  @Override
  public Option<StepRequest> changeInfo(Step.ChangeInfo step) {
    ListEdit.Change<?> edit = step.edit();
    boolean isAddress = edit.replacement() instanceof Address;
    FormParameters form =
        isAddress ? address((Address) edit.replacement()) : info((ContactInfo) edit.replacement());
    return ofContact(
        isAddress ? "change-address" : "change-contact-info",
        Method.PUT,
        (isAddress ? "/addressdata/" : "/data/") + row,
        form,
        step,
        Answer.OTHER);
  }

  private static FormParameters address(Address address) {
    FormParameters form = new FormParameters();
    AddressParts.of(address).forEach((part, text) -> form.with(member("address", part), text));
    return form.with(member("address", "category"), address.categoryCode())
        .with(member("address", "isPrimary"), address.isPrimary());
  }

  /** Leaves out an unknown category, which cannot be sent by its name: the row keeps it. */
  private static FormParameters info(ContactInfo info) {
    FormParameters form = new FormParameters().with("data", info.value().getOrElse(""));
    if (info.category() != Category.UNKNOWN) {
      form.with("infoType", info.channelCode()).with("category", englishName(info.category()));
    }
    return form.with("isPrimary", info.isPrimary());
  }

  private static String englishName(Category category) {
    String name = category.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
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

  /** Sends every member of the record: the portal erases those that are missing. */
  @Override
  public Option<StepRequest> replaceRecord(Step.ReplaceRecord step) {
    Contact after = step.applyTo(before);
    FormParameters form = new FormParameters();
    names(form, after, NO_LAST_NAME);
    company(form, after);
    form.with("about", text(TextMember.ABOUT, after));
    sharing(form, after, step.edits());
    return request(
        "replace-record",
        Method.PUT,
        "contact/%s/%s".formatted(kind(), before.id()),
        form,
        step,
        Answer.CONTACT,
        before.id());
  }

  private void names(FormParameters form, Contact contact, String noLastName) {
    if (isPerson()) {
      form.with("firstName", text(TextMember.FIRST_NAME, contact))
          .with("lastName", TextMember.LAST_NAME.of(contact).getOrElse(noLastName))
          .with("jobTitle", text(TextMember.JOB_TITLE, contact));
    } else {
      form.with("companyName", text(TextMember.COMPANY_NAME, contact));
    }
  }

  private void company(FormParameters form, Contact contact) {
    if (isPerson()) {
      form.with("companyId", companyId(contact).map(ContactId::value).getOrElse(0L));
    }
  }

  private static String text(TextMember member, Contact contact) {
    return member.of(contact).getOrElse("");
  }

  /** Names managers only if an edit does: without a list, the portal keeps those it has. */
  private static void sharing(FormParameters form, Contact after, List<? extends Edit> edits) {
    form.with("shareType", after.sharing().levelCode());
    for (Edit edit : edits) {
      if (edit instanceof SetSharing set) {
        form.withAll(
            "managerList", set.sharing().managers().map(StepRequests::ids).getOrElse(List.of()));
      }
    }
  }

  private static List<String> ids(List<User> users) {
    return users.stream().flatMap(user -> user.id().toJavaStream()).toList();
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

  /** Removes the link to any company: the portal does not compare the company in the path. */
  @Override
  public Option<StepRequest> changeCompany(Step.ChangeCompany step) {
    Option<ContactId> wanted = step.edit().company().flatMap(CompanyLink::id);
    boolean isLink = step.edit().company().isDefined();
    return wanted
        .orElse(() -> companyId(before))
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
                ids(step.edit().sharing().managers().getOrElse(before.sharing().accessList()))),
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

  private boolean isPerson() {
    return before.fold(person -> true, company -> false);
  }

  private String kind() {
    return isPerson() ? "person" : "company";
  }

  private static Option<ContactId> companyId(Contact contact) {
    return contact.fold(
        person -> person.company().flatMap(CompanyLink::id), company -> Option.<ContactId>none());
  }
}
