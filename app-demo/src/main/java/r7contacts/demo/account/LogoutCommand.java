package r7contacts.demo.account;

import io.vavr.control.Option;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import r7contacts.demo.connection.ProfileName;
import r7contacts.demo.connection.Profiles;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;

/** The command {@code logout}: removes the token that {@code login} keeps. */
@Command(
    name = "logout",
    description = {
      "Removes a sign-in that login keeps. Sends nothing: the token stays valid at the",
      "portal until it expires. To end it there, change the password, or use \"log out",
      "from all active connections\" in the portal's profile page."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class LogoutCommand implements Callable<Integer> {

  private final Environment environment;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @picocli.CommandLine.Option(
      names = ProfileName.OPTION,
      paramLabel = "NAME",
      description = {"The sign-in to remove.", "Default: CONTACTS_PROFILE, else default"})
  private @Nullable String profile;

  /** Creates the command in this environment. */
  public LogoutCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try {
      String name = ProfileName.ofSignIn(environment.variables(), Option.of(profile));
      boolean isRemoved = Profiles.of(environment.variables()).remove(name);
      environment.print(
          (isRemoved ? "removed the profile %s and its token\n" : "there is no profile %s\n")
              .formatted(name));
      return ExitCode.OK;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
