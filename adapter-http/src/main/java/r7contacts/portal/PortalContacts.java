package r7contacts.portal;

import io.vavr.control.Either;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import r7contacts.domain.CatalogItem;
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

/**
 * A portal's contacts, asked for over HTTP, one at a time or in lists (WC §14).
 *
 * <p>For whoever adds a format; everybody else opens {@code JsonContacts} or {@code XmlContacts}.
 */
public final class PortalContacts implements ContactBook {

  private static final ContactError CLOSED =
      ContactError.Unavailable.because("the repository was closed meanwhile");

  private final PortalHttp http;
  private final PortalLists lists;
  private final ExecutorService parallel;
  private volatile boolean closed;

  private PortalContacts(PortalHttp http, PortalLists lists, ExecutorService parallel) {
    this.http = http;
    this.lists = lists;
    this.parallel = parallel;
  }

  /** Opens the portal's contacts in this format; nothing is sent until somebody asks for one. */
  public static ContactBook open(WireFormat format, PortalSettings settings) {
    ContactMapper mapper = new ContactMapperImpl();
    PortalHttp http = new PortalHttp(format, settings, mapper);
    return new PortalContacts(
        http, new PortalLists(http, mapper), threads(settings.maxConnections(), settings));
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    Objects.requireNonNull(id, "id");
    requireOpen();
    return http.contact(id);
  }

  /**
   * Asks for as many at a time as there may be connections. If the caller is interrupted, the rest
   * is unavailable.
   */
  @Override
  public Map<ContactId, Either<ContactError, Contact>> findAllById(Collection<ContactId> ids) {
    requireOpen();
    Map<ContactId, Future<Either<ContactError, Contact>>> asked = new LinkedHashMap<>();
    for (ContactId id : ids) {
      Objects.requireNonNull(id, "id");
    }
    for (ContactId id : ids) {
      asked.computeIfAbsent(id, this::ask);
    }
    Map<ContactId, Either<ContactError, Contact>> outcomes = new LinkedHashMap<>();
    asked.forEach((id, answer) -> outcomes.put(id, outcome(answer)));
    return Collections.unmodifiableMap(outcomes);
  }

  private Future<Either<ContactError, Contact>> ask(ContactId id) {
    try {
      return parallel.submit(() -> http.contact(id));
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(Either.left(CLOSED));
    }
  }

  private static Either<ContactError, Contact> outcome(
      Future<Either<ContactError, Contact>> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      answer.cancel(true);
      return Either.left(ContactError.Unavailable.because("the thread that asked was interrupted"));
    } catch (CancellationException e) {
      return Either.left(CLOSED);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a call failed in a way nobody foresaw", e.getCause());
    }
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactQuery query, long start, int count) {
    Objects.requireNonNull(query, "query");
    return inRange(start, count).page(query, start, count);
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactInfoQuery query, long start, int count) {
    Objects.requireNonNull(query, "query");
    return inRange(start, count).page(query, start, count);
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactGroup group, long start, int count) {
    Objects.requireNonNull(group, "group");
    return inRange(start, count).page(group, start, count);
  }

  private PortalLists inRange(long start, int count) {
    ContactPage.requireRange(start, count);
    return lists();
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> personFields() {
    return lists().fields("person");
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> companyFields() {
    return lists().fields("company");
  }

  @Override
  public Either<ContactError, List<Tag>> tags() {
    return lists().tags();
  }

  @Override
  public Either<ContactError, List<String>> tagsOf(ContactId id) {
    Objects.requireNonNull(id, "id");
    return lists().tagsOf(id);
  }

  @Override
  public Either<ContactError, List<CatalogItem>> stages() {
    return lists().items("status", "the stages");
  }

  @Override
  public Either<ContactError, List<CatalogItem>> types() {
    return lists().items("type", "the types");
  }

  private PortalLists lists() {
    requireOpen();
    return lists;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this repository is closed");
    }
  }

  /**
   * Ends calls that are under way as well: they are unavailable. An injected HttpClient stays open.
   */
  @Override
  public void close() {
    closed = true;
    // First, so that calls under way hear that it was this and no interrupt.
    http.close();
    // Those that have not begun will never do so: whoever waits for them must not either.
    parallel.shutdownNow().forEach(waiting -> ((Future<?>) waiting).cancel(false));
  }

  /** Threads that come when needed, go when idle, and keep no program from ending. */
  private static ExecutorService threads(int most, PortalSettings settings) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            most,
            most,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> CallWatch.daemon(task, "r7contacts " + settings.address().host()));
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
