package r7contacts.simulator;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.crm.AnswerMembers;
import r7contacts.simulator.crm.ContactFilter;
import r7contacts.simulator.crm.Contacts;
import r7contacts.simulator.crm.CrmApi;
import r7contacts.simulator.crm.ListedContact;
import r7contacts.simulator.crm.ReadRoutes;
import r7contacts.simulator.crm.Relations;
import r7contacts.simulator.crm.Route;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.crm.TotalCache;
import r7contacts.simulator.crm.WireContact;
import r7contacts.simulator.crm.edit.TextColumns;
import r7contacts.simulator.crm.edit.WriteJournal;
import r7contacts.simulator.crm.edit.WriteRoutes;
import r7contacts.simulator.http.PortalServer;
import r7contacts.simulator.signin.Authenticator;
import r7contacts.simulator.signin.CodeStep;
import r7contacts.simulator.signin.SignIn;
import r7contacts.simulator.signin.Tokens;

/**
 * A simulated portal on a loopback port, with real sockets and made-up contacts. Thread-safe.
 *
 * <p>It answers {@code GET /api/2.0/crm/contact/{id}} and the lists of contacts as R7-Office /
 * ONLYOFFICE portals do, in JSON and in XML. Requests need a token, which {@code POST
 * /api/2.0/authentication} issues for a login and a password; {@code GET /api/2.0/people/@self}
 * answers their user. The page {@code /} shows people the contacts and the requests so far. A
 * portal that is not closed keeps the program running.
 *
 * <pre>{@code
 * try (PortalSimulator portal = PortalSimulator.start()) {
 *   URI contact = portal.uri().resolve("/api/2.0/crm/contact/1234.json");
 *   // GET it with the header "Authorization: " + portal.token()
 * }
 * }</pre>
 */
public final class PortalSimulator implements AutoCloseable {

  /** The default token: {@value}. */
  public static final String DEFAULT_TOKEN = "demo-token";

  /** The login of the default account: {@value}. */
  public static final String DEFAULT_LOGIN = "demo@portal.example";

  /** The password of the default account: {@value}. */
  public static final String DEFAULT_PASSWORD = "demo-password";

  /**
   * The id of the user of all requests and accounts: {@value}. The user is an administrator unless
   * {@link PortalSimulatorBuilder#withoutAdministrator()}.
   */
  public static final String USER_ID = "7c1d6a50-3f6e-4f0a-9d0e-2b8f5a1c0e11";

  private final String token;
  private final Tokens tokens;
  private final Contacts contacts;
  private final WriteJournal journal = new WriteJournal();
  private final PortalResponder responder;
  private final ActiveFaults faults = new ActiveFaults();
  private final PortalServer server;

  PortalSimulator(PortalSimulatorBuilder settings) {
    token = settings.token;
    tokens = new Tokens(token, settings.tokenLifetime, settings.clock);
    contacts = settings.contacts.contacts(settings.zone, settings.isAdministrator ? null : USER_ID);
    FaultAnswers faultAnswers = new FaultAnswers(settings.style, settings.clock);
    CrmApi api = api(settings);
    ExchangeLog exchanges = new ExchangeLog(settings.clock);
    ContactView view = settings.contactView;
    PortalPages pages =
        new PortalPages(
            api,
            new ContactListing(contacts),
            exchanges,
            view == null ? null : id -> view.part(this, id));
    responder = new PortalResponder(api, pages, exchanges, faults, faultAnswers);
    server = new PortalServer(settings.port, responder);
    settings.faults.forEach(this::fault);
  }

  private CrmApi api(PortalSimulatorBuilder settings) {
    Authenticator authenticator = new Authenticator(tokens, settings.accountsOrDemo());
    CodeStep codeStep = settings.secondFactor == null ? null : settings.secondFactor.codeStep();
    SignIn signIn =
        new SignIn(
            authenticator, tokens, codeStep, settings.lockout, settings.zone, settings.clock);
    AnswerMembers members = new AnswerMembers(settings.zone);
    TotalCache totals = new TotalCache(settings.totalLifetime, settings.clock);
    ContactFilter filter =
        new ContactFilter(contacts, members, totals, settings.zone, settings.hasFullText);
    List<Route> routes = new ArrayList<>(new ReadRoutes(contacts, filter, members).all());
    WriteRoutes writes =
        new WriteRoutes(
            contacts,
            filter,
            members,
            new TextColumns(settings.isStrictDatabase),
            new WriteRoutes.Caller(USER_ID, settings.isAdministrator),
            journal,
            settings.clock,
            settings.zone);
    routes.addAll(writes.all());
    routes.add(OwnProfile.route(USER_ID, settings.isAdministrator));
    return new CrmApi(authenticator, signIn, settings.style, routes, settings.pageCap);
  }

  /**
   * Starts a portal with the default settings: built-in contacts, default token, a free port.
   *
   * @throws UncheckedIOException if no port can be listened on
   */
  public static PortalSimulator start() {
    return builder().start();
  }

  /** Returns the settings of a portal to start. */
  public static PortalSimulatorBuilder builder() {
    return new PortalSimulatorBuilder();
  }

  /** Returns the address, {@code http://127.0.0.1:PORT}, without a slash at the end. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** Returns the port that is listened on. */
  public int port() {
    return server.port();
  }

  /**
   * Returns the token that the portal accepts from its start until {@link #revokeTokens()}, in
   * addition to the tokens that it issues.
   */
  public String token() {
    return token;
  }

  /** Revokes all tokens, {@link #token()} included. Signing in gives new ones. */
  public void revokeTokens() {
    tokens.revokeAll();
  }

  /**
   * Adds a contact, or replaces the one with its id. Read by id it has the given members in the
   * given order, except {@code tags}; lists have the members that they have on portals.
   *
   * @param contactJson the {@code response} of a portal, with or without {@code tags}
   * @throws IllegalArgumentException if the text is not a JSON object with an integer {@code id}
   */
  public void put(String contactJson) {
    contacts.put(StoredContact.of(WireContact.read(contactJson, "contact")));
  }

  /** Removes the contact with this id, if there is one, also from all that it belongs to. */
  public void remove(long id) {
    if (id == (int) id) {
      contacts.remove((int) id);
    }
  }

  /**
   * Sets the contacts of a project, and removes all others from it. Ids without a contact are
   * ignored.
   *
   * @throws IllegalArgumentException if the project's id is below 1
   */
  public void project(int id, int... contactIds) {
    contacts.relate(relations -> relations.with(Relations.Kind.PROJECT, id, contactIds));
  }

  /**
   * Sets the contacts of an opportunity, like {@link #project(int, int...)}.
   *
   * @throws IllegalArgumentException if the opportunity's id is below 1
   */
  public void opportunity(int id, int... contactIds) {
    contacts.relate(relations -> relations.with(Relations.Kind.OPPORTUNITY, id, contactIds));
  }

  /**
   * Sets the contacts of a case, like {@link #project(int, int...)}.
   *
   * @throws IllegalArgumentException if the case's id is below 1
   */
  public void contactCase(int id, int... contactIds) {
    contacts.relate(relations -> relations.with(Relations.Kind.CASE, id, contactIds));
  }

  /**
   * Sets the title and the contacts of a contact type, and removes all others from it. Types are
   * listed in the order in which they were first set.
   *
   * @throws IllegalArgumentException if the id is below 1 or the title blank
   */
  public void type(int id, String title, int... contactIds) {
    contacts.relate(relations -> relations.withType(id, title, contactIds));
  }

  /**
   * Sets the answer to all requests for a path; neither the token nor the method is checked.
   *
   * @param path the path from its first slash, without a query, compared exactly
   * @throws IllegalArgumentException if the path does not start with a slash, or has a query
   */
  public void answer(String path, CannedAnswer answer) {
    if (!path.startsWith("/") || path.contains("?")) {
      throw new IllegalArgumentException("path must start with / and have no query: " + path);
    }
    responder.answer(path, Objects.requireNonNull(answer, "answer"));
  }

  /**
   * Returns a contact's JSON as it is stored, with its tags and whether or not the user may see it;
   * empty if absent.
   */
  public Optional<String> contact(long id) {
    ListedContact contact = id == (int) id ? contacts.any((int) id) : null;
    return Optional.ofNullable(contact).map(found -> found.members().toString());
  }

  /**
   * Returns the last 10,000 writes that took effect, in their order: those that the portal answered
   * with a success, and those that failed after they had changed a contact.
   */
  public List<AppliedWrite> writes() {
    return journal.all().stream().map(AppliedWrite::of).toList();
  }

  /**
   * Sets a hook that runs before each request is answered, in place of an earlier one: a rival that
   * changes contacts between two requests of a client, for example with {@link #put(String)}. It
   * runs in the thread of the request, which waits for it. Requests that arrive meanwhile do not
   * run it, so that it may send some itself.
   *
   * @param rival takes the request; null to remove the hook
   */
  public void beforeRequests(@Nullable Consumer<RecordedRequest> rival) {
    responder.rivals().set(rival);
  }

  /** Returns the last 1000 requests, or fewer if they take more than 8 MiB; oldest first. */
  public List<RecordedRequest> requests() {
    return responder.requests();
  }

  /**
   * Adds a fault for requests from now on.
   *
   * <p>A request is affected by the first fault that delays, by the first that loses the answer to
   * a write, by the first that answers in place of the API, by the first that changes the API's
   * answer, and by the first that changes the sending; further faults of the same stage apply to
   * later requests. All faults of the answer's shape apply, in the order in which they were added.
   */
  public void fault(Fault fault) {
    switch (fault.kind()) {
      case REFUSE -> server.refuse();
      case TOKEN_EXPIRES -> tokens.revokeAfter((int) fault.value());
      default -> faults.add(fault);
    }
  }

  /**
   * Removes all faults. Answers that are being sent do not change, and revoked tokens stay revoked.
   *
   * @throws UncheckedIOException if the portal refused connections, and another program has taken
   *     its port
   */
  public void clearFaults() {
    faults.clear();
    tokens.revokeAfter(-1);
    server.open();
  }

  /** Stops listening and closes all connections. Idempotent. */
  @Override
  public void close() {
    server.close();
  }
}
