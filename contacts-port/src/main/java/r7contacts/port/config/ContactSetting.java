package r7contacts.port.config;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import r7contacts.domain.PrintableText;

/**
 * Setting of an adapter or a decorator, with one name in every source of settings.
 *
 * <table>
 *   <caption>The standard settings; their defaults are those of the adapters</caption>
 *   <tr><th>setting</th><th>in properties</th><th>in the environment</th><th>value</th></tr>
 *   <tr><td>the address</td><td>{@code contacts.address}</td><td>{@code CONTACTS_ADDRESS}</td>
 *       <td>{@code memory:}, {@code json+https://…}, {@code xml+https://…}</td></tr>
 *   <tr><td>{@link #READ_ONLY}</td><td>{@code contacts.read-only}</td>
 *       <td>{@code CONTACTS_READ_ONLY}</td><td>{@code true} or {@code false}</td></tr>
 *   <tr><td>{@link #TOKEN}</td><td>{@code contacts.token}</td><td>{@code CONTACTS_TOKEN}</td><td>text</td></tr>
 *   <tr><td>{@link #TOKEN_FILE}</td><td>{@code contacts.token-file}</td>
 *       <td>{@code CONTACTS_TOKEN_FILE}</td><td>path of a file with it</td></tr>
 *   <tr><td>{@link #LOGIN}</td><td>{@code contacts.login}</td><td>{@code CONTACTS_LOGIN}</td><td>text</td></tr>
 *   <tr><td>{@link #PASSWORD}</td><td>{@code contacts.password}</td>
 *       <td>{@code CONTACTS_PASSWORD}</td><td>text</td></tr>
 *   <tr><td>{@link #PASSWORD_FILE}</td><td>{@code contacts.password-file}</td>
 *       <td>{@code CONTACTS_PASSWORD_FILE}</td><td>path of a file with it</td></tr>
 *   <tr><td>{@link #SECOND_FACTOR_CODE}</td><td>{@code contacts.second-factor-code}</td>
 *       <td>{@code CONTACTS_SECOND_FACTOR_CODE}</td><td>text, for one sign-in</td></tr>
 *   <tr><td>{@link #CONNECT_TIMEOUT}</td><td>{@code contacts.connect-timeout}</td>
 *       <td>{@code CONTACTS_CONNECT_TIMEOUT}</td><td>duration</td></tr>
 *   <tr><td>{@link #RESPONSE_TIMEOUT}</td><td>{@code contacts.response-timeout}</td>
 *       <td>{@code CONTACTS_RESPONSE_TIMEOUT}</td><td>duration</td></tr>
 *   <tr><td>{@link #TOTAL_TIMEOUT}</td><td>{@code contacts.total-timeout}</td>
 *       <td>{@code CONTACTS_TOTAL_TIMEOUT}</td><td>duration</td></tr>
 *   <tr><td>{@link #RETRIES}</td><td>{@code contacts.retries}</td>
 *       <td>{@code CONTACTS_RETRIES}</td><td>whole number, 0 for none</td></tr>
 *   <tr><td>{@link #RETRY_DELAY}</td><td>{@code contacts.retry-delay}</td>
 *       <td>{@code CONTACTS_RETRY_DELAY}</td><td>duration</td></tr>
 *   <tr><td>{@link #MAX_ANSWER_BYTES}</td><td>{@code contacts.max-answer-bytes}</td>
 *       <td>{@code CONTACTS_MAX_ANSWER_BYTES}</td><td>whole number</td></tr>
 *   <tr><td>{@link #MAX_CONNECTIONS}</td><td>{@code contacts.max-connections}</td>
 *       <td>{@code CONTACTS_MAX_CONNECTIONS}</td><td>whole number</td></tr>
 *   <tr><td>{@link #ALLOW_PLAIN_HTTP}</td><td>{@code contacts.allow-plain-http}</td>
 *       <td>{@code CONTACTS_ALLOW_PLAIN_HTTP}</td><td>{@code true} or {@code false}</td></tr>
 *   <tr><td>{@link #PROXY}</td><td>{@code contacts.proxy}</td>
 *       <td>{@code CONTACTS_PROXY}</td><td>{@code http://host:port}, or {@code none}</td></tr>
 *   <tr><td>{@link #PROXY_USER}</td><td>{@code contacts.proxy-user}</td>
 *       <td>{@code CONTACTS_PROXY_USER}</td><td>text</td></tr>
 *   <tr><td>{@link #PROXY_PASSWORD}</td><td>{@code contacts.proxy-password}</td>
 *       <td>{@code CONTACTS_PROXY_PASSWORD}</td><td>text</td></tr>
 *   <tr><td>{@link #PROXY_PASSWORD_FILE}</td><td>{@code contacts.proxy-password-file}</td>
 *       <td>{@code CONTACTS_PROXY_PASSWORD_FILE}</td><td>path of a file with it</td></tr>
 *   <tr><td>{@link #TRUSTED_CERTIFICATES}</td><td>{@code contacts.trusted-certificates}</td>
 *       <td>{@code CONTACTS_TRUSTED_CERTIFICATES}</td><td>path of a PEM file</td></tr>
 *   <tr><td>{@link #CLIENT_CERTIFICATE}</td><td>{@code contacts.client-certificate}</td>
 *       <td>{@code CONTACTS_CLIENT_CERTIFICATE}</td><td>path of a PEM file</td></tr>
 *   <tr><td>{@link #CLIENT_CERTIFICATE_KEY}</td><td>{@code contacts.client-certificate-key}</td>
 *       <td>{@code CONTACTS_CLIENT_CERTIFICATE_KEY}</td><td>path of a PEM file</td></tr>
 *   <tr><td>{@link #CLIENT_CERTIFICATE_KEY_PASSWORD}</td><td>{@code contacts.client-certificate-key-password}</td>
 *       <td>{@code CONTACTS_CLIENT_CERTIFICATE_KEY_PASSWORD}</td><td>text</td></tr>
 * </table>
 *
 * <p>A duration is a whole number with a unit ({@code 500ms}, {@code 5s}, {@code 2m}) or ISO 8601
 * ({@code PT5S}). Adapters ignore standard settings that do not apply to them, so that one
 * configuration fits every address.
 *
 * @param name lower-case words joined by hyphens
 * @param isSecret whether the value is a secret, which is never shown
 */
public record ContactSetting(String name, boolean isSecret) {

  // Before the settings below, which are checked against it when they are created.
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** Whether opening for editing is rejected. Default: false. */
  public static final ContactSetting READ_ONLY = open("read-only");

  /** Access token of the portal. */
  public static final ContactSetting TOKEN = new ContactSetting("token", true);

  /** File with the access token. */
  public static final ContactSetting TOKEN_FILE = open("token-file");

  /** Login to sign in with. */
  public static final ContactSetting LOGIN = open("login");

  /** Password of the login. */
  public static final ContactSetting PASSWORD = new ContactSetting("password", true);

  /** File with the password of the login. */
  public static final ContactSetting PASSWORD_FILE = open("password-file");

  /** Code of the second factor, for one sign-in. */
  public static final ContactSetting SECOND_FACTOR_CODE =
      new ContactSetting("second-factor-code", true);

  /** Timeout for establishing a connection. */
  public static final ContactSetting CONNECT_TIMEOUT = open("connect-timeout");

  /** Timeout for waiting for data of a response. */
  public static final ContactSetting RESPONSE_TIMEOUT = open("response-timeout");

  /** Timeout for a whole call, retries included. */
  public static final ContactSetting TOTAL_TIMEOUT = open("total-timeout");

  /** Number of retries of a request; 0 for none. */
  public static final ContactSetting RETRIES = open("retries");

  /** Delay before the first retry. */
  public static final ContactSetting RETRY_DELAY = open("retry-delay");

  /** Maximum size of an answer, in bytes. */
  public static final ContactSetting MAX_ANSWER_BYTES = open("max-answer-bytes");

  /** Maximum number of connections at the same time. */
  public static final ContactSetting MAX_CONNECTIONS = open("max-connections");

  /** Whether HTTP without TLS is allowed beyond this machine. */
  public static final ContactSetting ALLOW_PLAIN_HTTP = open("allow-plain-http");

  /** HTTP proxy, or {@code none}. */
  public static final ContactSetting PROXY = open("proxy");

  /** User name at the proxy. */
  public static final ContactSetting PROXY_USER = open("proxy-user");

  /** Password at the proxy. */
  public static final ContactSetting PROXY_PASSWORD = new ContactSetting("proxy-password", true);

  /** File with the password at the proxy. */
  public static final ContactSetting PROXY_PASSWORD_FILE = open("proxy-password-file");

  /** PEM file with certificates to trust. */
  public static final ContactSetting TRUSTED_CERTIFICATES = open("trusted-certificates");

  /** PEM file with the client's certificate. */
  public static final ContactSetting CLIENT_CERTIFICATE = open("client-certificate");

  /** PEM file with the private key of the client's certificate. */
  public static final ContactSetting CLIENT_CERTIFICATE_KEY = open("client-certificate-key");

  /** Password of the private key. */
  public static final ContactSetting CLIENT_CERTIFICATE_KEY_PASSWORD =
      new ContactSetting("client-certificate-key-password", true);

  static final List<ContactSetting> STANDARD =
      List.of(
          READ_ONLY,
          TOKEN,
          TOKEN_FILE,
          LOGIN,
          PASSWORD,
          PASSWORD_FILE,
          SECOND_FACTOR_CODE,
          CONNECT_TIMEOUT,
          RESPONSE_TIMEOUT,
          TOTAL_TIMEOUT,
          RETRIES,
          RETRY_DELAY,
          MAX_ANSWER_BYTES,
          MAX_CONNECTIONS,
          ALLOW_PLAIN_HTTP,
          PROXY,
          PROXY_USER,
          PROXY_PASSWORD,
          PROXY_PASSWORD_FILE,
          TRUSTED_CERTIFICATES,
          CLIENT_CERTIFICATE,
          CLIENT_CERTIFICATE_KEY,
          CLIENT_CERTIFICATE_KEY_PASSWORD);

  static final String ADDRESS_PROPERTY = "contacts.address";
  static final String ADDRESS_VARIABLE = "CONTACTS_ADDRESS";
  static final String PROPERTY_PREFIX = "contacts.";
  static final String VARIABLE_PREFIX = "CONTACTS_";

  /**
   * Creates a setting.
   *
   * @throws IllegalArgumentException if the name is invalid, or is {@code address}
   */
  public ContactSetting {
    Objects.requireNonNull(name, "name");
    if (!NAME.matcher(name).matches() || name.equals("address")) {
      throw new IllegalArgumentException(
          "a setting's name must be lower-case words joined by hyphens, and not \"address\": \""
              + PrintableText.singleLine(name)
              + "\"");
    }
  }

  /** Returns a setting whose value may be shown. */
  public static ContactSetting open(String name) {
    return new ContactSetting(name, false);
  }

  /** Returns the name in {@link java.util.Properties}. */
  public String property() {
    return PROPERTY_PREFIX + name;
  }

  /** Returns the name of the environment variable. */
  public String variable() {
    return VARIABLE_PREFIX + name.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** Returns both names, for messages: {@code contacts.token (CONTACTS_TOKEN)}. */
  @Override
  public String toString() {
    return property() + " (" + variable() + ")";
  }
}
