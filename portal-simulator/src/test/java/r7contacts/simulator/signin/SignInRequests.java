package r7contacts.simulator.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.getBare;
import static r7contacts.simulator.TestClient.text;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import r7contacts.simulator.PortalSimulator;

/** What the tests of signing in share. */
final class SignInRequests {

  static final String PATH = "/api/2.0/authentication";
  static final String FORM = "application/x-www-form-urlencoded";
  static final String GOOD = "userName=demo@portal.example&password=demo-password";

  static final String FAILED =
      "{\"status\":1,\"statusCode\":500,\"error\":{\"message\":\"User authentication failed\","
          + "\"hresult\":-2146233087,\"data\":{}}}";

  private static final String CONTACT = "/api/2.0/crm/contact/1";

  private SignInRequests() {}

  static void assertAccepted(PortalSimulator portal, String token) {
    assertThat(getBare(portal, CONTACT, "Authorization", token).statusCode()).isEqualTo(200);
  }

  static String token(HttpResponse<byte[]> answer) {
    Matcher matcher = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(text(answer));
    assertThat(matcher.find()).as(text(answer)).isTrue();
    return matcher.group(1).replace("\\/", "/");
  }
}
