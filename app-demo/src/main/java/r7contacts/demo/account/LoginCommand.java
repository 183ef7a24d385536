package r7contacts.demo.account;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import r7contacts.demo.connection.Connection;
import r7contacts.demo.connection.PortalAddress;
import r7contacts.demo.connection.Profile;
import r7contacts.demo.connection.ProfileName;
import r7contacts.demo.connection.Profiles;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.OptionValues;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.InputFile;
import r7contacts.demo.usage.ProgramName;
import r7contacts.port.ContactError;
import r7contacts.port.config.ContactSetting;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.account.IssuedToken;
import r7contacts.portal.account.PortalAccount;

/** The command {@code login}: signs in at a portal and keeps the token. */
@Command(
    name = "login",
    description = {
      "Signs in at a portal and keeps the token for later commands, which then need",
      "neither an address nor credentials."
    },
    footer = {
      "",
      "The token is kept in a file of the profile that only you can read, in the folder",
      "contacts of XDG_CONFIG_HOME, else of ~/.config (on Windows of %%APPDATA%%). The",
      "password is not kept. It comes from --password-file, CONTACTS_PASSWORD or",
      "CONTACTS_PASSWORD_FILE; otherwise a prompt appears on the terminal. So does a",
      "prompt for a code if the portal requires one.",
      "",
      "Commands use the profile of --profile. Without it they use an address and",
      "credentials of other options and variables, if there are any, else the profile",
      "of CONTACTS_PROFILE, else the profile default, else memory:. A token is only",
      "sent to the portal of its profile."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class LoginCommand implements Callable<Integer> {

  private final Environment environment;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "ADDRESS",
      description = {
        "The portal, such as https://portal.example.",
        "Default: CONTACTS_ADDRESS, else that of the profile"
      })
  private @Nullable String address;

  @picocli.CommandLine.Option(
      names = "--login",
      paramLabel = "LOGIN",
      description = {"The account.", "Default: CONTACTS_LOGIN, else that of the profile"})
  private @Nullable String login;

  @picocli.CommandLine.Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "A file with the account's password and nothing else.")
  private @Nullable Path passwordFile;

  @picocli.CommandLine.Option(
      names = ProfileName.OPTION,
      paramLabel = "NAME",
      description = {"The name to keep the sign-in by.", "Default: CONTACTS_PROFILE, else default"})
  private @Nullable String profile;

  @picocli.CommandLine.Option(
      names = "--trace",
      description = "Show each request to the portal when it ends.")
  private boolean trace;

  /** Creates the command in this environment. */
  public LoginCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try {
      return signIn();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private int signIn() {
    Profiles profiles = Profiles.of(environment.variables());
    String name = ProfileName.ofSignIn(environment.variables(), Option.of(profile));
    Map<String, String> variables = variables(former(profiles, name));
    Connection connection = Connection.of(variables, Option.none());
    // A token that cannot be stored would be lost.
    profiles.prepare();
    PortalSettings settings =
        (trace ? connection.traced(environment) : connection).portal(environment.terminal());
    IssuedToken token = PortalAccount.signIn(settings).getOrElseThrow(ContactError::toException);
    String account = variables.get(ContactSetting.LOGIN.variable());
    profiles.save(new Profile(name, connection.address(), account, token.value(), token.expiry()));
    environment.print(
        "signed in at %s as %s until %s (profile %s)\n"
            .formatted(
                SignedInText.portal(connection.address()),
                account,
                SignedInText.until(token.expiry()),
                name));
    if (!ProfileName.inUse(environment.variables(), Option.none()).contains(name)) {
      environment.message("to use this sign-in, add --profile " + name + " to commands");
    }
    return ExitCode.OK;
  }

  /** Returns the profile that is going to be replaced; absent also if it cannot be read. */
  private static Option<Profile> former(Profiles profiles, String name) {
    try {
      return profiles.find(name);
    } catch (IllegalArgumentException unreadable) {
      return Option.none();
    }
  }

  /** Options take precedence over variables, and those over the profile. */
  private Map<String, String> variables(Option<Profile> former) {
    Map<String, String> variables = new HashMap<>(environment.variables());
    variables.remove(ContactSetting.TOKEN.variable());
    variables.remove(ContactSetting.TOKEN_FILE.variable());
    String known = former.map(stored -> PortalAddress.text(stored.address())).getOrElse("");
    put(variables, Connection.ADDRESS, "ADDRESS", address, known);
    if (isBlank(variables, Connection.ADDRESS)) {
      throw new IllegalArgumentException(
          "the portal's address is missing: %s login https://portal.example"
              .formatted(ProgramName.command()));
    }
    boolean isSamePortal = variables.get(Connection.ADDRESS).equals(known);
    String loginVariable = ContactSetting.LOGIN.variable();
    put(
        variables,
        loginVariable,
        "--login",
        login,
        isSamePortal ? former.map(Profile::login).getOrElse("") : "");
    if (isBlank(variables, loginVariable)) {
      variables.put(loginVariable, typedLogin());
    }
    if (passwordFile != null) {
      InputFile.check(passwordFile);
      variables.put(ContactSetting.PASSWORD_FILE.variable(), passwordFile.toString());
      variables.remove(ContactSetting.PASSWORD.variable());
    }
    return variables;
  }

  private static void put(
      Map<String, String> variables,
      String variable,
      String option,
      @Nullable String given,
      String otherwise) {
    if (given != null) {
      OptionValues.requireNotBlank(option, given);
      variables.put(variable, given.strip());
    } else if (isBlank(variables, variable)) {
      variables.put(variable, otherwise);
    }
  }

  private static boolean isBlank(Map<String, String> variables, String variable) {
    return variables.getOrDefault(variable, "").isBlank();
  }

  private String typedLogin() {
    String typed = environment.terminal().readLine("Login: ");
    if (typed == null || typed.isBlank()) {
      throw new IllegalArgumentException("the account is missing: add --login LOGIN");
    }
    return typed.strip();
  }
}
