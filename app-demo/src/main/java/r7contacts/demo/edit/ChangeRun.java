package r7contacts.demo.edit;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.SaveOptions;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.typed.CommandText;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.NewContactBuilder;
import r7contacts.domain.change.PersonOrCompany;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;

/**
 * The run of a command that changes contacts: plans, asks, performs, and reports what was done and
 * how to undo it.
 */
record ChangeRun(Environment environment, ConnectOptions connect, ChangeOptions options) {

  /**
   * Runs the command, and returns the exit code.
   *
   * @param isConfirmed whether a plan may be performed
   * @param output how the result is printed
   * @param change reads what the change needs
   */
  int run(
      Predicate<WritePlan> isConfirmed,
      ResultOutput output,
      Function<EditableContactBook, ContactChange> change) {
    connect.check(() -> options.check(connect));
    try (EditableContactBook book = connect.openForEditing()) {
      Either<WriteError, WritePlan> plan = book.plan(change.apply(book));
      if (plan.isLeft()) {
        return report(plan.getLeft());
      }
      if (options.isDryRun()) {
        return print(plan.get());
      }
      if (!isConfirmed.test(plan.get())) {
        environment.message("nothing was changed");
        return ExitCode.USAGE;
      }
      InterruptOnExit interrupt = InterruptOnExit.ofThisThread();
      try {
        return perform(book, plan.get(), output);
      } finally {
        interrupt.end();
      }
    }
  }

  /**
   * Creates a contact, and returns the exit code. Invalid options are reported before the first
   * request.
   */
  <B extends NewContactBuilder<B>> int create(
      PersonOrCompany kind, Supplier<B> names, Supplier<Parts<B>> values, ResultOutput output) {
    B contact = connect.orUsageError(names);
    Parts<B> parts = connect.orUsageError(values);
    return run(
        plan -> true,
        output,
        book ->
            connect.orUsageError(
                () -> parts.addedTo(contact, PortalValues.forNew(book, kind)).build()));
  }

  private int print(WritePlan plan) {
    if (plan.isEmpty()) {
      environment.message("there is nothing to change");
      return ExitCode.OK;
    }
    environment.print(plan.text() + "\n");
    if (options.showsRequests()) {
      if (plan.requests().isEmpty()) {
        environment.message("there are no requests, because the contacts are in memory");
      }
      plan.requests().forEach(request -> environment.print(request + "\n"));
    }
    return ExitCode.OK;
  }

  private int perform(EditableContactBook book, WritePlan plan, ResultOutput output) {
    Either<WriteError, Written> outcome = book.perform(plan);
    boolean isWritten =
        outcome.fold(error -> error instanceof WriteError.PartlyDone, Written::isChanged);
    SaveOptions save = options.save();
    if (save.saves() && isWritten && !save.save(environment, connect, book)) {
      return ExitCode.PROGRAM_FAILED;
    }
    int exitCode = outcome.isLeft() ? report(outcome.getLeft()) : report(outcome.get(), output);
    environment.out().flush();
    return exitCode;
  }

  private int report(WriteError error) {
    return connect.report(error, error.accept(new ErrorDetails(commands())));
  }

  private int report(Written written, ResultOutput output) {
    output.print(environment, written);
    written.unexpected().stream().map(WrittenText::unexpected).forEach(environment::message);
    if (!written.isChanged()) {
      environment.message(
          "nothing was changed: contact %s is already as wanted".formatted(written.id()));
      return ExitCode.OK;
    }
    if (!connect.isPortal() && !options.save().saves()) {
      environment.message("nothing was saved: --save writes the changes back to memory:FILE");
      return ExitCode.OK;
    }
    WrittenText.undo(written, commands()).forEach(environment::message);
    return ExitCode.OK;
  }

  private CommandText commands() {
    List<String> words = new ArrayList<>(connect.words());
    if (options.save().saves()) {
      words.add(SaveOptions.SAVE);
    }
    return new CommandText(environment, words);
  }
}
