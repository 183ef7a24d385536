package r7contacts.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A simulated portal on a free loopback port: real sockets, made-up contacts.
 *
 * <p>It answers {@code GET /api/2.0/crm/contact/{id}} and the lists of contacts as R7-Office /
 * ONLYOFFICE portals do, in JSON and in XML, and it insists on a token, which {@code POST
 * /api/2.0/authentication} gives for a login and a password. All methods may be called from any
 * thread while it runs; a portal that is not closed keeps the program running.
 *
 * <pre>{@code
 * try (PortalSimulator portal = PortalSimulator.start()) {
 *   URI contact = portal.uri().resolve("/api/2.0/crm/contact/1234.json");
 *   // GET it with the header "Authorization: " + portal.token()
 * }
 * }</pre>
 */
public final class PortalSimulator implements AutoCloseable {

  /** What a portal lets in if not told otherwise: {@value}. */
  public static final String DEFAULT_TOKEN = "demo-token";

  /** Who can sign in if no account is given: {@value}. */
  public static final String DEFAULT_LOGIN = "demo@portal.example";

  /** The password of {@link #DEFAULT_LOGIN}: {@value}. */
  public static final String DEFAULT_PASSWORD = "demo-password";

  private final String token;
  private final Tokens tokens;
  private final Contacts contacts;
  private final Relations relations;
  private final PortalRequestHandler door;
  private final Faults faults = new Faults();
  private final PortalServer reception;

  private PortalSimulator(Builder settings) {
    token = settings.token;
    tokens = new Tokens(token, settings.tokenLifetime, settings.clock);
    Authenticator gatekeeper = new Authenticator(tokens, settings.accountsOrDemo());
    SignIn signIn =
        new SignIn(
            gatekeeper,
            tokens,
            settings.secondFactor,
            settings.lockout,
            settings.zone,
            settings.clock);
    relations = settings.relations();
    contacts = new Contacts(settings.generated());
    settings.contactsOrBuiltIn().forEach(contact -> contacts.put(StoredContact.of(contact)));
    Totals totals = new Totals(settings.totalLifetime, settings.clock);
    AnswerMembers shapes = new AnswerMembers(settings.zone);
    ContactLists lists =
        new ContactLists(contacts, relations, shapes, totals, settings.zone, settings.hasFullText);
    ReadRoutes routes = new ReadRoutes(settings.shape, contacts, relations, lists, shapes);
    CrmApi api = new CrmApi(gatekeeper, signIn, settings.shape, routes.all(), settings.pageCap);
    Delays pauses = new Delays();
    FaultAnswers answers = new FaultAnswers(settings.shape, settings.clock);
    door = new PortalRequestHandler(api, faults, answers, pauses);
    reception = new PortalServer(settings.port, door, pauses);
    settings.faults.forEach(this::fault);
  }

  /** Starts a portal with the built-in contacts and the default token. */
  public static PortalSimulator start() {
    return builder().start();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Where the portal is: {@code http://127.0.0.1:PORT}, without a slash at the end. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port());
  }

  public int port() {
    return reception.port();
  }

  /**
   * The token that the portal lets in from its start until {@link #revokeTokens()}, beside those
   * that it issues.
   */
  public String token() {
    return token;
  }

  /**
   * Lets in none of the tokens that were good so far, {@link #token()} included. Signing in gives
   * new ones.
   */
  public void revokeTokens() {
    tokens.revokeAll();
  }

  /**
   * Adds a contact, or replaces the one with its id. Nothing is added to it and nothing put in
   * another order; alone it shows all but its {@code tags}, and each list what such lists show.
   *
   * @param contactJson what a portal sends as {@code response}, with {@code tags} or without
   * @throws IllegalArgumentException if that is not a JSON object with an integer {@code id}
   */
  public void put(String contactJson) {
    contacts.put(StoredContact.of(WireContact.read(contactJson, "contact")));
  }

  /** Removes the contact with that id, if there is one, from whatever it belongs to as well. */
  public void remove(long id) {
    if (id == (int) id) {
      contacts.remove((int) id);
      relations.remove((int) id);
    }
  }

  /**
   * Has these contacts belong to a project, and no others. Those that are not there are not shown.
   *
   * @throws IllegalArgumentException if the project's id is below 1
   */
  public void project(int id, int... contactIds) {
    relations.set(Relations.Kind.PROJECT, id, contactIds);
  }

  /** Has these contacts belong to an opportunity, as {@link #project(int, int...)} does. */
  public void opportunity(int id, int... contactIds) {
    relations.set(Relations.Kind.OPPORTUNITY, id, contactIds);
  }

  /** Has these contacts belong to a case, as {@link #project(int, int...)} does. */
  public void contactCase(int id, int... contactIds) {
    relations.set(Relations.Kind.CASE, id, contactIds);
  }

  /**
   * Defines a contact type, or defines it anew, and has these contacts be of it, and no others.
   * Types are listed in the order in which they were first defined.
   *
   * @throws IllegalArgumentException if the id is below 1 or the title blank
   */
  public void type(int id, String title, int... contactIds) {
    relations.setType(id, title, contactIds);
  }

  /**
   * Gives this answer to every request for a path, before authorization or anything else is looked
   * at.
   *
   * @param path from its first slash, without a query; compared letter by letter
   */
  public void answer(String path, CannedAnswer answer) {
    if (!path.startsWith("/") || path.contains("?")) {
      throw new IllegalArgumentException("path must start with / and have no query: " + path);
    }
    door.answer(path, Objects.requireNonNull(answer, "answer"));
  }

  /** Returns the last 1000 requests, or fewer if they take more than 8 MiB; oldest first. */
  public List<RecordedRequest> requests() {
    return door.requests();
  }

  /**
   * Has something go wrong from now on, beside what goes wrong already.
   *
   * <p>Of several faults that strike one request, the first that makes it late, the first that
   * answers in the API's place, the first that changes what the API answers and the first that
   * spoils the sending do so; the others of their kind wait for another request. Those that reshape
   * the answer all do, in the order given.
   */
  public void fault(Fault fault) {
    switch (fault.kind()) {
      case REFUSE -> reception.refuse();
      case TOKEN_EXPIRES -> tokens.revokeAfter((int) fault.value());
      default -> faults.add(fault);
    }
  }

  /**
   * Has nothing go wrong any more. Answers on their way stay as they are, and tokens that were
   * revoked stay so.
   *
   * @throws UncheckedIOException if nobody was to listen, and somebody else took the port
   */
  public void clearFaults() {
    faults.clear();
    tokens.revokeAfter(-1);
    reception.open();
  }

  /** Stops listening and cuts all connections. */
  @Override
  public void close() {
    reception.close();
  }

  /**
   * Settings of a portal that is not started yet.
   *
   * <p>By default: a free port, {@link #DEFAULT_TOKEN}, the account {@link #DEFAULT_LOGIN}, no
   * second factor, tokens that last a year, dates in Moscow time, the built-in contacts, and the
   * envelope of real portals.
   */
  public static final class Builder {

    private static final String DEMO = "demo-contacts.json";
    private static final String ODD = "odd-contacts.json";

    private static final int MOST_GENERATED = 1_000_000;

    private static final int LARGEST_PAGE = 1000;

    private static final Duration CENTURY = Duration.ofDays(36_500);

    private int port;
    private String token = DEFAULT_TOKEN;
    private final Map<String, String> accounts = new HashMap<>();
    private @Nullable SecondFactor secondFactor;
    private Duration tokenLifetime = Duration.ofDays(365);
    private Duration lockout = Duration.ofSeconds(60);
    private ZoneOffset zone = ZoneOffset.ofHours(3);
    private Clock clock = Clock.systemUTC();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable List<WireContact> contacts;
    private boolean isOdd;
    private int howManyGenerated;
    private long seed;
    private final Relations relations = new Relations();
    private EnvelopeStyle shape = EnvelopeStyle.REAL;
    private boolean hasFullText = true;
    private int pageCap = LARGEST_PAGE;
    private Duration totalLifetime = Duration.ofMinutes(1);

    private Builder() {}

    /** The port to listen on; 0 for a free one. */
    public Builder port(int port) {
      if (port < 0 || port > 65535) {
        throw new IllegalArgumentException("port must be from 0 to 65535: " + port);
      }
      this.port = port;
      return this;
    }

    /** The token to let in: visible ASCII, so that it fits a header and a cookie. */
    public Builder token(String token) {
      if (!token.matches("[!-~&&[^;]]+")) {
        throw new IllegalArgumentException(
            "token must be visible ASCII characters without a semicolon");
      }
      this.token = token;
      return this;
    }

    /**
     * An account, for signing in and for Basic authentication; the first one replaces {@link
     * #DEFAULT_LOGIN}. As on a real portal a password with a colon or with letters beyond ASCII is
     * good for signing in, but never for Basic.
     */
    public Builder account(String login, String password) {
      if (login.isBlank() || login.contains(":")) {
        throw new IllegalArgumentException("login must have letters and no colon: " + login);
      }
      accounts.put(login, Objects.requireNonNull(password, "password"));
      return this;
    }

    /** What the portal wants to see after the password, of every account. */
    public Builder secondFactor(SecondFactor factor) {
      secondFactor = Objects.requireNonNull(factor, "factor");
      return this;
    }

    /** How long a token is good that the portal issues; not {@link #token(String)}, which stays. */
    public Builder tokenLifetime(Duration lifetime) {
      if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(CENTURY) > 0) {
        throw new IllegalArgumentException(
            "token lifetime must be more than 0 and at most 36500 days: " + lifetime);
      }
      tokenLifetime = lifetime;
      return this;
    }

    /** How long a login is turned away after five failures within a minute; zero for not at all. */
    public Builder lockout(Duration lockout) {
      if (lockout.isNegative() || lockout.compareTo(CENTURY) > 0) {
        throw new IllegalArgumentException("lockout must be from 0 to 36500 days: " + lockout);
      }
      this.lockout = lockout;
      return this;
    }

    /**
     * Sets the portal's time zone: the one in which it writes when a token ends, reads dates that
     * name none, and has created generated contacts. Contacts that are given keep their own. {@code
     * +03:00}, which is Moscow time, by default.
     */
    public Builder zone(ZoneOffset zone) {
      this.zone = Objects.requireNonNull(zone, "zone");
      return this;
    }

    /** For tests that do not wait. */
    Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Contacts instead of the built-in ones; further calls add to them. Of two with the same id the
     * later one stays; an empty array is a portal without contacts.
     *
     * @param json an array of contacts as a portal sends them, or one such contact
     * @throws IllegalArgumentException if an element is not a JSON object with an integer id
     */
    public Builder contacts(String json) {
      return add(WireContact.readAll(json, "contacts"));
    }

    /** Contacts from a JSON file in UTF-8, as {@link #contacts(String)} takes them. */
    public Builder contacts(Path file) {
      try {
        return add(WireContact.readAll(Files.readString(file), file.toString()));
      } catch (IOException e) {
        throw new IllegalArgumentException("contacts cannot be read: " + file + ": " + e, e);
      }
    }

    /**
     * Adds contacts with states that no real portal sends, or hardly any: unknown codes, an address
     * among the infos, member counts that are wrong or negative, dates that are none. Those of them
     * that are variants of built-in contacts replace these; contacts that are given replace both.
     */
    public Builder odd() {
      isOdd = true;
      return this;
    }

    /**
     * Made-up contacts instead of the built-in ones, the same each time for one number and one
     * seed: four persons to a company, in Russian and in English, with everything that contacts
     * have and some that is odd; ids from 1 on with gaps, created over ten years. They take next to
     * no memory and no time to start. Those of {@link #contacts(String)} come beside them, and in
     * the place of those with the same id.
     *
     * @throws IllegalArgumentException for less than 1 and more than a million
     */
    public Builder generated(int howMany, long seed) {
      if (howMany < 1 || howMany > MOST_GENERATED) {
        throw new IllegalArgumentException(
            "generated contacts must be from 1 to " + MOST_GENERATED + ": " + howMany);
      }
      howManyGenerated = howMany;
      this.seed = seed;
      return this;
    }

    /**
     * As {@link PortalSimulator#project(int, int...)}, beside the built-in ones if there are any.
     */
    public Builder project(int id, int... contactIds) {
      relations.set(Relations.Kind.PROJECT, id, contactIds);
      return this;
    }

    /** As {@link PortalSimulator#opportunity(int, int...)}. */
    public Builder opportunity(int id, int... contactIds) {
      relations.set(Relations.Kind.OPPORTUNITY, id, contactIds);
      return this;
    }

    /** As {@link PortalSimulator#contactCase(int, int...)}. */
    public Builder contactCase(int id, int... contactIds) {
      relations.set(Relations.Kind.CASE, id, contactIds);
      return this;
    }

    /** As {@link PortalSimulator#type(int, String, int...)}. */
    public Builder type(int id, String title, int... contactIds) {
      relations.setType(id, title, contactIds);
      return this;
    }

    /**
     * The most items that one page of a list has, and how many it has if nobody says; 1000 as on
     * real portals if not told otherwise.
     *
     * @throws IllegalArgumentException for less than 1
     */
    public Builder pageCap(int items) {
      if (items < 1) {
        throw new IllegalArgumentException("page cap must be at least 1: " + items);
      }
      pageCap = items;
      return this;
    }

    /**
     * How long the total of {@code contact/filter} and {@code contact/simple/filter} is told again
     * to the same user for the same search, whatever has changed since; a minute as on real portals
     * if not told otherwise, zero for totals that are always right.
     */
    public Builder totalLifetime(Duration lifetime) {
      if (lifetime.isNegative() || lifetime.compareTo(CENTURY) > 0) {
        throw new IllegalArgumentException(
            "total lifetime must be from 0 to 36500 days: " + lifetime);
      }
      totalLifetime = lifetime;
      return this;
    }

    /**
     * {@code filterValue} is looked for as on a portal without its search service: each word at the
     * start of the display name or behind a space in it. A person's last name alone is not found.
     */
    public Builder withoutFullText() {
      hasFullText = false;
      return this;
    }

    /**
     * Answers look as the vendor's documentation prints them: indented, and with nothing but {@code
     * status} around the answer itself.
     */
    public Builder documentedShape() {
      shape = EnvelopeStyle.DOCUMENTED;
      return this;
    }

    /** Something that goes wrong from the start, as by {@link PortalSimulator#fault(Fault)}. */
    public Builder fault(Fault fault) {
      faults.add(Objects.requireNonNull(fault, "fault"));
      return this;
    }

    /**
     * Starts the portal.
     *
     * @throws UncheckedIOException if the port cannot be listened on
     */
    public PortalSimulator start() {
      return new PortalSimulator(this);
    }

    private Builder add(List<WireContact> more) {
      if (contacts == null) {
        contacts = new ArrayList<>();
      }
      contacts.addAll(more);
      return this;
    }

    private Map<String, String> accountsOrDemo() {
      return accounts.isEmpty() ? Map.of(DEFAULT_LOGIN, DEFAULT_PASSWORD) : accounts;
    }

    private @Nullable GeneratedContacts generated() {
      return howManyGenerated == 0 ? null : new GeneratedContacts(howManyGenerated, seed, zone);
    }

    private boolean isBuiltIn() {
      return contacts == null && howManyGenerated == 0;
    }

    /** Of two with the same id the later one stays. */
    private List<WireContact> contactsOrBuiltIn() {
      List<WireContact> all = new ArrayList<>(isBuiltIn() ? builtInContacts(DEMO) : List.of());
      all.addAll(isOdd ? builtInContacts(ODD) : List.of());
      all.addAll(Objects.requireNonNullElse(contacts, List.of()));
      return all;
    }

    /** Those that were given, beside those of the built-in contacts if these are there. */
    private Relations relations() {
      Relations first =
          isBuiltIn() ? Relations.read(builtIn("demo-relations.json")) : new Relations();
      return new Relations(first, relations);
    }

    private static List<WireContact> builtInContacts(String name) {
      return WireContact.readAll(builtIn(name), name);
    }

    private static String builtIn(String name) {
      try (InputStream json =
          Objects.requireNonNull(PortalSimulator.class.getResourceAsStream(name), name)) {
        return new String(json.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(name, e);
      }
    }
  }
}
