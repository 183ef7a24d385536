package r7contacts.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.json.ContactJson;
import r7contacts.port.ContactBook;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.spring.test.PortalTest;

/** An application with a web server, the actuator and metrics at a simulated portal. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "contacts.login=of-production@portal.example",
      "contacts.password=s3cr3t",
      "contacts.proxy-user=anna",
      "contacts.proxy-password=${ABSENT_PASSWORD}",
      "contacts.client-certificate=/absent/client.pem",
      "contacts.retries=0",
      "management.endpoint.health.show-details=always",
      "management.endpoints.web.exposure.include=*"
    })
@PortalTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PortalTestTest {

  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  @Autowired private PortalSimulator portal;
  @Autowired private ContactBook book;

  @Value("${local.server.port}")
  private int port;

  @Test
  @Order(1)
  void a_fault_of_one_test() throws Exception {
    portal.fault(Fault.parse("empty=503"));

    assertThat(get("/actuator/health/contacts")).contains("DOWN");
  }

  @Test
  @Order(2)
  void does_not_reach_the_next_one() throws Exception {
    assertThat(get("/actuator/health/contacts")).contains("UP").doesNotContain(portal.token());
  }

  @Test
  void a_controller_answers_with_the_stable_json_form() throws Exception {
    portal.put("{\"firstName\":\"Анна\",\"isCompany\":false,\"id\":7}");

    String json = get("/contacts/7");

    assertThat(ContactJson.read(json)).isEqualTo(book.getById(ContactId.of(7)));
    assertThat(json).contains("\"firstName\":\"Анна\"");
  }

  @Test
  void a_controller_reads_the_stable_json_form() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/name"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"kind\":\"person\",\"id\":7,\"firstName\":\"Вера\"}"))
            .build();

    assertThat(send(request)).isEqualTo("Вера");
  }

  @Test
  void calls_are_in_the_metrics_of_the_application() throws Exception {
    get("/contacts/1001");

    assertThat(get("/actuator/metrics/r7contacts.portal.calls")).contains("outcome");
  }

  @Test
  void no_endpoint_shows_a_secret() throws Exception {
    for (String endpoint : List.of("env", "env/contacts.token", "configprops", "beans", "health")) {
      assertThat(get("/actuator/" + endpoint))
          .as(endpoint)
          .startsWith("{")
          .doesNotContain(portal.token(), "s3cr3t");
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  private static String send(HttpRequest request) throws IOException, InterruptedException {
    return BROWSER.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import(Contacts.class)
  static class Application {}

  @RestController
  static class Contacts {

    private final ContactBook book;

    Contacts(ContactBook book) {
      this.book = book;
    }

    @GetMapping("/contacts/{id}")
    Contact contact(@PathVariable("id") long id) {
      return book.getById(ContactId.of(id));
    }

    @PostMapping("/name")
    String name(@RequestBody Contact contact) {
      return contact.displayName();
    }
  }
}
