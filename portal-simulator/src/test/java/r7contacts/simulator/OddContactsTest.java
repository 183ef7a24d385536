package r7contacts.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.ids;
import static r7contacts.simulator.TestClient.text;

import org.junit.jupiter.api.Test;

/** The contacts that {@code odd()} adds. */
class OddContactsTest {

  private static final String CRM = "/api/2.0/crm/contact/";

  private static String json(PortalSimulator portal, String target) {
    return text(get(portal, CRM + target));
  }

  @Test
  void odd_contacts_replace_their_ordinary_variants() {
    try (PortalSimulator portal = PortalSimulator.builder().odd().start();
        PortalSimulator usual = PortalSimulator.start()) {
      assertThat(json(portal, "filter")).contains("\"total\":12,").contains("вчера");
      assertThat(json(portal, "1004")).contains("\"created\":\"вчера\"", "\"infoType\":42,");
      assertThat(json(usual, "1004")).contains("\"created\":\"2019-04-01T12:00:00.0000000+03:00\"");
      assertThat(json(portal, "1001")).isEqualTo(json(usual, "1001"));
    }
  }

  @Test
  void odd_contacts_have_rare_states() {
    try (PortalSimulator portal = PortalSimulator.builder().odd().start()) {
      assertThat(json(portal, "1003"))
          .contains("\"created\":\"0001-01-01T00:00:00.0000000+03:00\"");
      assertThat(json(portal, "1008"))
          .contains("\"created\":\"9999-12-31T23:59:59.9999999Z\"", "\"taskCount\":-2,");
      assertThat(json(portal, "2001")).contains("\"personsCount\":7,");
      assertThat(json(portal, "2003")).contains("\"personsCount\":-1,");
      assertThat(json(portal, "1002")).contains("\"infoType\":7,");
      assertThat(json(portal, "1005")).contains("end\\ud83d\"");
      assertThat(json(portal, "1004")).contains("\"street\":\"05\\/06\\/2024 07:08:09\"");
      assertThat(json(portal, "1004/data")).contains("\\\"2024-05-06T07:08:09Z\\\"");
    }
  }

  @Test
  void a_contact_without_a_date_sorts_as_the_oldest() {
    String none =
        "[{\"created\":\"9999-12-31T23:59:59.9999999Z\",\"id\":1},"
            + "{\"created\":\"0001-01-01T00:00:00.0000000+03:00\",\"id\":2},"
            + "{\"created\":\"2020-01-01T00:00:00.0000000+03:00\",\"id\":3}]";
    try (PortalSimulator portal = PortalSimulator.builder().contacts(none).start()) {
      assertThat(ids(json(portal, "filter"))).isEqualTo("3 2 1");
      assertThat(ids(json(portal, "filter?fromDate=2000-01-01"))).isEqualTo("3");
    }
  }

  @Test
  void odd_contacts_are_added_to_given_and_generated_ones() {
    try (PortalSimulator given =
            PortalSimulator.builder().odd().contacts("{\"firstName\":\"x\",\"id\":1004}").start();
        PortalSimulator generated = PortalSimulator.builder().odd().generated(5, 1).start()) {
      assertThat(json(given, "1004")).contains("\"response\":{\"firstName\":\"x\",\"id\":1004}");
      assertThat(get(given, CRM + "1001").statusCode()).isEqualTo(404);
      assertThat(get(given, CRM + "1003").statusCode()).isEqualTo(200);
      assertThat(json(generated, "filter")).contains("\"total\":14,");
    }
  }

  @Test
  void address_parts_that_look_like_dates_are_rewritten() {
    String address =
        "{\"street\":\"2024-05-06T07:08:09Z\",\"city\":\"2024-05-06T07:08:09.5\","
            + "\"state\":\"2024-05-06T00:08:09-05:00\",\"zip\":\"2024-05-06\",\"country\":\"2024-13-06T07:08:09\"}";
    try (PortalSimulator portal =
        PortalSimulator.builder().contacts("{\"addresses\":[" + address + "],\"id\":1}").start()) {
      String shown =
          "\"addresses\":[{\"street\":\"05\\/06\\/2024 07:08:09\",\"city\":\"05\\/06\\/2024 07:08:09\","
              + "\"state\":\"05\\/06\\/2024 08:08:09\",\"zip\":\"2024-05-06\",\"country\":\"2024-13-06T07:08:09\"}]";

      assertThat(json(portal, "1")).contains(shown);
      assertThat(json(portal, "filter")).contains(shown);
    }
  }
}
