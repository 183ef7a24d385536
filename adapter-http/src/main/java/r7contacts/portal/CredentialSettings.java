package r7contacts.portal;

import io.vavr.control.Option;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.portal.network.NamedFile;

/**
 * Credentials from the standard settings: a token, a file with one, or a login and its password.
 */
final class CredentialSettings {

  private CredentialSettings() {}

  /**
   * Returns the credentials of these settings; {@link Credentials#none} if none are set.
   *
   * @throws IllegalArgumentException if more than one kind is set, or one is incomplete
   */
  static Credentials of(ContactSettings settings) {
    atMostOne(settings, ContactSetting.TOKEN, ContactSetting.TOKEN_FILE, ContactSetting.LOGIN);
    atMostOne(settings, ContactSetting.PASSWORD, ContactSetting.PASSWORD_FILE);
    Option<Function<String, Credentials.Login>> password = password(settings);
    Option<String> login = settings.text(ContactSetting.LOGIN);
    if (login.isDefined() && password.isEmpty()) {
      throw new IllegalArgumentException(
          "a login is set without its password: set %s or %s"
              .formatted(ContactSetting.PASSWORD, ContactSetting.PASSWORD_FILE));
    }
    if (password.isDefined() && login.isEmpty()) {
      throw new IllegalArgumentException(
          "a password is set without its login: set " + ContactSetting.LOGIN);
    }
    Option<String> code = settings.text(ContactSetting.SECOND_FACTOR_CODE);
    if (code.isDefined() && login.isEmpty()) {
      throw new IllegalArgumentException(
          "%s is set without a login: set %s"
              .formatted(ContactSetting.SECOND_FACTOR_CODE, ContactSetting.LOGIN));
    }
    return login
        .<Credentials>map(name -> account(password.get().apply(name), code))
        .orElse(
            () ->
                settings
                    .text(ContactSetting.TOKEN)
                    .map(token -> Credentials.token(ContactSetting.TOKEN.toString(), token)))
        .orElse(() -> NamedFile.of(settings, ContactSetting.TOKEN_FILE).map(Credentials::token))
        .getOrElse(Credentials::none);
  }

  /** Returns what makes an account of a login; absent if no password is set. */
  private static Option<Function<String, Credentials.Login>> password(ContactSettings settings) {
    return settings
        .text(ContactSetting.PASSWORD)
        .<Function<String, Credentials.Login>>map(
            text -> login -> Credentials.login(login, text::toCharArray))
        .orElse(
            () ->
                NamedFile.of(settings, ContactSetting.PASSWORD_FILE)
                    .map(file -> login -> Credentials.login(login, file)));
  }

  /** Adds the code to the account, for one sign-in: a code is valid once. */
  private static Credentials account(Credentials.Login account, Option<String> code) {
    AtomicReference<Option<String>> unused = new AtomicReference<>(code);
    return code.isEmpty()
        ? account
        : account.withSecondFactor(factor -> unused.getAndSet(Option.none()));
  }

  private static void atMostOne(ContactSettings settings, ContactSetting... alternatives) {
    List<String> set =
        Arrays.stream(alternatives)
            .filter(setting -> settings.text(setting).isDefined())
            .map(ContactSetting::toString)
            .toList();
    if (set.size() > 1) {
      throw new IllegalArgumentException(
          "only one of these settings can be set: " + String.join(", ", set));
    }
  }
}
