package r7contacts.portal.network;

import r7contacts.port.config.ContactSetting;

/** Names of settings in messages: {@code contacts.token (CONTACTS_TOKEN)}. */
public final class SettingNames {

  /** Names of the token and of the login. */
  public static final String TOKEN_OR_LOGIN =
      of(ContactSetting.TOKEN) + ", or " + of(ContactSetting.LOGIN) + " and a password";

  /** Name of the maximum number of connections. */
  public static final String MAX_CONNECTIONS = of(ContactSetting.MAX_CONNECTIONS);

  /** Names of the proxy's user and password. */
  public static final String PROXY_CREDENTIALS =
      of(ContactSetting.PROXY_USER) + " and " + of(ContactSetting.PROXY_PASSWORD);

  private SettingNames() {}

  /** Returns the names of a setting's property and variable. */
  public static String of(ContactSetting setting) {
    return setting.property() + " (" + setting.variable() + ")";
  }
}
