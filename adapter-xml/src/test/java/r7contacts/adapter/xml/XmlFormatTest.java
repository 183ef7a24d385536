package r7contacts.adapter.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.PortalFormatContract;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.PortalSimulator;

class XmlFormatTest extends PortalFormatContract {

  @Override
  protected ContactRepository open(PortalSettings settings) {
    return XmlContacts.open(settings);
  }

  @Override
  protected String suffix() {
    return "xml";
  }

  @Override
  protected String contentType() {
    return "text/xml; charset=UTF-8";
  }

  @Override
  protected String errorEnvelope(int status, String message) {
    return "<result><status>1</status><statusCode>%d</statusCode><error><message>%s</message><hresult>-1</hresult><data /><stack>secret</stack></error></result>"
        .formatted(status, message);
  }

  @Override
  protected String envelope(Map<String, String> response) {
    return response.entrySet().stream()
        .map(member -> "<%1$s>%2$s</%1$s>".formatted(member.getKey(), member.getValue()))
        .collect(
            Collectors.joining(
                "",
                "<result><count>1</count><status>0</status><statusCode>200</statusCode><response>",
                "</response></result>"));
  }

  @Test
  void a_list_is_complete_even_if_its_elements_are_not_adjacent() {
    Contact found =
        read("<id>7</id><commonData><id>1</id><data>a</data></commonData><tags>x</tags>"
                + "<commonData><id>2</id><data>b</data></commonData><tags>y</tags><about>z</about>"
                + "<commonData><id>3</id><data>c</data></commonData>")
            .get();

    assertThat(found.infos()).extracting(ContactInfo::id).containsExactly(1L, 2L, 3L);
    assertThat(found.tags()).isEqualTo(List.of("x", "y"));
  }

  @Test
  void a_list_of_one_is_a_list_and_an_empty_element_is_absent() {
    Contact found =
        read("<id>7</id><commonData><id>1</id><data>a</data></commonData><tags>x</tags>"
                + "<addresses /><customFields></customFields><accessList> </accessList>")
            .get();

    assertThat(found.infos()).hasSize(1);
    assertThat(found.tags()).isEqualTo(List.of("x"));
    assertThat(found.addresses()).isEmpty();
    assertThat(found.customFields()).isEmpty();
    assertThat(found.sharing().accessList()).isEmpty();
  }

  @Test
  void white_space_counts_inside_a_text_and_not_between_elements() {
    Contact found =
        read("\n  <id>7</id>\n  <about>  two\n  lines </about>\n  <industry>\n  </industry>\n")
            .get();

    assertThat(found.about().get()).isEqualTo("  two\n  lines ");
    assertThat(found.industry().isEmpty()).isTrue();
  }

  @Test
  void markup_and_character_references_are_text() {
    Contact found =
        read("<id>7</id><about>&lt;b&gt; &amp;amp; &#x41;<![CDATA[<i>&]]></about>").get();

    assertThat(found.about().get()).isEqualTo("<b> &amp; A<i>&");
  }

  @Test
  void a_line_break_between_two_parts_of_a_text_is_one() {
    Contact found = read("<id>7</id><about>a&#13;<![CDATA[\n]]>b</about>").get();

    assertThat(found.about().get()).isEqualTo("a\nb");
  }

  @Test
  void attributes_and_prefixes_are_ignored() {
    Contact found =
        readDocument(
                "<result xmlns='u' xmlns:i='v' i:x='1'><status a='1'>0</status>"
                    + "<response i:type='person'><id a='8'>7</id><firstName xml:lang='ru'>Вера</firstName>"
                    + "<about i:nil='true'>text</about><industry i:nil='true'/>"
                    + "<n:lastName n:a='1'>Лесная</n:lastName>"
                    + "<commonData a='1'><id>1</id><data b='2'>a</data></commonData>"
                    + "<tags c='3'>x</tags></response></result>")
            .get();

    assertThat(found.displayName()).isEqualTo("Вера Лесная");
    assertThat(found.about().get()).isEqualTo("text");
    assertThat(found.industry().isEmpty()).isTrue();
    assertThat(found.infos()).extracting(info -> info.value().get()).containsExactly("a");
    assertThat(found.tags()).containsExactly("x");
  }

  @Test
  void names_and_attributes_in_the_data_of_an_error_are_ignored() {
    assertThat(
            readDocument(
                "<result><status>1</status><error><message>no luck</message><hresult>-1</hresult>"
                    + "<data json:id='1' json:type='t' x='y' xmlns:json='http://james.newtonking.com/projects/json'>"
                    + "<_x0031_st>a</_x0031_st>text</data></error></result>"))
        .isEqualTo(Either.left(new ContactError.Refused("no luck")));
  }

  @ParameterizedTest
  @CsvSource({
    "&#55357;&#56832;, 😀",
    "&#xD83D;&#xDE00;, 😀",
    "&#xd83d;&#56832;, 😀",
    "&#00055357;&#056832;, 😀",
    "a&#55357;b, a\uFFFDb",
    "&#56832;&#55357;, \uFFFD\uFFFD",
    "&#55357;&#55357;&#56832;, \uFFFD😀",
    "&#128512;, 😀",
    "&amp;#55357;, &#55357;",
    "&#65;&amp;&#x42;, A&B",
  })
  void references_to_surrogates_are_read_as_one_or_the_replacement_character(
      String sent, String read) {
    assertThat(read("<id>7</id><about>" + sent + "</about>").get().about().get()).isEqualTo(read);
  }

  @Test
  void references_to_surrogates_are_read_at_any_buffer_boundary() {
    String text = "x".repeat(3_900) + "&#55357;&#56832;".repeat(500);
    for (int shift = 0; shift < 32; shift++) {
      String shifted = "<id>7</id><about>" + "y".repeat(shift) + text + "</about>";

      assertThat(read(shifted).get().about().get())
          .isEqualTo("y".repeat(shift) + "x".repeat(3_900) + "😀".repeat(500));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "&#1;, 'Illegal character entity: expansion character (code 0x1) (line 1, column 58)'",
    "a\u0001b, 'Illegal character ((CTRL-CHAR, code 1)) (line 1, column 56)'",
    "\uFFFE, Invalid UTF-8 character 0xfffe at character 53",
    "\uFFFF, Invalid UTF-8 character 0xffff at character 53",
    "&#xFFFF;, 'Illegal character entity: expansion character (code 0xffff) (line 1, column 62)'",
    "&#0;, 'Invalid character reference: null character not allowed in XML content. (line 1, column 58)'",
  })
  void a_character_that_xml_cannot_represent_is_reported_and_json_is_suggested(
      String sent, String reason) {
    assertThat(read("<id>7</id><about>" + sent + "</about>"))
        .isEqualTo(
            Either.left(
                new ContactError.Unreadable(
                    "broken XML: "
                        + reason
                        + "; a character that XML cannot represent breaks the whole answer: use JSON (json+https://…)")));
  }

  @Test
  void a_500_that_such_a_character_may_have_caused_suggests_json() {
    String remedy =
        "; perhaps a character that XML cannot represent breaks the whole answer: use JSON (json+https://…)";

    assertThat(failureWith500(""))
        .isEqualTo(ContactError.Unavailable.because("the portal failed (500)" + remedy));
    assertThat(failureWith500(errorEnvelope(500, "'\uFFFD', hexadecimal value 0x00, is invalid.")))
        .isEqualTo(
            ContactError.Unavailable.because(
                "the portal failed (500): '\uFFFD', hexadecimal value 0x00, is invalid." + remedy));
    assertThat(failureWith500(errorEnvelope(500, "no luck")))
        .isEqualTo(ContactError.Unavailable.because("the portal failed (500): no luck"));
  }

  @Test
  void the_charset_of_the_header_overrides_the_mark_and_the_declaration() {
    assertThat(nameIn("windows-1251", "; charset=windows-1251", "utf-8")).isEqualTo("Вера");
    assertThat(nameIn("UTF-8", "; charset=utf-8", "utf-16")).isEqualTo("Вера");
    assertThat(nameIn("UTF-8", "; charset=utf-8", "no-such-charset")).isEqualTo("Вера");
    assertThat(nameIn("windows-1251", "", "windows-1251")).isEqualTo("Вера");
    assertThat(nameIn("UTF-8", "", "utf-8")).isEqualTo("Вера");
  }

  @Test
  void a_byte_order_mark_overrides_the_declaration() {
    String document =
        "\uFEFF<?xml version='1.0' encoding='windows-1251'?><result><status>0</status><response><id>7</id><firstName>Вера</firstName></response></result>";

    for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
      assertThat(
              read(CannedAnswer.of(200, "text/xml", document.getBytes(Charset.forName(charset))))
                  .get()
                  .displayName())
          .isEqualTo("Вера");
    }
  }

  private static String nameIn(String charset, String parameter, String declared) {
    String document =
        "<?xml version='1.0' encoding='%s'?><result><status>0</status><response><id>7</id><firstName>Вера</firstName></response></result>"
            .formatted(declared);
    return read(CannedAnswer.of(
            200, "text/xml" + parameter, document.getBytes(Charset.forName(charset))))
        .get()
        .displayName();
  }

  private static ContactError failureWith500(String body) {
    try (PortalSimulator portal = PortalSimulator.start();
        ContactRepository contacts =
            XmlContacts.open(PortalSettings.builder(portal.uri().toString()).retries(0).build())) {
      portal.answer(
          "/api/2.0/crm/contact/7.xml", CannedAnswer.of(500, "text/xml; charset=UTF-8", body));
      return contacts.findById(ContactId.of(7)).getLeft();
    }
  }

  @Test
  void a_declaration_and_a_byte_order_mark_are_skipped() {
    String document =
        "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><!-- c --><result><status>0</status><response><id>7</id><about>ж</about></response></result>";

    assertThat(readDocument(document).get().about().get()).isEqualTo("ж");
  }

  @Test
  void an_entity_is_neither_expanded_nor_loaded() throws Exception {
    try (ServerSocket bait = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      bait.setSoTimeout(300);
      String url = "http://127.0.0.1:" + bait.getLocalPort() + "/bait";
      List<String> doctypes =
          List.of(
              "<!DOCTYPE result [<!ENTITY x SYSTEM \"%s\">]>".formatted(url),
              "<!DOCTYPE result SYSTEM \"%s\" [<!ENTITY x \"expanded\">]>".formatted(url),
              "<!DOCTYPE result [<!ENTITY %% p SYSTEM \"%s\"> %%p; <!ENTITY x \"expanded\">]>"
                  .formatted(url));

      for (String doctype : doctypes) {
        Either<ContactError, Contact> outcome =
            readDocument(
                doctype
                    + "<result><status>0</status><response><id>7</id><about>&x;</about></response></result>");

        assertThat(outcome.getLeft()).isInstanceOf(ContactError.Unreadable.class);
      }
      assertThat(isNeverContacted(bait)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"result", "Result", "RESULT"})
  void the_name_of_the_root_element_is_not_case_sensitive(String root) {
    assertThat(
            readDocument(
                    "<%1$s><Status>0</Status><Response><LastName>Лесная</LastName><ID>7</ID></Response></%1$s>"
                        .formatted(root))
                .map(Contact::displayName))
        .isEqualTo(Either.right("Лесная"));
  }

  @Test
  void another_root_element_is_named() {
    assertThat(readDocument("<html><status>0</status><response><id>7</id></response></html>"))
        .isEqualTo(
            Either.left(
                new ContactError.Unreadable(
                    "broken XML: the root element is <html>, not <result> (line 1, column 1)")));
  }

  @Test
  void another_xml_parser_of_the_program_is_not_used() {
    List<String> lookups =
        List.of("javax.xml.stream.XMLInputFactory", "javax.xml.stream.XMLOutputFactory");
    lookups.forEach(lookup -> System.setProperty(lookup, "example.AnotherParser"));

    try {
      assertThat(read("<id>7</id><about>x</about>").get().about().get()).isEqualTo("x");
    } finally {
      lookups.forEach(System::clearProperty);
    }
  }

  private static boolean isNeverContacted(ServerSocket bait) throws Exception {
    try {
      bait.accept().close();
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    }
  }

  private static Either<ContactError, Contact> read(String response) {
    return readDocument("<result><status>0</status><response>" + response + "</response></result>");
  }

  private static Either<ContactError, Contact> readDocument(String document) {
    return read(
        CannedAnswer.of(200, "text/xml; charset=UTF-8", document.getBytes(StandardCharsets.UTF_8)));
  }

  private static Either<ContactError, Contact> read(CannedAnswer answer) {
    try (PortalSimulator portal = PortalSimulator.start()) {
      portal.answer("/api/2.0/crm/contact/7.xml", answer);
      try (ContactRepository contacts =
          XmlContacts.open(PortalSettings.builder(portal.uri().toString()).build())) {
        return contacts.findById(ContactId.of(7));
      }
    }
  }
}
