package r7contacts.benchmarks.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import r7contacts.adapter.xml.XmlDoor;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.portal.Decoding;
import r7contacts.portal.WireFormat;

class AnswersTest {

  @ParameterizedTest
  @EnumSource
  void one_contact_has_as_much_as_its_size_says_in_both_encodings(AnswerSize size)
      throws Exception {
    Answers answers = Answers.single(size);
    ContactId id = ContactId.of(size.id());

    Contact json = new Decoding(WireFormat.json()).single(answers.json(), id).get();
    Contact xml = new Decoding(XmlDoor.format()).single(answers.xml(), id).get();

    assertThat(json.infos()).hasSize(size.infos());
    assertThat(json.customFields()).hasSize(size.fields());
    assertThat(xml).isEqualTo(json);
  }
}
