package r7contacts.adapter.http;

import java.util.Map;
import java.util.stream.Collectors;
import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.PortalFormatContract;

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
}
