package r7contacts.portal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.InvalidAlgorithmParameterException;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.http.Attempt.Retry;

class NetworkFailuresTest {

  /** The JDK does not report an empty trust store as a failure of the handshake. */
  @Test
  void a_failure_of_an_empty_trust_store_is_not_retried() {
    PortalSettings settings = PortalSettings.builder("https://portal.example").build();
    SSLException failure =
        new SSLException("Unexpected error", new InvalidAlgorithmParameterException("no anchors"));

    Attempt<Object> attempt = new NetworkFailures(settings).of(failure);

    assertThat(attempt.retry()).isEqualTo(Retry.NEVER);
    assertThat(attempt.error().get().message()).contains("is not trusted here");
  }
}
