package r7contacts.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.json;

import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.simulator.generated.GeneratedContacts;
import r7contacts.simulator.wire.WireObject;

/** A portal with generated contacts. */
class GeneratedPortalTest {

  private static final String CRM = "/api/2.0/crm/";
  private static final String FILTER = CRM + "contact/filter";

  @Test
  void generated_contacts_can_be_replaced_and_removed() {
    int[] ids = new GeneratedContacts(100, 6, ZoneOffset.UTC).ids();
    try (PortalSimulator portal =
        PortalSimulator.builder()
            .generated(100, 6)
            .contacts("[{\"id\":1},{\"id\":5000}]")
            .totalLifetime(Duration.ZERO)
            .start()) {
      String second = CRM + "contact/" + ids[1];
      String third = CRM + "contact/" + ids[2];
      assertThat(json(portal, FILTER + "?sortBy=Id&count=1"))
          .startsWith("{\"count\":1,\"nextIndex\":2,\"total\":101,")
          .endsWith("[{\"id\":1}]}");
      assertThat(json(portal, second)).endsWith(",\"id\":" + ids[1] + "}}");
      portal.put("{\"firstName\":\"Ы\",\"id\":" + ids[1] + "}");
      portal.remove(ids[2]);
      portal.remove(1);
      portal.remove(5000);

      assertThat(json(portal, second)).endsWith(":{\"firstName\":\"Ы\",\"id\":" + ids[1] + "}}");
      assertThat(get(portal, CRM + "contact/1").statusCode()).isEqualTo(404);
      assertThat(get(portal, third).statusCode()).isEqualTo(404);
      assertThat(json(portal, FILTER + "?sortBy=6&count=1"))
          .contains("\"total\":98,")
          .endsWith("[{\"firstName\":\"Ы\",\"id\":" + ids[1] + "}]}");
      assertThat(get(portal, CRM + "contact/1234").statusCode()).isEqualTo(404);
      assertThat(json(portal, CRM + "contact/type")).endsWith("[]}");
      portal.put("{\"id\":" + ids[2] + "}");
      assertThat(json(portal, third)).endsWith(":{\"id\":" + ids[2] + "}}");
    }
  }

  @Test
  @Timeout(120)
  void a_hundred_thousand_contacts_are_listed_at_once() {
    try (PortalSimulator portal = PortalSimulator.builder().generated(100_000, 8).start()) {
      assertThat(json(portal, FILTER + "?sortBy=Id&startIndex=99000"))
          .startsWith("{\"count\":1000,\"startIndex\":99000,\"total\":100000,");
      assertThat(json(portal, FILTER + "?count=1")).contains("\"total\":100000,");
      String found = json(portal, FILTER + "?filterValue=ИВАНОВА&sortBy=LastName&count=3");
      assertThat(WireObject.of(found).number("total")).isGreaterThan(500);
      assertThat(json(portal, CRM + "contact/tag")).startsWith("{\"count\":20,");
      assertThat(json(portal, CRM + "contact/status")).startsWith("{\"count\":4,");
      assertThat(json(portal, CRM + "person/customfield/definitions")).startsWith("{\"count\":7,");
      assertThat(json(portal, CRM + "contact/bycontactinfo?infoType=Email&data=почта&count=1"))
          .contains("\"nextIndex\":2,\"total\":");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_000_001})
  void an_invalid_number_of_generated_contacts_is_rejected(int howMany) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalSimulator.builder().generated(howMany, 1))
        .withMessage("generated contacts must be from 1 to 1000000: " + howMany);
  }

  @Test
  void a_million_contacts_are_listed() {
    try (PortalSimulator portal = PortalSimulator.builder().generated(1_000_000, 9).start()) {
      assertThat(json(portal, FILTER + "?sortBy=Id&startIndex=999999"))
          .contains("\"total\":1000000,");
    }
  }
}
