package r7contacts.benchmarks.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import r7contacts.adapter.xml.XmlFormatAccess;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.portal.contacts.Decoding;
import r7contacts.portal.wire.WireFormat;

class AnswersTest {

  @ParameterizedTest
  @EnumSource
  void one_contact_has_as_much_as_its_size_says_in_both_encodings(AnswerSize size)
      throws Exception {
    Answers answers = Answers.single(size);
    ContactId id = ContactId.of(size.id());

    Contact json = new Decoding(WireFormat.json()).single(answers.json(), id).get();
    Contact xml = new Decoding(XmlFormatAccess.format()).single(answers.xml(), id).get();

    assertThat(json.infos()).hasSize(size.infos());
    assertThat(json.customFields()).hasSize(size.fields());
    assertThat(xml).isEqualTo(json);
  }

  /** Otherwise a library that stores recurring texts would have an unreal advantage. */
  @Test
  void contacts_of_a_list_differ_as_those_of_a_portal() throws Exception {
    List<Contact> list = new Decoding(WireFormat.json()).list(Answers.list().json());

    assertThat(different(list, contact -> contact.about().toJavaStream())).isEqualTo(list.size());
    assertThat(different(list, contact -> contact.creation().at().toJavaStream()))
        .isEqualTo(list.size());
    assertThat(different(list, contact -> contact.industry().toJavaStream())).isEqualTo(30);
    assertThat(different(list, contact -> contact.creation().by().toJavaStream())).isEqualTo(40);
    assertThat(different(list, contact -> contact.tags().stream())).isEqualTo(100);
    assertThat(different(list, contact -> person(contact).jobTitle().toJavaStream()))
        .isEqualTo(200);
    assertThat(different(list, contact -> person(contact).company().toJavaStream())).isEqualTo(300);
    assertThat(
            different(
                list,
                contact ->
                    contact.addresses().stream().flatMap(address -> address.city().toJavaStream())))
        .isEqualTo(300);
    assertThat(
            different(
                list,
                contact ->
                    contact.customFields().stream().flatMap(field -> field.text().toJavaStream())))
        .isGreaterThan(4 * list.size());
    assertThat(
            different(
                list,
                contact ->
                    contact.customFields().stream().flatMap(field -> field.label().toJavaStream())))
        .as("labels, which are the portal's set-up")
        .isEqualTo(list.get(0).customFields().size());
  }

  private static Person person(Contact contact) {
    return (Person) contact;
  }

  private static long different(List<Contact> list, Function<Contact, Stream<?>> part) {
    return list.stream().flatMap(part).distinct().count();
  }
}
