package r7contacts.demo.check;

import io.vavr.control.Option;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.Names;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.text.JsonText;
import r7contacts.demo.text.SettingNames;
import r7contacts.port.ContactError;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.check.CheckStep;
import r7contacts.portal.check.PortalCheck;

/** The command {@code check}: checks the connection to a portal step by step. */
@Command(
    name = "check",
    description = {
      "Checks step by step whether a portal can be used: address, DNS, proxy,",
      "connection, TLS, HTTP, portal, sign-in, CRM, a contact, a page, the page cap and",
      "the clock. Shows what each step found, how long it took, and what to do.",
      "Changes nothing, and signs in once at most. The exit code is that of the first",
      "failure."
    },
    footer = ConnectOptions.FOOTER,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class CheckCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private final ConnectOptions connect;

  @picocli.CommandLine.Option(
      names = "--output",
      paramLabel = "FORMAT",
      description = "list (default), for people, or json.",
      defaultValue = "list")
  @SuppressWarnings("NullAway.Init")
  private Output output;

  /** The formats of the output. */
  public enum Output {
    /** A line for each step. */
    LIST,
    /** A JSON array with an object for each step. */
    JSON;

    @Override
    public String toString() {
      return Names.of(this);
    }
  }

  /** Creates the command in this environment. */
  public CheckCommand(Environment environment) {
    this.environment = environment;
    connect = new ConnectOptions(environment);
  }

  @Override
  public Integer call() {
    PortalSettings settings = connect.portal();
    List<CheckStep> steps =
        switch (output) {
          case LIST -> PortalCheck.run(settings, step -> print(explained(step)));
          case JSON -> PortalCheck.run(settings);
        };
    if (output == Output.JSON) {
      environment.printJson(
          JsonText.lines(steps.stream().map(this::explained).map(StepText::members).toList()));
    }
    return steps.stream()
        .flatMap(step -> step.error().toJavaStream())
        .findFirst()
        .map(ExitCode::of)
        .orElse(ExitCode.OK);
  }

  /**
   * Returns the step with settings named by their variables, and one that is not signed in with the
   * command or the options to sign in by.
   */
  private CheckStep explained(CheckStep step) {
    boolean isNotSignedIn = step.error().exists(ContactError.NotAuthenticated.class::isInstance);
    String finding = isNotSignedIn ? connect.signInMessage(step.finding()) : step.finding();
    Option<String> advice =
        isNotSignedIn ? connect.signInHint().orElse(step.advice()) : step.advice();
    return new CheckStep(
        step.kind(),
        step.outcome(),
        step.time(),
        SettingNames.asVariables(finding),
        advice.map(SettingNames::asVariables),
        step.error());
  }

  /** Prints a step at once: the next one may take long. */
  private void print(CheckStep step) {
    StepText.lines(step, environment.terminal().showsOutput() ? environment.terminalColumns() : 0)
        .forEach(line -> environment.print(line + "\n"));
    environment.out().flush();
  }
}
