package r7contacts.portal.edit;

import io.vavr.control.Either;
import r7contacts.domain.change.ContactChange;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.ContactEditor;
import r7contacts.port.edit.EditTimes;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contacts.PortalContacts;
import r7contacts.portal.session.PortalSession;
import r7contacts.portal.wire.WireFormat;

/**
 * Contacts of a portal that can be changed. Reads and writes share one session. Each request of a
 * change is one call with its own total timeout. Thread-safe.
 *
 * <p>For adapters of a format; applications open {@code JsonContacts} or {@code XmlContacts}.
 */
public final class EditablePortalContacts extends PortalContacts implements EditableContactBook {

  private final ContactEditor editor;

  private EditablePortalContacts(
      WireFormat format, PortalSession session, PortalSettings settings, EditTimes times) {
    super(format, session, settings);
    editor = ContactEditor.of(this, new PortalStepWriter(session), times);
  }

  /** Opens the contacts of a portal in this format. Sends nothing before the first call. */
  public static EditableContactBook open(WireFormat format, PortalSettings settings) {
    return open(format, settings, EditTimes.standard());
  }

  /** Opens the contacts of a portal with other times than the standard ones. */
  public static EditableContactBook open(
      WireFormat format, PortalSettings settings, EditTimes times) {
    return new EditablePortalContacts(format, new PortalSession(format, settings), settings, times);
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

  /** Stops running changes between two steps, then closes the connections. Idempotent. */
  @Override
  public void close() {
    editor.close();
    super.close();
  }
}
