package r7contacts.demo.usage;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Messages about arguments that picocli rejects, in the words of this program. */
public final class UsageMessage {

  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

  /** What picocli puts before the message of a converter. */
  private static final Pattern INVALID_VALUE =
      Pattern.compile(
          "Invalid value for (?:option|positional parameter) .*?: (.*)", Pattern.DOTALL);

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
    if (mistake instanceof MissingParameterException missing) {
      return missing(missing);
    }
    if (mistake instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + " is given more than once: give it once";
    }
    ArgSpec argument = mistake.getArgSpec();
    if (argument == null) {
      return mistake.getMessage();
    }
    if (argument.arity().max() == 0) {
      return name(argument) + " takes no value: remove the part after the equals sign";
    }
    return INVALID_VALUE
        .matcher(mistake.getMessage())
        .replaceFirst(
            message -> Matcher.quoteReplacement(name(argument) + ": " + message.group(1)));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String missing(MissingParameterException mistake) {
    CommandSpec command = mistake.getCommandLine().getCommandSpec();
    ArgSpec missing = mistake.getMissing().get(0);
    if (missing.isPositional()) {
      return command.positionalParameters().stream()
          .map(ArgSpec::paramLabel)
          .collect(
              Collectors.joining(" ", "an argument is missing: type " + command.name() + " ", ""));
    }
    String name = name(missing);
    if (mistake.getMessage().startsWith("Missing required option")) {
      return "%s is missing: add %s %s".formatted(name, name, missing.paramLabel());
    }
    return missing.arity().min() > 1
        ? "%s needs %d values: %s".formatted(name, missing.arity().min(), missing.paramLabel())
        : "%s needs a value: %s %s".formatted(name, name, missing.paramLabel());
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
