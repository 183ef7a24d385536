package r7contacts.portal.contract;

import io.vavr.control.Option;
import java.util.List;
import java.util.function.Function;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
import r7contacts.domain.User;
import r7contacts.domain.change.ListEdit;
import r7contacts.domain.change.ListMember;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SetCompany;
import r7contacts.domain.change.SetField;
import r7contacts.domain.change.SetSharing;
import r7contacts.domain.change.SetStage;
import r7contacts.domain.change.SetText;
import r7contacts.domain.change.SharingChange;
import r7contacts.domain.change.TagEdit;
import r7contacts.domain.change.TextMember;
import r7contacts.port.edit.Step;
import r7contacts.simulator.PortalSimulator;

/**
 * Step of each kind, for people and companies where their requests differ, with the request that it
 * takes.
 *
 * @param contact the contact that it changes; 0 of a create
 * @param step makes the step for the contact as it was read
 * @param request method, path below {@code /api/2.0/crm/} and decoded parameters
 * @param readsRows whether the rows of the contact are read first
 */
public record SampleStep(
    String name, long contact, Function<Contact, Step> step, String request, boolean readsRows) {

  private static final ContactInfo MAIL =
      ContactInfo.of(Channel.EMAIL, Category.WORK, "new@romashka.example").withPrimary(true);
  private static final ContactInfo PHONE =
      ContactInfo.of(Channel.PHONE, Category.FAX, "+7 495 1&2=3");
  private static final Address OFFICE =
      Address.builder().city("Tver").category(Category.OFFICE).build();
  private static final User SELF = User.of(PortalSimulator.USER_ID, null);
  private static final FieldDefinition BIRTHDAY =
      FieldDefinition.of(15, "День рождения", FieldValue.Date.of(null));
  private static final FieldDefinition TAX =
      FieldDefinition.of(41, "ИНН", FieldValue.Text.of(null));

  /** Returns the steps. */
  public static List<SampleStep> all() {
    return List.of(
        of(
            "create a person",
            0,
            any ->
                new Step.CreateContact(
                    NewContact.person("Lev", "Orlov", SharingChange.everyone())
                        .jobTitle("CTO")
                        .company(ContactId.of(2001))
                        .about("a\nb")
                        .field(BIRTHDAY, "31.12.1990")
                        .addInfo(MAIL)
                        .build()),
            "POST contact/person firstName=Lev&lastName=Orlov&jobTitle=CTO&companyId=2001&about=a\nb"
                + "&shareType=1&customFieldList[0][key]=15&customFieldList[0][value]=31.12.1990"),
        of(
            "create a person without a last name",
            0,
            any ->
                new Step.CreateContact(
                    NewContact.person("Lev", SharingChange.privateTo(List.of(SELF))).build()),
            "POST contact/person firstName=Lev&lastName=&jobTitle=&companyId=0&about=&shareType=0"
                + "&managerList="
                + PortalSimulator.USER_ID),
        of(
            "create a company",
            0,
            any ->
                new Step.CreateContact(
                    NewContact.company("Lotos", SharingChange.everyoneMayRead())
                        .field(TAX, "77")
                        .build()),
            "POST contact/company companyName=Lotos&about=&shareType=2&customFieldList[0][key]=41"
                + "&customFieldList[0][value]=77"),
        of(
            "add infos and an address",
            1001,
            anna ->
                new Step.AddInfos(
                    List.of(
                        new ListEdit.Add<>(ListMember.INFOS, PHONE, 2),
                        new ListEdit.Add<>(ListMember.ADDRESSES, OFFICE, 1))),
            "POST contact/1001/batch items[0][infoType]=0&items[0][category]=3&items[0][data]=+7 495"
                + " 1&2=3&items[0][isPrimary]=false&items[1][infoType]=0&items[1][category]=3"
                + "&items[1][data]=+7 495 1&2=3&items[1][isPrimary]=false&items[2][infoType]=7"
                + "&items[2][category]=2&items[2][data]={\"street\":\"\",\"city\":\"Tver\",\"state\":\"\","
                + "\"zip\":\"\",\"country\":\"\"}&items[2][isPrimary]=false"),
        of(
            "change an info",
            1001,
            anna ->
                new Step.ChangeInfo(
                    new ListEdit.Change<>(
                        ListMember.INFOS, anna.infos().get(1), MAIL.withPrimary(false), 0, 1)),
            "PUT contact/1001/data/102 data=new@romashka.example&infoType=1&category=Work"
                + "&isPrimary=false"),
        of(
            "change an info of unknown codes",
            1004,
            odd ->
                new Step.ChangeInfo(
                    new ListEdit.Change<>(
                        ListMember.INFOS,
                        odd.infos().get(0),
                        odd.infos().get(0).withValue("elsewhere"),
                        0,
                        1)),
            "PUT contact/1004/data/401 data=elsewhere&isPrimary=true"),
        withRows(
            "change an address",
            2001,
            romashka ->
                new Step.ChangeInfo(
                    new ListEdit.Change<>(
                        ListMember.ADDRESSES,
                        romashka.addresses().get(1),
                        romashka.addresses().get(1).toBuilder().street("Arbat, 1").build(),
                        0,
                        1)),
            "PUT contact/2001/addressdata/ROW address[street]=Arbat, 1&address[city]=Москва"
                + "&address[state]=&address[zip]=&address[country]=&address[category]=3"
                + "&address[isPrimary]=false"),
        of(
            "remove an info",
            2001,
            romashka ->
                new Step.RemoveInfo(
                    new ListEdit.Remove<>(ListMember.INFOS, romashka.infos().get(1), 0)),
            "DELETE contact/2001/data/902"),
        withRows(
            "remove an address",
            1001,
            anna ->
                new Step.RemoveInfo(
                    new ListEdit.Remove<>(ListMember.ADDRESSES, anna.addresses().get(0), 0)),
            "DELETE contact/1001/data/ROW"),
        of(
            "replace the record of a person",
            1001,
            anna ->
                new Step.ReplaceRecord(
                    List.of(new SetText(TextMember.JOB_TITLE, Option.some("CTO")))),
            "PUT contact/person/1001 firstName=Анна&lastName=Иванова&jobTitle=CTO&companyId=2001"
                + "&about=Звонить после обеда.\nЛюбит точность.&shareType=1"),
        of(
            "replace the record of a person without a last name",
            1003,
            maria ->
                new Step.ReplaceRecord(
                    List.of(
                        new SetText(TextMember.FIRST_NAME, Option.some("Masha")),
                        new SetSharing(SharingChange.privateTo(List.of(SELF))))),
            "PUT contact/person/1003 firstName=Masha&lastName= &jobTitle=&companyId=0&about="
                + "&shareType=0&managerList="
                + PortalSimulator.USER_ID),
        of(
            "replace the record of a company",
            2001,
            romashka ->
                new Step.ReplaceRecord(List.of(new SetText(TextMember.ABOUT, Option.none()))),
            "PUT contact/company/2001 companyName=ООО «Ромашка»&about=&shareType=1"),
        of(
            "set the stage",
            1001,
            anna ->
                new Step.ChangeStage(new SetStage(Option.some(CatalogEntry.of(1, "Cold"))), false),
            "PUT contact/1001/status contactStatusid=1"),
        of(
            "clear the stage",
            2001,
            romashka -> new Step.ChangeStage(new SetStage(Option.none()), false),
            "PUT contact/2001/status contactStatusid=0"),
        of(
            "set a custom field of a person",
            1001,
            anna -> new Step.ChangeField(new SetField(BIRTHDAY, Option.some("01.02.2003"))),
            "POST person/1001/customfield/15 fieldValue=01.02.2003"),
        of(
            "clear a custom field of a company",
            2001,
            romashka -> new Step.ChangeField(new SetField(TAX, Option.none())),
            "POST company/2001/customfield/41 fieldValue="),
        of(
            "add a tag",
            1011,
            lee -> new Step.ChangeTag(new TagEdit.Add("a, b & c")),
            "POST contact/1011/tag tagName=a, b & c"),
        of(
            "remove a tag",
            1001,
            anna -> new Step.ChangeTag(new TagEdit.Remove("Рассылка, весна")),
            "DELETE contact/1001/tag tagName=Рассылка, весна"),
        of(
            "link a company",
            1003,
            maria ->
                new Step.ChangeCompany(
                    new SetCompany(Option.some(CompanyLink.of(ContactId.of(2001), null)))),
            "POST contact/company/2001/person personid=1003"),
        of(
            "unlink a company",
            1001,
            anna -> new Step.ChangeCompany(new SetCompany(Option.none())),
            "DELETE contact/company/2001/person personid=1001"),
        of(
            "share privately",
            2001,
            romashka ->
                new Step.ChangeSharing(new SetSharing(SharingChange.privateTo(List.of(SELF)))),
            "PUT contact/2001/access isShared=false&managerList=" + PortalSimulator.USER_ID),
        of("remove a contact", 1011, lee -> new Step.RemoveContact(), "DELETE contact/1011"),
        of(
            "merge contacts",
            1011,
            lee ->
                new Step.MergeContacts(
                    lee.withProfile(lee.profile().toBuilder().id(ContactId.of(1003)).build())),
            "PUT contact/merge fromcontactid=1003&tocontactid=1011"));
  }

  private static SampleStep of(
      String name, long contact, Function<Contact, Step> step, String request) {
    return new SampleStep(name, contact, step, request, false);
  }

  private static SampleStep withRows(
      String name, long contact, Function<Contact, Step> step, String request) {
    return new SampleStep(name, contact, step, request, true);
  }

  /** Returns whether the step creates a contact. */
  public boolean isCreate() {
    return contact == 0;
  }

  /** Returns the request with an id in place of the row. */
  public String request(String row) {
    return request.replace("ROW", row);
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
