package r7contacts.portal.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.check.CheckStep;
import r7contacts.portal.check.CheckStep.Kind;
import r7contacts.portal.check.CheckStep.Outcome;
import r7contacts.portal.check.PortalCheck;

/** The steps of a check over TLS and through a proxy. */
class CheckedRouteTest {

  private static CheckStep step(Kind kind, List<CheckStep> steps) {
    return steps.get(kind.ordinal());
  }

  private static Kind failed(List<CheckStep> steps) {
    return steps.stream()
        .filter(step -> step.outcome() == Outcome.FAILED)
        .findFirst()
        .orElseThrow()
        .kind();
  }

  @Test
  void a_trusted_certificate_is_shown_with_its_end() throws Exception {
    try (TlsPortal portal = TlsPortal.start("portal")) {
      List<CheckStep> steps =
          PortalCheck.run(
              PortalSettings.builder(portal.address())
                  .token("t")
                  .trustedCertificates(TlsPortal.file("authority.pem"))
                  .build());

      assertThat(step(Kind.TLS, steps).outcome()).isEqualTo(Outcome.OK);
      assertThat(step(Kind.TLS, steps).finding())
          .matches("TLSv1\\.[23], certificate until \\d{4}-\\d\\d-\\d\\d");
      assertThat(step(Kind.TLS, steps).time()).isPositive();
    }
  }

  @Test
  void a_wrong_certificate_fails_tls() throws Exception {
    try (TlsPortal portal = TlsPortal.start("portal")) {
      List<CheckStep> steps =
          PortalCheck.run(PortalSettings.builder(portal.address()).token("t").build());

      assertThat(failed(steps)).isEqualTo(Kind.TLS);
      assertThat(step(Kind.CONNECTION, steps).outcome()).isEqualTo(Outcome.OK);
      assertThat(step(Kind.TLS, steps).finding()).contains("is not trusted here");
      assertThat(step(Kind.TLS, steps).advice().get()).contains("CONTACTS_TRUSTED_CERTIFICATES");
      assertThat(portal.requests).isEmpty();
    }
  }

  @Test
  void a_proxy_is_a_step_of_its_own() throws Exception {
    try (TlsPortal portal = TlsPortal.start("portal");
        TestProxy proxy = TestProxy.to(portal.port())) {
      List<CheckStep> steps =
          PortalCheck.run(
              PortalSettings.builder(portal.address())
                  .token("t")
                  .trustedCertificates(TlsPortal.file("authority.pem"))
                  .proxy(proxy.address())
                  .build());

      assertThat(step(Kind.PROXY, steps).finding()).isEqualTo(proxy.name());
      assertThat(step(Kind.CONNECTION, steps).finding()).isEqualTo("through the proxy");
      assertThat(step(Kind.PORTAL, steps).outcome()).isEqualTo(Outcome.OK);
    }
  }

  @Test
  void a_proxy_that_requires_a_password_fails_its_step() throws Exception {
    try (TlsPortal portal = TlsPortal.start("portal");
        TestProxy proxy = TestProxy.to(portal.port(), "user", "password")) {
      List<CheckStep> steps =
          PortalCheck.run(
              PortalSettings.builder(portal.address()).token("t").proxy(proxy.address()).build());

      assertThat(failed(steps)).isEqualTo(Kind.PROXY);
      assertThat(step(Kind.PROXY, steps).finding()).contains("requires a user and a password");
      assertThat(portal.requests).isEmpty();
    }
  }
}
