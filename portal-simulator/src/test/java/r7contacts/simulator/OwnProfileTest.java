package r7contacts.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The profile of the user who is signed in. */
class OwnProfileTest {

  private static final String SELF = "/api/2.0/people/@self";

  @Test
  void the_profile_is_that_of_the_user_of_all_requests() {
    try (PortalSimulator portal = PortalSimulator.start()) {
      assertThat(TestClient.json(portal, SELF))
          .startsWith("{\"count\":1,\"status\":0,\"statusCode\":200,\"response\":{\"id\":\"")
          .contains("\"id\":\"" + PortalSimulator.USER_ID + "\"", "\"isAdmin\":true");
      assertThat(TestClient.json(portal, SELF + ".json")).contains(PortalSimulator.USER_ID);
    }
  }

  @Test
  void the_profile_is_sent_as_xml_as_well() {
    try (PortalSimulator portal = PortalSimulator.start()) {
      assertThat(TestClient.json(portal, SELF + ".xml"))
          .contains("<id>" + PortalSimulator.USER_ID + "</id>", "<isAdmin>true</isAdmin>");
    }
  }

  @Test
  void the_profile_shows_that_a_user_is_not_an_administrator() {
    try (PortalSimulator portal = PortalSimulator.builder().withoutAdministrator().start()) {
      assertThat(TestClient.json(portal, SELF)).contains("\"isAdmin\":false");
    }
  }

  @Test
  void the_profile_needs_a_token_and_cannot_be_written() {
    try (PortalSimulator portal = PortalSimulator.start()) {
      HttpResponse<byte[]> anonymous = TestClient.getBare(portal, SELF);

      assertThat(anonymous.statusCode()).isEqualTo(401);
      assertThat(TestClient.form(portal, "PUT", SELF, "isAdmin=true").statusCode()).isEqualTo(404);
      assertThat(portal.writes()).isEmpty();
    }
  }
}
