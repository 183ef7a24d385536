package r7contacts.demo.usage;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Messages about arguments that picocli rejects, in place of its own where those are unclear. */
public final class UsageMessage {

  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

  private UsageMessage() {}

  /** Returns the message for an exception of picocli. */
  public static String of(ParameterException mistake) {
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (mistake instanceof MutuallyExclusiveArgsException) {
      return OPTION
              .matcher(mistake.getMessage())
              .results()
              .map(MatchResult::group)
              .distinct()
              .collect(Collectors.joining(" and "))
          + " cannot be combined";
    }
    return mistake instanceof MissingParameterException missing
        ? missing(missing)
        : mistake.getMessage();
  }

  private static String missing(MissingParameterException mistake) {
    CommandSpec command = mistake.getCommandLine().getCommandSpec();
    ArgSpec missing = mistake.getMissing().get(0);
    if (missing.isPositional() && command.positionalParameters().size() > 1) {
      return command.positionalParameters().stream()
          .map(ArgSpec::paramLabel)
          .collect(Collectors.joining(" ", "type " + command.name() + " ", ""));
    }
    if (missing instanceof OptionSpec option && option.arity().min() > 1) {
      return "%s needs %d values: %s"
          .formatted(option.longestName(), option.arity().min(), option.paramLabel());
    }
    return mistake.getMessage();
  }

  /** Only the first argument is shown: the next one may be the value of a misspelt option. */
  private static String unmatched(UnmatchedArgumentException mistake) {
    CommandSpec command = mistake.getCommandLine().getCommandSpec();
    String argument = mistake.getUnmatched().get(0);
    if (argument.startsWith("-")) {
      String name = argument.replaceFirst("=.*", "");
      Stream<String> options =
          command.options().stream()
              .filter(option -> !option.hidden())
              .map(OptionSpec::longestName);
      return "unknown option \"" + name + "\"" + Suggestion.of(name, options.toList());
    }
    if (command.subcommands().isEmpty()) {
      return "unexpected argument \"" + argument + "\"";
    }
    return "unknown command \""
        + argument
        + "\""
        + Suggestion.of(argument, List.copyOf(command.subcommands().keySet()));
  }
}
