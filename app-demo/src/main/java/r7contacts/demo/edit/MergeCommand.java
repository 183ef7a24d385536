package r7contacts.demo.edit;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import r7contacts.demo.options.ConfirmOptions;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.OptionValues;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactMerge;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;

/** The command {@code merge}: merges one contact into another. */
@Command(
    name = "merge",
    description = {
      "Merges one contact into another of the same kind.",
      "The target keeps its values, gets those that it lacks, and is printed.",
      "The source is removed. Asks first, because this cannot be undone."
    },
    footer = ConnectOptions.FOOTER,
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class MergeCommand implements Callable<Integer> {

  private static final String INTO = "into";

  private final Environment environment;

  @Parameters(index = "0", paramLabel = "SOURCE", description = "The id of the contact that goes.")
  @SuppressWarnings("NullAway.Init")
  private String source;

  @Parameters(index = "1", paramLabel = INTO, description = "The word into.")
  @SuppressWarnings("NullAway.Init")
  private String into;

  @Parameters(index = "2", paramLabel = "TARGET", description = "The id of the contact that stays.")
  @SuppressWarnings("NullAway.Init")
  private String target;

  @Mixin private final ConfirmOptions confirm = new ConfirmOptions();

  @Mixin private final ChangeOptions change = new ChangeOptions();

  @Mixin private final ResultOptions result = new ResultOptions();

  @Mixin private final ConnectOptions connect;

  /** Creates the command. */
  public MergeCommand(Environment environment) {
    this.environment = environment;
    connect = new ConnectOptions(environment);
  }

  @Override
  public Integer call() {
    ContactId from = connect.orUsageError(this::source);
    ContactId to = connect.orUsageError(() -> id("TARGET", target));
    if (!change.isDryRun()) {
      connect.check(() -> confirm.requireAnswer(environment));
    }
    return new ChangeRun(environment, connect, change)
        .run(
            plan ->
                confirm.isConfirmed(
                    environment,
                    plan.text(),
                    "Merge contact %s into %s, and remove it?".formatted(from, to)),
            result,
            book -> ContactMerge.of(seen(from, book), seen(to, book)));
  }

  private ContactId source() {
    if (!into.equals(INTO)) {
      throw new IllegalArgumentException(
          "\"%s\" is not the word into: type merge SOURCE into TARGET".formatted(into));
    }
    return id("SOURCE", source);
  }

  private static ContactId id(String parameter, String text) {
    return OptionValues.parse(parameter, () -> ContactId.parse(text));
  }

  private static Contact seen(ContactId id, ContactBook book) {
    return book.findComplete(id).getOrElseThrow(ContactError::toException);
  }
}
