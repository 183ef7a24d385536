package r7contacts.portal.contacts;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Tag;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.Lifecycle;
import r7contacts.port.PageRequest;
import r7contacts.port.ReadAhead;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.mapping.ContactMapper;
import r7contacts.portal.mapping.ContactMapperImpl;
import r7contacts.portal.session.PortalSession;
import r7contacts.portal.wire.WireFormat;

/**
 * Contacts of a portal over HTTP, by id or in lists (field guide §2.1, §11.1). Each method is one
 * call with one total timeout; for a stream, each page request is one call. A stream by id requests
 * a page ahead, on the threads of {@link #findAllById}. Thread-safe.
 *
 * <p>For adapters of a format; applications open {@code JsonContacts} or {@code XmlContacts}.
 */
public class PortalContacts implements ContactBook, ReadAhead {

  private final PortalSession session;
  private final ContactById contacts;
  private final PortalLists lists;
  private final PortalCatalog catalog;
  private final PortalPhotos photos;
  private final ParallelReading parallel;
  private final int maxConnections;
  private final String address;
  private final Lifecycle lifecycle = new Lifecycle();

  /** Creates the contacts of a portal that are read in this session, which closing closes. */
  public PortalContacts(WireFormat format, PortalSession session, PortalSettings settings) {
    ContactMapper mapper = new ContactMapperImpl();
    this.session = session;
    this.maxConnections = settings.maxConnections();
    this.address = format.suffix() + "+" + settings.base();
    this.contacts = new ContactById(session, mapper);
    this.lists = new PortalLists(session, mapper);
    this.catalog = new PortalCatalog(session, mapper);
    this.photos = new PortalPhotos(session, settings.base());
    this.parallel = new ParallelReading(session, contacts, settings);
  }

  /** Opens the contacts of a portal in this format. Sends nothing before the first call. */
  public static ContactBook open(WireFormat format, PortalSettings settings) {
    return new PortalContacts(format, new PortalSession(format, settings), settings);
  }

  @Override
  public <T> T asOneCall(Function<? super ContactBook, T> requests) {
    lifecycle.requireOpen();
    return session.inOneCall(
        call -> requests.apply(new PortalBook(call, contacts, lists, catalog, photos, parallel)));
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    return asOneCall(book -> book.findById(id));
  }

  /** Reads as many contacts in parallel as there may be connections. */
  @Override
  public Map<ContactId, Either<ContactError, Contact>> findAllById(Collection<ContactId> ids) {
    return asOneCall(book -> book.findAllById(ids));
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
    return asOneCall(book -> book.page(query, request));
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactInfoQuery query, PageRequest request) {
    return asOneCall(book -> book.page(query, request));
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactGroup group, PageRequest request) {
    return asOneCall(book -> book.page(group, request));
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> personFields() {
    return asOneCall(ContactBook::personFields);
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> companyFields() {
    return asOneCall(ContactBook::companyFields);
  }

  @Override
  public Either<ContactError, List<Tag>> tags() {
    return asOneCall(ContactBook::tags);
  }

  @Override
  public Either<ContactError, List<String>> tagsOf(ContactId id) {
    return asOneCall(book -> book.tagsOf(id));
  }

  @Override
  public Either<ContactError, List<CatalogUsage>> stages() {
    return asOneCall(ContactBook::stages);
  }

  @Override
  public Either<ContactError, List<CatalogUsage>> types() {
    return asOneCall(ContactBook::types);
  }

  @Override
  public Either<ContactError, Option<byte[]>> photoOf(Contact contact) {
    return asOneCall(book -> book.photoOf(contact));
  }

  /** Absent if there may be one connection only: the pages would wait for it. */
  @Override
  public Option<ExecutorService> readAheadThreads() {
    return Option.when(maxConnections > 1, parallel::threads);
  }

  /**
   * Stops running calls, which return {@code Unavailable}, and closes connections and threads. An
   * injected HttpClient stays open. Idempotent.
   */
  @Override
  public void close() {
    lifecycle.close();
    // First, so that running calls report this reason instead of an interrupt.
    session.close();
    parallel.close();
  }

  /** Shows the address: {@code json+https://portal.example}. */
  @Override
  public String toString() {
    return address;
  }
}
