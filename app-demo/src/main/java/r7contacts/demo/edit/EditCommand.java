package r7contacts.demo.edit;

import io.vavr.control.Either;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import r7contacts.demo.options.ConfirmOptions;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.LossOptions;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactEditBuilder;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.edit.WritePlan;

/** The command {@code edit}: changes the members of one contact that its options name. */
@Command(
    name = "edit",
    description = {
      "Changes what the options name of one contact.",
      "Everything else stays as it is. Options for tags, fields, contact infos and",
      "addresses can be repeated. Prints the contact, and how to undo the change."
    },
    footer = ConnectOptions.FOOTER,
    abbreviateSynopsis = true,
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class EditCommand implements Callable<Integer> {

  private final Environment environment;

  @Parameters(paramLabel = "ID", description = "The contact's id, such as 1234.")
  @SuppressWarnings("NullAway.Init")
  private String id;

  @Mixin private final MemberOptions members = new MemberOptions();

  @Mixin private final ValueOptions values = new ValueOptions();

  @Mixin private final InfoEditOptions infos = new InfoEditOptions();

  @Option(
      names = "--overwrite",
      description =
          "Overwrite what other users changed meanwhile, in the members that the options name.")
  private boolean overwrite;

  @Mixin private final LossOptions losses = new LossOptions();

  @Mixin private final ChangeOptions change = new ChangeOptions();

  @Mixin private final ConfirmOptions confirm = new ConfirmOptions();

  @Mixin private final ResultOptions result = new ResultOptions();

  @Mixin private final ConnectOptions connect;

  /** Creates the command. */
  public EditCommand(Environment environment) {
    this.environment = environment;
    connect = new ConnectOptions(environment);
  }

  @Override
  public Integer call() {
    // Invalid options are reported before the first request.
    ContactId contact = connect.orUsageError(() -> ContactId.parse(id));
    Parts<ContactEditBuilder<?>> parts = connect.orUsageError(this::parts);
    return new ChangeRun(environment, connect, change)
        .run(this::isConfirmed, result, book -> edit(parts, seen(contact, book), book));
  }

  private Parts<ContactEditBuilder<?>> parts() {
    Parts<ContactEditBuilder<?>> parts = new Parts<>(ClearedMember::remedy);
    members.addTo(parts);
    values.addTo(parts);
    infos.addTo(parts);
    members.requireUnset(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(
          "there is nothing to change: name what to set, clear, add or remove");
    }
    return parts;
  }

  private Contact seen(ContactId contact, ContactBook book) {
    Either<ContactError, Contact> seen =
        members.touchesTags() ? book.findComplete(contact) : book.findById(contact);
    return seen.getOrElseThrow(ContactError::toException);
  }

  private ContactEdit edit(Parts<ContactEditBuilder<?>> parts, Contact seen, ContactBook book) {
    ContactEdit edit =
        connect.orUsageError(
            () ->
                parts
                    .addedTo(ContactEdit.of(seen), PortalValues.forEdit(book, seen))
                    .build()
                    .accepting(losses.accepted()));
    return overwrite ? edit.overwritingConflicts() : edit;
  }

  /** Only what cannot be undone is asked about. */
  private boolean isConfirmed(WritePlan plan) {
    if (plan.losses().isEmpty()) {
      return true;
    }
    connect.check(() -> confirm.requireAnswer(environment));
    return confirm.isConfirmed(environment, plan.text(), "Change contact " + id.strip() + "?");
  }
}
