package r7contacts.portal;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.network.NamedFile;
import r7contacts.portal.network.SecretFile;

/**
 * Credentials for a portal: a token, tokens from a supplier or a file, or a login with its password
 * (field guide §3). Immutable; {@link #toString} shows only the kind.
 *
 * <table>
 *   <caption>Kinds of credentials</caption>
 *   <tr><th>credentials</th><th>after the portal rejected the token (401)</th></tr>
 *   <tr><td>{@link #none}</td><td>not authenticated: there is no token</td></tr>
 *   <tr><td>{@link #token(String)}</td><td>not authenticated</td></tr>
 *   <tr><td>{@link #token(Supplier)}, {@link #token(Path)}</td><td>the supplier is asked again, once a request</td></tr>
 *   <tr><td>{@link #login}</td><td>signs in again, also shortly before the token expires. A request that rejects a fresh token causes no sign-in for 60 s. At most 3 sign-ins within 60 s whose token was not accepted</td></tr>
 * </table>
 *
 * <p>A new token is fetched once for all calls that wait for it.
 */
public abstract sealed class Credentials {

  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]+");

  private Credentials() {}

  /** Returns no credentials: the portal answers every request with "not authenticated". */
  public static Credentials none() {
    return None.INSTANCE;
  }

  /**
   * Returns credentials with a token that the portal issued before.
   *
   * @throws IllegalArgumentException if it is not printable ASCII without spaces; the message does
   *     not show it
   */
  public static Token token(String token) {
    return token("the token", token);
  }

  /**
   * @param name names the token in the message
   */
  static Token token(String name, String token) {
    return new Token(checked(name, token));
  }

  /**
   * Returns credentials with tokens from elsewhere, such as a vault. The supplier is called when
   * the first token is needed, and again after the portal rejected the last one; the token is kept
   * in between.
   *
   * <p>If the supplier throws, returns null or a blank text, or does not return within the total
   * timeout, the call fails as "not authenticated" and the next call asks the supplier again. The
   * message of an exception is neither shown nor logged, because it may contain the secret. A
   * supplier that does not return is interrupted by the next call; it should then end.
   */
  public static Credentials token(Supplier<String> tokens) {
    return new Supplied("the supplier of tokens", Objects.requireNonNull(tokens, "tokens"));
  }

  /**
   * Returns credentials with the token of a file, which contains nothing else, in UTF-8, at most 64
   * KiB; a byte order mark and white space around the token are ignored. Read when the first token
   * is needed, and again after the portal rejected the last one.
   */
  public static Credentials token(Path file) {
    return token(NamedFile.of(Objects.requireNonNull(file, "file")));
  }

  static Supplied token(NamedFile file) {
    return new Supplied(file.name(), () -> tokenIn(file));
  }

  private static String tokenIn(NamedFile file) {
    char[] secret = SecretFile.read(file);
    try {
      return checked(file.name(), new String(secret));
    } catch (IllegalArgumentException e) {
      throw new SecretFile.NotReadableException(
          "%s contains no token: a token is printable ASCII without spaces".formatted(file));
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  /**
   * Returns credentials of a portal account.
   *
   * @param login an e-mail address, or the name in the portal's directory
   * @param password copied; kept as long as the repository
   */
  public static Login login(String login, char[] password) {
    char[] kept = password.clone();
    return login(login, kept::clone);
  }

  /**
   * Returns credentials of a portal account with the password of a file, which contains nothing
   * else, in UTF-8, at most 64 KiB; a byte order mark and line breaks at the end are ignored. Read
   * at each sign-in.
   *
   * @param login an e-mail address, or the name in the portal's directory
   */
  public static Login login(String login, Path passwordFile) {
    return login(login, NamedFile.of(Objects.requireNonNull(passwordFile, "passwordFile")));
  }

  static Login login(String login, NamedFile passwordFile) {
    return login(login, passwordFile.name(), () -> SecretFile.read(passwordFile));
  }

  /**
   * Returns credentials of a portal account with a password from a supplier, which is called for
   * each sign-in. The array is wiped after the sign-in.
   *
   * @param login an e-mail address, or the name in the portal's directory
   * @param password returns an array that the caller does not use again
   */
  public static Login login(String login, Supplier<char[]> password) {
    return login(
        login, "the supplier of the password", Objects.requireNonNull(password, "password"));
  }

  private static Login login(String login, String source, Supplier<char[]> password) {
    if (login.isBlank()) {
      throw new IllegalArgumentException("the login is blank");
    }
    return new Login(login.strip(), source, password, null);
  }

  /** Returns the token without white space around it; it must fit into a header. */
  private static String checked(String name, String token) {
    String stripped = token.strip();
    if (!TOKEN.matcher(stripped).matches()) {
      throw new IllegalArgumentException(
          name + " must be printable ASCII without spaces (it is not shown here)");
    }
    return stripped;
  }

  static final class None extends Credentials {
    private static final None INSTANCE = new None();

    @Override
    public String toString() {
      return "none";
    }
  }

  /** Credentials with a token that the portal issued before. */
  public static final class Token extends Credentials {
    private final String value;

    private Token(String token) {
      this.value = token;
    }

    /** Returns the token: a secret. */
    public String value() {
      return value;
    }

    @Override
    public String toString() {
      return "a token (not shown)";
    }
  }

  /** Credentials with tokens from a supplier or a file. */
  public static final class Supplied extends Credentials {
    private final String source;
    private final Supplier<String> tokens;

    /**
     * @param source names the supplier in messages
     */
    private Supplied(String source, Supplier<String> tokens) {
      this.source = source;
      this.tokens = tokens;
    }

    /** Returns the name of the source in messages. */
    public String source() {
      return source;
    }

    /** Returns the supplier; its tokens are secrets. */
    public Supplier<String> tokens() {
      return tokens;
    }

    @Override
    public String toString() {
      return "tokens from a supplier";
    }
  }

  /** Credentials of a portal account: signs in when a token is needed (field guide §3.1). */
  public static final class Login extends Credentials {
    private final String login;
    private final String source;
    private final Supplier<char[]> password;
    private final @Nullable SecondFactorCode codes;

    /**
     * @param source names the password's supplier in messages
     */
    private Login(
        String login, String source, Supplier<char[]> password, @Nullable SecondFactorCode codes) {
      this.login = login;
      this.source = source;
      this.password = password;
      this.codes = codes;
    }

    /**
     * Returns the same account with a callback for the code of a second factor. Without one, calls
     * to a portal that requires a code fail as "not authenticated".
     */
    public Login withSecondFactor(SecondFactorCode codes) {
      return new Login(login, source, password, Objects.requireNonNull(codes, "codes"));
    }

    /** Returns the login of the account, without white space around it. */
    public String login() {
      return login;
    }

    /** Returns the name of the password's source in messages. */
    public String source() {
      return source;
    }

    /** Returns the supplier of the password, whose array the caller wipes. */
    public Supplier<char[]> password() {
      return password;
    }

    /** Returns the callback for the code of a second factor, if it is set. */
    public Option<SecondFactorCode> secondFactor() {
      return Option.of(codes);
    }

    @Override
    public String toString() {
      return "a login with a password (not shown)";
    }
  }
}
