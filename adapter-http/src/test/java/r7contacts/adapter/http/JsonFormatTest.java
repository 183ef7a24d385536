package r7contacts.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.PortalFormatContract;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.PortalSimulator;

class JsonFormatTest extends PortalFormatContract {

  @Override
  protected ContactRepository open(PortalSettings settings) {
    return JsonContacts.open(settings);
  }

  @Override
  protected String suffix() {
    return "json";
  }

  @Override
  protected String contentType() {
    return "application/json; charset=UTF-8";
  }

  @Override
  protected String errorEnvelope(int status, String message) {
    return "{\"status\":1,\"statusCode\":%d,\"error\":{\"message\":\"%s\",\"hresult\":-1,\"data\":{},\"stack\":\"secret\"}}"
        .formatted(
            status,
            message.replace("\r", "\\u000d").replace("\n", "\\u000a").replace("\t", "\\u0009"));
  }

  @Override
  protected String envelope(Map<String, String> response) {
    return response.entrySet().stream()
        .map(member -> "\"%s\":\"%s\"".formatted(member.getKey(), member.getValue()))
        .collect(
            Collectors.joining(
                ",", "{\"count\":1,\"status\":0,\"statusCode\":200,\"response\":{", "}}"));
  }

  @ParameterizedTest
  @CsvSource({
    "a\\ud83d, a\uFFFD",
    "\\ude00a, \uFFFDa",
    "\\ud83d\\ude00, 😀",
    "\\ud83d\\ud83d\\ude00\\ude00, \uFFFD😀\uFFFD",
  })
  void half_of_a_surrogate_pair_is_read_as_the_replacement_character(String sent, String read) {
    assertThat(nameOf(sent.getBytes(UTF_8))).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "/*x*/1", "none"})
  void an_error_does_not_name_features_of_the_parser(String value) {
    String document = "{\"status\":0,\"response\":{\"id\":7,\"taskCount\":" + value + "}}";
    try (PortalSimulator portal = PortalSimulator.start()) {
      portal.answer(
          "/api/2.0/crm/contact/7.json",
          CannedAnswer.of(200, "application/json", document.getBytes(UTF_8)));
      try (ContactRepository contacts =
          JsonContacts.open(PortalSettings.builder(portal.uri().toString()).build())) {
        assertThat(contacts.findById(ContactId.of(7)).getLeft().message())
            .startsWith("unreadable answer: broken JSON: ")
            .doesNotContain("Feature", "ALLOW", "enable", "token )");
      }
    }
  }

  private static String nameOf(byte[] sent) {
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    document.writeBytes("{\"status\":0,\"response\":{\"id\":7,\"lastName\":\"".getBytes(UTF_8));
    document.writeBytes(sent);
    document.writeBytes("\"}}".getBytes(UTF_8));
    try (PortalSimulator portal = PortalSimulator.start()) {
      portal.answer(
          "/api/2.0/crm/contact/7.json",
          CannedAnswer.of(200, "application/json; charset=UTF-8", document.toByteArray()));
      try (ContactRepository contacts =
          JsonContacts.open(PortalSettings.builder(portal.uri().toString()).build())) {
        return contacts.findById(ContactId.of(7)).get().displayName();
      }
    }
  }
}
