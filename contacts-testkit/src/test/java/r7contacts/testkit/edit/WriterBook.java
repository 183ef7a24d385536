package r7contacts.testkit.edit;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import r7contacts.domain.change.ContactChange;
import r7contacts.port.ContactBook;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.ContactEditor;
import r7contacts.port.edit.EditTimes;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.StepWriter;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;
import r7contacts.testkit.DelegatingBook;

/** A book that changes contacts, made of one that reads them and a writer. */
final class WriterBook extends DelegatingBook implements EditableContactBook {

  private static final EditTimes TIMES =
      new EditTimes(
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          List.of(Duration.ZERO, Duration.ofMillis(20)));

  private final ContactEditor editor;

  WriterBook(ContactBook reading, StepWriter writer) {
    super(reading);
    editor = ContactEditor.of(reading, writer, TIMES);
  }

  @Override
  public Either<WriteError, WritePlan> plan(ContactChange change) {
    return editor.plan(change);
  }

  @Override
  public Either<WriteError, Written> perform(WritePlan plan) {
    return editor.perform(plan);
  }

  @Override
  public Either<WriteError, Written> perform(ContactChange change) {
    return editor.perform(change);
  }

  @Override
  public ContactEditing through(RequestGate gate) {
    return editor.through(gate);
  }

  @Override
  public void close() {
    editor.close();
    super.close();
  }
}
