package r7contacts.portal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.User;
import r7contacts.portal.wire.ContactWire;
import r7contacts.portal.wire.Wires;

/** Decisions of the mapper, and leniency towards the wire types. */
class ContactMapperTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id':1,'isCompany':true,'firstName':'A'} | Company",
        "{'id':1,'isCompany':false,'companyName':'A'} | Person",
        "{'id':1,'isCompany':'TRUE'} | Company",
        "{'id':1,'companyName':'A'} | Company",
        "{'id':1,'companyName':'A','lastName':'B'} | Person",
        "{'id':1,'companyName':'A','firstName':'B'} | Person",
        "{'id':1} | Person",
        "{'id':1,'isCompany':'perhaps','companyName':'A'} | Company",
      })
  void the_flag_or_else_the_names_decide_the_kind(String response, String kind) {
    assertThat(contact(response).getClass().getSimpleName()).isEqualTo(kind);
  }

  @Test
  void a_nested_company_is_read_in_the_real_and_in_the_documented_shape() {
    CompanyLink real = link("{'id':8,'displayName':'Ромашка','isCompany':true,'shareType':1}");
    CompanyLink documented =
        link(
            "{'id':0,'companyName':'Ромашка','displayName':null,'about':'x','haveLateTasks':true}");

    assertThat(real.id()).isEqualTo(Option.some(ContactId.of(8)));
    assertThat(real.displayName()).isEqualTo("Ромашка");
    assertThat(documented.displayName()).isEqualTo("Ромашка");
    assertThat(documented.about()).isEqualTo(Option.some("x"));
    assertThat(documented.hasLateTasks()).isTrue();
  }

  @Test
  void a_nested_company_without_an_id_keeps_its_name() {
    CompanyLink link = link("{'displayName':'Ромашка'}");

    assertThat(link.id().isEmpty()).isTrue();
    assertThat(link.name()).isEqualTo(Option.some("Ромашка"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "[]", "''", "'text'", "5", "{'displayName':' '}"})
  void an_empty_nested_company_is_absent(String company) {
    assertThat(person("{'id':1,'company':" + company + "}").company().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'shareType':0,'isPrivate':true | PRIVATE | true",
        "'shareType':1,'isPrivate':false | READ_WRITE | false",
        "'shareType':2 | READ | false",
        "'shareType':0 | PRIVATE | true",
        "'isPrivate':true | PRIVATE | true",
        "'isPrivate':false | UNKNOWN | false",
        "'isShared':false | PRIVATE | true",
        "'isShared':true | UNKNOWN | false",
        "'shareType':7,'isPrivate':true | UNKNOWN | true",
        "'about':'x' | UNKNOWN | false",
      })
  void sharing_is_derived_from_the_members_that_are_present(
      String members, ShareLevel level, boolean isPrivate) {
    Sharing sharing = contact("{'id':1," + members + "}").sharing();

    assertThat(sharing.level()).isEqualTo(level);
    assertThat(sharing.isPrivate()).isEqualTo(isPrivate);
  }

  @Test
  void an_unknown_share_level_keeps_its_code() {
    assertThat(contact("{'id':1,'shareType':7}").sharing().levelCode()).isEqualTo(7);
  }

  @Test
  void a_time_keeps_its_offset_and_its_seven_digits() {
    assertThat(created("2022-10-07T10:03:01.4979588+05:30").at())
        .isEqualTo(Option.some(OffsetDateTime.parse("2022-10-07T10:03:01.4979588+05:30")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01T00:00:00.0000000Z",
        "0001-01-01T00:00:00.0000000+03:00",
        "0001-01-01T00:00:00",
        "9999-12-31T23:59:59.9999999"
      })
  void no_date_is_absent_and_not_unreadable(String noDate) {
    assertThat(created(noDate).at().isEmpty()).isTrue();
    assertThat(created(noDate).unreadableTime().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"вчера", "2022-13-07T10:03:01Z", "2022-10-07", "2022-10-07T10:03:01"})
  void an_unreadable_time_keeps_its_text(String text) {
    assertThat(created(text).at().isEmpty()).isTrue();
    assertThat(created(text).unreadableTime()).isEqualTo(Option.some(text));
  }

  @Test
  void only_users_names_are_decoded_from_html() {
    Contact contact =
        contact(
            "{'id':1,'firstName':'A &amp; B','createBy':{'id':'u','displayName':'A &amp; B','title':'C &amp; D'}}");

    User creator = contact.creation().by().get();
    assertThat(contact.displayName()).isEqualTo("A &amp; B");
    assertThat(creator.displayName()).isEqualTo(Option.some("A & B"));
    assertThat(creator.title()).isEqualTo(Option.some("C &amp; D"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'size':60} | 60",
        "{'size':'60'} | 60",
        "{'size':0} | 40",
        "{'size':-3} | 40",
        "{'size':'wide'} | 40",
        "{'size':null} | 40",
        "{'size':{}} | 40",
        "{'size':99999999999} | 40",
        "{} | 40",
        "[] | 40",
        "5 | 40",
        "{broken | 40",
        "'' | 40",
      })
  void the_size_of_a_text_field_is_read_leniently(String mask, int size) {
    FieldValue.Text value = (FieldValue.Text) field(0, mask).value();

    assertThat(value.size()).isEqualTo(size);
  }

  @Test
  void the_size_of_a_text_area_is_read_leniently() {
    assertThat(field(1, "{'rows':'7','cols':90}").value())
        .isEqualTo(new FieldValue.TextArea(Option.some("v"), 7, 90));
    assertThat(field(1, "{'rows':5,'cols':99999999999}").value())
        .isEqualTo(new FieldValue.TextArea(Option.some("v"), 5, 40));
    assertThat(field(1, "{'rows':'x'}").value())
        .isEqualTo(new FieldValue.TextArea(Option.some("v"), 2, 40));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "['a','б'] ; a,б",
        "['a',5,true,null,' ',{},['x']] ; a,5,true",
        "{'0':'a'} ; ''",
        "not json ; ''",
        "'' ; ''",
      })
  void the_options_of_a_choice_are_read_leniently(String mask, String options) {
    FieldValue.Choice value = (FieldValue.Choice) field(2, mask).value();

    assertThat(String.join(",", value.options())).isEqualTo(options);
  }

  @Test
  void each_kind_of_field_has_its_type_and_an_unknown_one_keeps_code_text_and_mask() {
    assertThat(field(3, "").value()).isEqualTo(new FieldValue.Flag(Option.some("v")));
    assertThat(field(4, "").value()).isEqualTo(new FieldValue.Heading(Option.some("v")));
    assertThat(field(5, "").value()).isEqualTo(new FieldValue.Date(Option.some("v")));
    assertThat(field(6, "m").value()).isEqualTo(FieldValue.Unknown.of(6, "v"));
    assertThat(field(6, "m").mask()).isEqualTo(Option.some("m"));
    assertThat(onlyField("{'id':1,'fieldValue':'v'}").value())
        .isEqualTo(FieldValue.Unknown.of(-1, "v"));
  }

  @Test
  void missing_codes_are_unknown() {
    ContactInfo info = contact("{'id':1,'commonData':[{'data':'x'}]}").infos().get(0);

    assertThat(info.channel()).isEqualTo(Channel.UNKNOWN);
    assertThat(info.channelCode()).isEqualTo(Channel.NO_CODE);
    assertThat(info.categoryCode()).isEqualTo(Channel.NO_CODE);
  }

  @Test
  void an_address_without_a_category_is_a_home_address() {
    assertThat(contact("{'id':1,'addresses':[{'city':'x'}]}").addresses().get(0).category())
        .isEqualTo(Category.HOME);
  }

  @Test
  void negative_counts_are_zero() {
    Company company =
        (Company) contact("{'id':1,'isCompany':true,'personsCount':-2,'taskCount':-1}");

    assertThat(company.memberCount()).isZero();
    assertThat(company.tasks().count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "-1", "'x'", "{}", "1.5", "99999999999999999999"})
  void an_invalid_id_is_absent(String id) {
    assertThat(new ContactMapperImpl().contactId(wire("{'id':" + id + ",'about':'x'}").id))
        .isEqualTo(Option.none());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "''", "' '", "'x'", "{}", "[1]", "1.5"})
  void an_invalid_number_or_flag_is_absent(String nothing) {
    ContactWire wire =
        wire(
            "{'id':1,'taskCount':%1$s,'shareType':%1$s,'canEdit':%1$s,'isCompany':%1$s}"
                .formatted(nothing));

    assertThat(wire.taskCount).isNull();
    assertThat(wire.shareType).isNull();
    assertThat(wire.canEdit).isNull();
    assertThat(wire.isCompany).isNull();
  }

  @Test
  void the_documented_id_zero_is_valid() {
    assertThat(contact("{'id':0,'about':'x'}").id()).isEqualTo(ContactId.of(0));
  }

  @Test
  void a_contact_without_an_id_is_unreadable() {
    assertThat(flaw("{'about':'x'}")).isEqualTo("has no id");
  }

  @Test
  void a_contact_without_known_members_is_unreadable() {
    assertThat(flaw("{'id':1,'first':'x','second':'y'}"))
        .isEqualTo("has no known member except its id; the first unknown one is first");
  }

  @Test
  void an_envelope_has_a_status() {
    assertThat(Wires.answer("{\"status\":0}")).isNotEmpty();
    assertThat(Wires.answer("{\"response\":{\"id\":1}}")).isEmpty();
    assertThat(Wires.answer("{\"status\":1,\"error\":{\"message\":\"m\"}}").get().errorMessage())
        .containsExactly("m");
  }

  @Test
  void scalars_may_be_written_as_text_as_in_xml() {
    assertThat(
            contact(
                "{'id':'7','isCompany':'false','taskCount':' 3 ','canEdit':'True','haveLateTasks':'false','zip':1}"))
        .isEqualTo(
            contact(
                "{'id':7,'isCompany':false,'taskCount':3,'canEdit':true,'haveLateTasks':false}"));
  }

  @Test
  void texts_may_be_written_as_numbers_and_flags() {
    Contact contact = contact("{'id':1,'about':12.50,'industry':true}");

    assertThat(contact.about()).isEqualTo(Option.some("12.50"));
    assertThat(contact.industry()).isEqualTo(Option.some("true"));
  }

  @Test
  void a_member_of_the_wrong_kind_is_absent_and_the_rest_is_read() {
    Contact contact =
        contact(
            "{'id':1,'firstName':{'a':[1,{'b':2}]},'lastName':['x'],'commonData':'text','addresses':[[],'x',5,{'city':'y'}],"
                + "'customFields':{'id':3,'label':'one'},'tags':'single','currency':[],'taskCount':99999999999,'createBy':'x','about':'last'}");

    assertThat(contact.about()).isEqualTo(Option.some("last"));
    assertThat(contact.displayName()).isEqualTo("#1");
    assertThat(contact.infos()).isEmpty();
    assertThat(contact.addresses()).hasSize(1);
    assertThat(contact.customFields()).hasSize(1);
    assertThat(contact.tags()).isEqualTo(List.of("single"));
    assertThat(contact.currency().isEmpty()).isTrue();
    assertThat(contact.tasks().count()).isZero();
    assertThat(contact.creation().by().isEmpty()).isTrue();
  }

  @Test
  void every_kind_of_empty_value_is_absent() {
    Contact nothing = contact("{'id':1}");

    for (String blank : List.of("null", "''", "' '", "{}", "[]", "[null]", "[{}]", "['']")) {
      String document =
          "{'id':1,'firstName':%1$s,'about':%1$s,'currency':%1$s,'createBy':%1$s,'contactStatus':%1$s,'contactType':%1$s,'commonData':%1$s,'addresses':%1$s,'customFields':%1$s,'tags':%1$s,'accessList':%1$s,'company':%1$s,'created':%1$s}"
              .formatted(blank);

      assertThat(contact(document)).as(blank).isEqualTo(nothing);
    }
  }

  @Test
  void line_breaks_are_normalized_as_by_xml_readers() {
    assertThat(contact("{'id':1,'about':'a\\r\\nb\\rc\\nd\\r'}").about())
        .isEqualTo(Option.some("a\nb\nc\nd\n"));
  }

  private static Creation created(String text) {
    return contact("{'id':1,'created':'" + text + "'}").creation();
  }

  private static CompanyLink link(String company) {
    return person("{'id':1,'company':" + company + "}").company().get();
  }

  private static CustomField field(int type, String mask) {
    String escaped = mask.replace("'", "\\\"");
    return onlyField("{'id':1,'fieldValue':'v','fieldType':" + type + ",'mask':'" + escaped + "'}");
  }

  private static CustomField onlyField(String field) {
    return contact("{'id':1,'customFields':[" + field + "]}").customFields().get(0);
  }

  private static Person person(String response) {
    return (Person) contact(response);
  }

  private static Contact contact(String response) {
    return Wires.contact(response.replace('\'', '"'));
  }

  private static String flaw(String response) {
    return new ContactMapperImpl().toContact(wire(response)).getLeft();
  }

  private static ContactWire wire(String response) {
    return Wires.wire(response.replace('\'', '"'));
  }
}
