package r7contacts.portal;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import r7contacts.port.ContactSetting;
import r7contacts.port.ContactSettings;

/**
 * Credentials from the standard settings: a token, a file with one, or a login and its password.
 */
final class CredentialSettings {

  private CredentialSettings() {}

  /**
   * @throws IllegalArgumentException if more than one kind is set, or one by halves
   */
  static Credentials of(ContactSettings settings) {
    atMostOne(settings, ContactSetting.TOKEN, ContactSetting.TOKEN_FILE, ContactSetting.LOGIN);
    atMostOne(settings, ContactSetting.PASSWORD, ContactSetting.PASSWORD_FILE);
    Option<Supplier<char[]>> password =
        settings
            .text(ContactSetting.PASSWORD)
            .<Supplier<char[]>>map(text -> text::toCharArray)
            .orElse(
                () -> settings.text(ContactSetting.PASSWORD_FILE).map(CredentialSettings::file));
    Option<String> login = settings.text(ContactSetting.LOGIN);
    if (login.isDefined() && password.isEmpty()) {
      throw new IllegalArgumentException(
          "a login is set without its password: set password or password-file");
    }
    if (password.isDefined() && login.isEmpty()) {
      throw new IllegalArgumentException("a password is set and no login: set login");
    }
    Option<String> code = settings.text(ContactSetting.SECOND_FACTOR_CODE);
    if (code.isDefined() && login.isEmpty()) {
      throw new IllegalArgumentException("second-factor-code needs a login: none is set");
    }
    return login
        .<Credentials>map(name -> account(Credentials.login(name, password.get()), code))
        .orElse(() -> settings.text(ContactSetting.TOKEN).map(Credentials::token))
        .orElse(
            () ->
                settings
                    .text(ContactSetting.TOKEN_FILE)
                    .map(file -> Credentials.token(() -> tokenIn(Path.of(file)))))
        .getOrElse(Credentials::none);
  }

  /** A code is good for one sign-in. */
  private static Credentials account(Credentials.Login account, Option<String> code) {
    AtomicReference<Option<String>> unused = new AtomicReference<>(code);
    return code.isEmpty()
        ? account
        : account.withSecondFactor(factor -> unused.getAndSet(Option.none()));
  }

  private static Supplier<char[]> file(String path) {
    Path file = Path.of(path);
    return () -> SecretFile.read(file);
  }

  private static String tokenIn(Path file) {
    char[] secret = SecretFile.read(file);
    try {
      return new String(secret);
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  private static void atMostOne(ContactSettings settings, ContactSetting... alternatives) {
    List<String> set =
        Arrays.stream(alternatives)
            .filter(setting -> settings.text(setting).isDefined())
            .map(ContactSetting::name)
            .toList();
    if (set.size() > 1) {
      throw new IllegalArgumentException("only one of them can be used: " + String.join(", ", set));
    }
  }
}
