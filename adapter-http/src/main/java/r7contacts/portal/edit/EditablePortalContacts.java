package r7contacts.portal.edit;

import io.vavr.control.Either;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Tag;
import r7contacts.domain.change.ContactChange;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
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
public final class EditablePortalContacts implements EditableContactBook {

  private final ContactBook book;
  private final ContactEditor editor;

  private EditablePortalContacts(ContactBook book, ContactEditor editor) {
    this.book = book;
    this.editor = editor;
  }

  /** Opens the contacts of a portal in this format. Sends nothing before the first call. */
  public static EditableContactBook open(WireFormat format, PortalSettings settings) {
    return open(format, settings, EditTimes.standard());
  }

  /** Opens the contacts of a portal with other times than the standard ones. */
  public static EditableContactBook open(
      WireFormat format, PortalSettings settings, EditTimes times) {
    PortalSession session = new PortalSession(format, settings);
    ContactBook book = new PortalContacts(format, session, settings);
    return new EditablePortalContacts(
        book, ContactEditor.of(book, new PortalStepWriter(session), times));
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
    return new EditablePortalContacts(book, editor.through(gate));
  }

  @Override
  public <T> T asOneCall(Function<? super ContactBook, T> requests) {
    return book.asOneCall(requests);
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    return book.findById(id);
  }

  @Override
  public Map<ContactId, Either<ContactError, Contact>> findAllById(Collection<ContactId> ids) {
    return book.findAllById(ids);
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
    return book.page(query, request);
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactInfoQuery query, PageRequest request) {
    return book.page(query, request);
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactGroup group, PageRequest request) {
    return book.page(group, request);
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> personFields() {
    return book.personFields();
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> companyFields() {
    return book.companyFields();
  }

  @Override
  public Either<ContactError, List<Tag>> tags() {
    return book.tags();
  }

  @Override
  public Either<ContactError, List<String>> tagsOf(ContactId id) {
    return book.tagsOf(id);
  }

  @Override
  public Either<ContactError, List<CatalogUsage>> stages() {
    return book.stages();
  }

  @Override
  public Either<ContactError, List<CatalogUsage>> types() {
    return book.types();
  }

  /** Stops running changes between two steps, then closes the connections. Idempotent. */
  @Override
  public void close() {
    editor.close();
    book.close();
  }

  /** Shows the address: {@code json+https://portal.example}. */
  @Override
  public String toString() {
    return book.toString();
  }
}
