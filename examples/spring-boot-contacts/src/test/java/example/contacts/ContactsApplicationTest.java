package example.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.spring.test.PortalTest;

@WebMvcTest(properties = "contacts.retries=0")
@PortalTest
class ContactsApplicationTest {

  @Autowired private PortalSimulator portal;
  @Autowired private MockMvcTester browser;

  @Test
  void a_contact_is_found_by_its_name() {
    portal.put("{\"id\":7,\"isCompany\":false,\"firstName\":\"Анна\",\"lastName\":\"Пример\"}");

    assertThat(browser.get().uri("/contacts?text={text}", "Пример"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[0].firstName")
        .isEqualTo("Анна");
  }

  @Test
  void a_tag_is_stored_in_the_portal() {
    assertThat(browser.put().uri("/contacts/1001/tags/spring")).hasStatusOk();

    assertThat(portal.contact(1001)).get().asString().contains("spring");
  }

  @Test
  void a_missing_contact_is_404() {
    assertThat(browser.get().uri("/contacts/999999")).hasStatus(404);
  }

  @Test
  void a_portal_that_does_not_answer_is_502_with_the_reason() {
    portal.fault(Fault.parse("empty=503"));

    assertThat(browser.get().uri("/contacts/1001"))
        .hasStatus(502)
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .contains("503");
  }
}
