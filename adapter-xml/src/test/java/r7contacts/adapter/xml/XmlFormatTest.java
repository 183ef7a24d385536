package r7contacts.adapter.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
  void a_list_is_read_whole_even_if_its_elements_are_strewn() {
    Contact found =
        read("<id>7</id><commonData><id>1</id><data>a</data></commonData><tags>x</tags>"
                + "<commonData><id>2</id><data>b</data></commonData><tags>y</tags><about>z</about>"
                + "<commonData><id>3</id><data>c</data></commonData>")
            .get();

    assertThat(found.infos()).extracting(ContactInfo::id).containsExactly(1L, 2L, 3L);
    assertThat(found.tags()).isEqualTo(List.of("x", "y"));
  }

  @Test
  void a_list_of_one_is_a_list_and_an_empty_element_is_no_ghost() {
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
  void a_declaration_and_a_byte_order_mark_do_no_harm() {
    String document =
        "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><!-- c --><result><status>0</status><response><id>7</id><about>ж</about></response></result>";

    assertThat(readDocument(document).get().about().get()).isEqualTo("ж");
  }

  @Test
  void an_entity_is_neither_expanded_nor_fetched() throws Exception {
    try (ServerSocket bait = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      bait.setSoTimeout(300);
      String url = "http://127.0.0.1:" + bait.getLocalPort() + "/bait";
      List<String> hostile =
          List.of(
              "<!DOCTYPE result [<!ENTITY x SYSTEM \"%s\">]>".formatted(url),
              "<!DOCTYPE result SYSTEM \"%s\" [<!ENTITY x \"expanded\">]>".formatted(url),
              "<!DOCTYPE result [<!ENTITY %% p SYSTEM \"%s\"> %%p; <!ENTITY x \"expanded\">]>"
                  .formatted(url));

      for (String doctype : hostile) {
        Either<ContactError, Contact> outcome =
            readDocument(
                doctype
                    + "<result><status>0</status><response><id>7</id><about>&x;</about></response></result>");

        assertThat(outcome.getLeft()).isInstanceOf(ContactError.Unreadable.class);
      }
      assertThat(nobodyCalls(bait)).isTrue();
    }
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
  void another_xml_parser_of_the_program_is_never_used() {
    List<String> lookups =
        List.of("javax.xml.stream.XMLInputFactory", "javax.xml.stream.XMLOutputFactory");
    lookups.forEach(lookup -> System.setProperty(lookup, "example.AnotherParser"));

    try {
      assertThat(read("<id>7</id><about>x</about>").get().about().get()).isEqualTo("x");
    } finally {
      lookups.forEach(System::clearProperty);
    }
  }

  private static boolean nobodyCalls(ServerSocket bait) throws Exception {
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
    try (PortalSimulator portal = PortalSimulator.start()) {
      portal.answer(
          "/api/2.0/crm/contact/7.xml",
          CannedAnswer.of(
              200, "text/xml; charset=UTF-8", document.getBytes(StandardCharsets.UTF_8)));
      try (ContactRepository contacts =
          XmlContacts.open(PortalSettings.builder(portal.uri().toString()).build())) {
        return contacts.findById(ContactId.of(7));
      }
    }
  }
}
