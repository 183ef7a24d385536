package r7contacts.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;

class CredentialsTest {

  @Test
  void to_string_shows_only_the_kind() {
    assertThat(Credentials.none()).hasToString("none");
    assertThat(Credentials.token("s3cr3t")).hasToString("a token (not shown)");
    assertThat(Credentials.token(() -> "s3cr3t")).hasToString("tokens from a supplier");
    assertThat(
            Credentials.login("anna", "s3cr3t".toCharArray())
                .withSecondFactor(factor -> Option.none()))
        .hasToString("a login with a password (not shown)");
  }

  @Test
  void a_password_is_copied_and_each_sign_in_gets_a_copy_to_wipe() {
    char[] password = "s3cr3t".toCharArray();
    Credentials.Login login = Credentials.login(" anna ", password);
    password[0] = 'x';
    char[] first = login.password().get();
    first[0] = 'y';

    assertThat(login.password().get()).isEqualTo("s3cr3t".toCharArray());
    assertThat(login.login()).isEqualTo("anna");
  }

  @Test
  void a_blank_login_is_rejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credentials.login(" ", new char[0]))
        .withMessage("the login is blank");
  }

  @Test
  void credentials_are_created_from_settings() {
    assertThat(CredentialSettings.of(ContactSettings.none())).hasToString("none");
    assertThat(of(ContactSetting.TOKEN, "s3cr3t")).hasToString("a token (not shown)");
    assertThat(of(ContactSetting.TOKEN_FILE, "token.txt")).hasToString("tokens from a supplier");
    assertThat(
            CredentialSettings.of(
                ContactSettings.none()
                    .with(ContactSetting.LOGIN, "anna")
                    .with(ContactSetting.PASSWORD, " s3cr3t ")))
        .isInstanceOfSatisfying(
            Credentials.Login.class,
            login -> assertThat(login.password().get()).isEqualTo(" s3cr3t ".toCharArray()));
  }

  @Test
  void conflicting_settings_are_rejected_by_name() {
    refused(
        "only one of these settings can be set: contacts.token (CONTACTS_TOKEN),"
            + " contacts.login (CONTACTS_LOGIN)",
        ContactSetting.TOKEN,
        ContactSetting.LOGIN,
        ContactSetting.PASSWORD);
    refused(
        "only one of these settings can be set: contacts.token (CONTACTS_TOKEN),"
            + " contacts.token-file (CONTACTS_TOKEN_FILE)",
        ContactSetting.TOKEN,
        ContactSetting.TOKEN_FILE);
    refused(
        "only one of these settings can be set: contacts.password (CONTACTS_PASSWORD),"
            + " contacts.password-file (CONTACTS_PASSWORD_FILE)",
        ContactSetting.LOGIN,
        ContactSetting.PASSWORD,
        ContactSetting.PASSWORD_FILE);
    refused(
        "a login is set without its password: set contacts.password (CONTACTS_PASSWORD) or"
            + " contacts.password-file (CONTACTS_PASSWORD_FILE)",
        ContactSetting.LOGIN);
    refused(
        "a password is set without its login: set contacts.login (CONTACTS_LOGIN)",
        ContactSetting.PASSWORD_FILE);
    refused(
        "contacts.second-factor-code (CONTACTS_SECOND_FACTOR_CODE) is set without a login: set"
            + " contacts.login (CONTACTS_LOGIN)",
        ContactSetting.SECOND_FACTOR_CODE);
  }

  @Test
  void an_invalid_token_names_its_setting() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(ContactSetting.TOKEN, "two words"))
        .withMessage(
            "contacts.token (CONTACTS_TOKEN) must be printable ASCII without spaces (it is not"
                + " shown here)");
  }

  private static void refused(String message, ContactSetting... set) {
    ContactSettings settings = ContactSettings.none();
    for (ContactSetting setting : set) {
      settings = settings.with(setting, "s3cr3t");
    }
    ContactSettings all = settings;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CredentialSettings.of(all))
        .withMessage(message);
  }

  private static Credentials of(ContactSetting setting, String value) {
    return CredentialSettings.of(ContactSettings.none().with(setting, value));
  }
}
