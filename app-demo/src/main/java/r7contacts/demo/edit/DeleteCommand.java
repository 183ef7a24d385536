package r7contacts.demo.edit;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import r7contacts.demo.options.ConfirmOptions;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.port.ContactError;

/** The command {@code delete}: removes one contact. */
@Command(
    name = "delete",
    description = {
      "Removes one contact with its tasks, history and files.",
      "Asks first, because this cannot be undone."
    },
    footer = ConnectOptions.FOOTER,
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class DeleteCommand implements Callable<Integer> {

  private final Environment environment;

  @Parameters(paramLabel = "ID", description = "The contact's id, such as 1234.")
  @SuppressWarnings("NullAway.Init")
  private String id;

  @Mixin private final ConfirmOptions confirm = new ConfirmOptions();

  @Mixin private final ChangeOptions change = new ChangeOptions();

  @Mixin private final ConnectOptions connect;

  /** Creates the command. */
  public DeleteCommand(Environment environment) {
    this.environment = environment;
    connect = new ConnectOptions(environment);
  }

  @Override
  public Integer call() {
    ContactId contact = connect.orUsageError(() -> ContactId.parse(id));
    if (!change.isDryRun()) {
      connect.check(() -> confirm.requireAnswer(environment));
    }
    return new ChangeRun(environment, connect, change)
        .run(
            plan ->
                confirm.isConfirmed(environment, plan.text(), "Remove contact " + contact + "?"),
            (out, written) -> out.print("contact " + contact + " was removed\n"),
            book ->
                ContactRemoval.of(
                    book.findById(contact).getOrElseThrow(ContactError::toException)));
  }
}
