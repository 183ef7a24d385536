package r7contacts.portal;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who asks the portal, and how that is shown (WC §8). {@link #toString} tells only which kind it
 * is.
 *
 * <table>
 *   <caption>Kinds of credentials</caption>
 *   <tr><th>credentials</th><th>when the portal no longer takes the token (401)</th></tr>
 *   <tr><td>{@link #none}</td><td>there is none to begin with: not authenticated</td></tr>
 *   <tr><td>{@link #token(String)}</td><td>not authenticated</td></tr>
 *   <tr><td>{@link #token(Supplier)}</td><td>the supplier is asked anew, once a call</td></tr>
 *   <tr><td>{@link #login}</td><td>signs in anew, once a call; also shortly before the token expires</td></tr>
 * </table>
 *
 * <p>However many calls need a new token at a time, it is fetched once for all of them.
 */
public abstract sealed class Credentials {

  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]+");

  private Credentials() {}

  /** Nobody: the portal answers every question with "not authenticated". */
  public static Credentials none() {
    return None.NOBODY;
  }

  /**
   * A token that was had from the portal before.
   *
   * @throws IllegalArgumentException if no token can look like that; it is not shown
   */
  public static Credentials token(String token) {
    return new Token(checked(token));
  }

  /**
   * Tokens from elsewhere, such as a vault or a file. Asked for one when the first is needed, and
   * again after the portal turned the last one down; kept in between. What the supplier throws is
   * told as "not authenticated", by the exception's class alone.
   */
  public static Credentials token(Supplier<String> tokens) {
    return new Supplied(Objects.requireNonNull(tokens, "tokens"));
  }

  /**
   * A portal account.
   *
   * @param login an e-mail address, or what the portal's directory takes instead
   * @param password copied; kept as long as the repository
   */
  public static Login login(String login, char[] password) {
    char[] kept = password.clone();
    return login(login, kept::clone);
  }

  /**
   * A portal account whose password is asked for at each sign-in and wiped after it.
   *
   * @param login an e-mail address, or what the portal's directory takes instead
   * @param password gives an array that the caller does not use again
   */
  public static Login login(String login, Supplier<char[]> password) {
    if (login.isBlank()) {
      throw new IllegalArgumentException("the login is blank");
    }
    return new Login(login.strip(), Objects.requireNonNull(password, "password"), null);
  }

  /** The token without white space around it, if it can be one: it has to fit into a header. */
  static String checked(String token) {
    String stripped = token.strip();
    if (!TOKEN.matcher(stripped).matches()) {
      throw new IllegalArgumentException(
          "the token must be printable ASCII without spaces (it is not shown here)");
    }
    return stripped;
  }

  static final class None extends Credentials {
    private static final None NOBODY = new None();

    @Override
    public String toString() {
      return "none";
    }
  }

  static final class Token extends Credentials {
    final String token;

    private Token(String token) {
      this.token = token;
    }

    @Override
    public String toString() {
      return "a token (not shown)";
    }
  }

  static final class Supplied extends Credentials {
    final Supplier<String> tokens;

    private Supplied(Supplier<String> tokens) {
      this.tokens = tokens;
    }

    @Override
    public String toString() {
      return "tokens from a supplier";
    }
  }

  /** A portal account: signs in when a token is needed (WC §8.1). */
  public static final class Login extends Credentials {
    final String login;
    final Supplier<char[]> password;
    final @Nullable SecondFactorCode codes;

    private Login(String login, Supplier<char[]> password, @Nullable SecondFactorCode codes) {
      this.login = login;
      this.password = password;
      this.codes = codes;
    }

    /**
     * The same account for a portal that asks for a code beside the password. Without this, such a
     * portal is answered with "not authenticated".
     */
    public Login withSecondFactor(SecondFactorCode codes) {
      return new Login(login, password, Objects.requireNonNull(codes, "codes"));
    }

    @Override
    public String toString() {
      return "a login with a password (not shown)";
    }
  }
}
