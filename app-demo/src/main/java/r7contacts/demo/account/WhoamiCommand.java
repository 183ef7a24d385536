package r7contacts.demo.account;

import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import r7contacts.demo.connection.Profile;
import r7contacts.demo.options.CardFormat;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.text.Columns;
import r7contacts.demo.text.JsonText;
import r7contacts.port.ContactError;
import r7contacts.portal.account.PortalAccount;
import r7contacts.portal.account.UserProfile;

/** The command {@code whoami}: shows the user, the portal and the profile. */
@Command(
    name = "whoami",
    description = "Shows who is signed in, where, and until when.",
    footer = ConnectOptions.FOOTER,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class WhoamiCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private final ConnectOptions connect;

  @picocli.CommandLine.Option(
      names = "--output",
      paramLabel = "FORMAT",
      description = "card (default), for people, or json.",
      defaultValue = "card")
  @SuppressWarnings("NullAway.Init")
  private CardFormat output;

  /** Creates the command in this environment. */
  public WhoamiCommand(Environment environment) {
    this.environment = environment;
    connect = new ConnectOptions(environment);
  }

  @Override
  public Integer call() {
    UserProfile user =
        PortalAccount.profile(connect.portal()).getOrElseThrow(ContactError::toException);
    Option<Profile> profile = connect.profile();
    switch (output) {
      case CARD -> printCard(user, profile);
      case JSON -> environment.printJson(JsonText.of(members(user, profile)) + "\n");
    }
    return ExitCode.OK;
  }

  private void printCard(UserProfile user, Option<Profile> profile) {
    Columns card = new Columns(environment.terminalColumns());
    card.section();
    user.name().forEach(name -> card.row("User", name));
    user.email().forEach(email -> card.row("E-mail", email));
    card.row("Administrator", user.isAdministrator() ? "yes" : "no");
    card.row("Portal", SignedInText.portal(connect.address()));
    profile.forEach(
        used -> {
          card.row("Profile", used.name());
          card.row("Login", used.login());
          card.row("Token", "valid until " + SignedInText.until(used.expiry()));
        });
    environment.print(String.join("\n", card.lines()) + "\n");
  }

  private Map<String, Object> members(UserProfile user, Option<Profile> profile) {
    Map<String, Object> members = new LinkedHashMap<>();
    user.name().forEach(name -> members.put("user", name));
    user.email().forEach(email -> members.put("email", email));
    members.put("administrator", user.isAdministrator());
    members.put("portal", SignedInText.portal(connect.address()));
    profile.forEach(
        used -> {
          members.put("profile", used.name());
          members.put("login", used.login());
          used.expiry().forEach(time -> members.put("tokenExpires", time.toString()));
        });
    return members;
  }
}
