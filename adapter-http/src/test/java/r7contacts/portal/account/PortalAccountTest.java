package r7contacts.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.SecondFactor;
import r7contacts.simulator.junit.PortalExtension;

class PortalAccountTest {

  @RegisterExtension
  static final PortalExtension PORTALS =
      PortalExtension.with(
          builder ->
              builder
                  .tokenLifetime(Duration.ofHours(2))
                  .secondFactor(SecondFactor.of(SecondFactor.Kind.APP)));

  private static PortalSettings.Builder settings(PortalSimulator portal) {
    return PortalSettings.builder(portal.uri().toString());
  }

  private static Credentials.Login login(String password) {
    return Credentials.login(PortalSimulator.DEFAULT_LOGIN, password.toCharArray())
        .withSecondFactor(factor -> Option.some(SecondFactor.DEFAULT_CODE));
  }

  @Test
  void a_sign_in_returns_a_token_that_is_valid_until_its_expiry(PortalSimulator portal) {
    PortalSettings settings =
        settings(portal).credentials(login(PortalSimulator.DEFAULT_PASSWORD)).build();

    IssuedToken token = PortalAccount.signIn(settings).get();

    assertThat(token.expiry().get())
        .isBetween(Instant.now().plusSeconds(3600), Instant.now().plusSeconds(7260));
    assertThat(PortalAccount.profile(settings(portal).token(token.value()).build()).get())
        .isEqualTo(
            new UserProfile(Option.some("Demo User"), Option.some("demo@portal.example"), true));
    assertThat(token.toString()).doesNotContain(token.value());
  }

  @Test
  void a_wrong_password_is_not_authenticated_after_one_request(PortalSimulator portal) {
    PortalSettings settings = settings(portal).credentials(login("wrong")).build();

    assertThat(PortalAccount.signIn(settings).getLeft()).isInstanceOf(NotAuthenticated.class);
    assertThat(portal.requests()).hasSize(1);
  }

  @Test
  void the_token_of_the_settings_is_returned_without_a_request(PortalSimulator portal) {
    assertThat(PortalAccount.signIn(settings(portal).token("t0ken").build()))
        .contains(new IssuedToken("t0ken", Option.none()));
    assertThat(PortalAccount.signIn(settings(portal).build()).getLeft())
        .isInstanceOf(NotAuthenticated.class);
    assertThat(portal.requests()).isEmpty();
  }
}
