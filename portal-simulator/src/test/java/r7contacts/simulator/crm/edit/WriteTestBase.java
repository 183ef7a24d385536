package r7contacts.simulator.crm.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.text;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.PortalSimulatorBuilder;
import r7contacts.simulator.TestClient;
import r7contacts.simulator.wire.WireObject;

/** A portal for each test, and requests that write. */
abstract class WriteTestBase {

  static final String CRM = "/api/2.0/crm/";

  PortalSimulator portal;

  @BeforeEach
  void start() {
    portal = settings(PortalSimulator.builder()).start();
  }

  /** Returns the settings of the portal. */
  PortalSimulatorBuilder settings(PortalSimulatorBuilder builder) {
    return builder;
  }

  @AfterEach
  void close() {
    portal.close();
  }

  /** Sends a request that must succeed, and returns its response. */
  WireObject write(String method, String path, String form) {
    HttpResponse<byte[]> answer = send(method, path, form);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(method.equals("POST") ? 201 : 200);
    return WireObject.of(text(answer)).object("response");
  }

  /** Sends a request that must succeed with a list, and returns its items. */
  List<WireObject> writeList(String method, String path, String form) {
    HttpResponse<byte[]> answer = send(method, path, form);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(method.equals("POST") ? 201 : 200);
    return WireObject.of(text(answer)).list("response");
  }

  /** Sends a request that must succeed with a text, and returns the text. */
  String writeText(String method, String path, String form) {
    HttpResponse<byte[]> answer = send(method, path, form);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(method.equals("POST") ? 201 : 200);
    return WireObject.of(text(answer)).text("response");
  }

  HttpResponse<byte[]> send(String method, String path, String form) {
    return TestClient.form(portal, method, CRM + path, form);
  }

  int status(String method, String path, String form) {
    return send(method, path, form).statusCode();
  }

  /** Returns a contact read by id. */
  WireObject contact(int id) {
    HttpResponse<byte[]> answer = get(portal, CRM + "contact/" + id);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    return WireObject.of(text(answer)).object("response");
  }

  int statusOf(int id) {
    return get(portal, CRM + "contact/" + id).statusCode();
  }

  List<WireObject> list(String path) {
    HttpResponse<byte[]> answer = get(portal, CRM + path);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    return WireObject.of(text(answer)).list("response");
  }

  List<String> texts(String path) {
    return WireObject.of(text(get(portal, CRM + path))).texts("response");
  }

  static List<String> values(List<WireObject> items, String member) {
    return items.stream().map(item -> item.text(member)).toList();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
