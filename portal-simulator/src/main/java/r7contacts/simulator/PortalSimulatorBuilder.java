package r7contacts.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import r7contacts.simulator.crm.Relations;
import r7contacts.simulator.crm.WireContact;
import r7contacts.simulator.wire.EnvelopeStyle;

/**
 * The settings of a {@link PortalSimulator}, and its start. Not thread-safe.
 *
 * <p>Defaults: a free port, {@link PortalSimulator#DEFAULT_TOKEN}, the account {@link
 * PortalSimulator#DEFAULT_LOGIN}, no second factor, tokens that last a year, dates in Moscow time,
 * the built-in contacts, and the envelope of real portals.
 *
 * <p>It is one class because it has one method for each setting.
 */
public final class PortalSimulatorBuilder {

  private static final int DEFAULT_PAGE_CAP = 1000;

  private static final Duration CENTURY = Duration.ofDays(36_500);

  private final Map<String, String> accounts = new HashMap<>();

  int port;
  String token = PortalSimulator.DEFAULT_TOKEN;
  @Nullable SecondFactor secondFactor;
  Duration tokenLifetime = Duration.ofDays(365);
  Duration lockout = Duration.ofSeconds(60);
  ZoneOffset zone = ZoneOffset.ofHours(3);
  Clock clock = Clock.systemUTC();
  final List<Fault> faults = new ArrayList<>();
  final ContactSettings contacts = new ContactSettings();
  EnvelopeStyle style = EnvelopeStyle.REAL;
  boolean hasFullText = true;
  boolean isAdministrator = true;
  boolean isStrictDatabase;
  int pageCap = DEFAULT_PAGE_CAP;
  Duration totalLifetime = Duration.ofMinutes(1);
  @Nullable ContactView contactView;

  PortalSimulatorBuilder() {}

  /**
   * Sets the port to listen on; 0, the default, is a free one.
   *
   * @throws IllegalArgumentException if the port is not from 0 to 65535
   */
  public PortalSimulatorBuilder port(int port) {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port must be from 0 to 65535: " + port);
    }
    this.port = port;
    return this;
  }

  /**
   * Sets the token that the portal accepts from its start.
   *
   * @throws IllegalArgumentException if the token has other characters than visible ASCII, or a
   *     semicolon, so that it would not fit a header and a cookie
   */
  public PortalSimulatorBuilder token(String token) {
    if (!token.matches("[!-~&&[^;]]+")) {
      throw new IllegalArgumentException(
          "token must be visible ASCII characters without a semicolon");
    }
    this.token = token;
    return this;
  }

  /**
   * Adds an account, for sign-in and for Basic authentication; the first one replaces {@link
   * PortalSimulator#DEFAULT_LOGIN}. As on real portals a password with a colon or with characters
   * beyond ASCII does not work with Basic authentication.
   *
   * @throws IllegalArgumentException if the login is blank or has a colon
   */
  public PortalSimulatorBuilder account(String login, String password) {
    if (login.isBlank() || login.contains(":")) {
      throw new IllegalArgumentException(
          "login must not be blank and must have no colon: " + login);
    }
    accounts.put(login, Objects.requireNonNull(password, "password"));
    return this;
  }

  /** Sets the second factor of all accounts. The default has no second factor. */
  public PortalSimulatorBuilder secondFactor(SecondFactor factor) {
    secondFactor = Objects.requireNonNull(factor, "factor");
    return this;
  }

  /**
   * Sets the lifetime of issued tokens, 365 days by default. {@link #token(String)} does not
   * expire.
   *
   * @throws IllegalArgumentException if the lifetime is not positive, or exceeds 36500 days
   */
  public PortalSimulatorBuilder tokenLifetime(Duration lifetime) {
    if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(CENTURY) > 0) {
      throw new IllegalArgumentException(
          "token lifetime must be more than 0 and at most 36500 days: " + lifetime);
    }
    tokenLifetime = lifetime;
    return this;
  }

  /**
   * Sets how long a login is locked after five failures within a minute; 60 seconds by default,
   * zero for no lock.
   *
   * @throws IllegalArgumentException if the time is negative or exceeds 36500 days
   */
  public PortalSimulatorBuilder lockout(Duration lockout) {
    if (lockout.isNegative() || lockout.compareTo(CENTURY) > 0) {
      throw new IllegalArgumentException("lockout must be from 0 to 36500 days: " + lockout);
    }
    this.lockout = lockout;
    return this;
  }

  /**
   * Sets the portal's time zone, {@code +03:00} (Moscow) by default. It applies to the expiry of
   * tokens, to dates in parameters that have no zone, and to generated contacts. Given contacts
   * keep theirs.
   */
  public PortalSimulatorBuilder zone(ZoneOffset zone) {
    this.zone = Objects.requireNonNull(zone, "zone");
    return this;
  }

  /** Sets the clock, for tests of what depends on time. */
  PortalSimulatorBuilder clock(Clock clock) {
    this.clock = clock;
    return this;
  }

  /**
   * Replaces the built-in contacts; further calls add contacts. A later contact replaces one with
   * the same id. With an empty array the portal has no contacts.
   *
   * @param json an array of contacts as portals send them, or one contact
   * @throws IllegalArgumentException if an element is not a JSON object with an integer id
   */
  public PortalSimulatorBuilder contacts(String json) {
    contacts.add(WireContact.readAll(json, "contacts"));
    return this;
  }

  /**
   * Adds contacts from a JSON file in UTF-8, like {@link #contacts(String)}.
   *
   * @throws IllegalArgumentException if the file cannot be read, or if an element is not a JSON
   *     object with an integer id
   */
  public PortalSimulatorBuilder contacts(Path file) {
    try {
      contacts.add(WireContact.readAll(Files.readString(file), file.toString()));
      return this;
    } catch (IOException e) {
      throw new IllegalArgumentException("contacts cannot be read: " + file + ": " + e, e);
    }
  }

  /**
   * Adds contacts in states that real portals rarely or never send: unknown codes, an address among
   * the infos, wrong or negative numbers of members, malformed dates. Variants of built-in contacts
   * replace those; given contacts replace both.
   */
  public PortalSimulatorBuilder odd() {
    contacts.addOdd();
    return this;
  }

  /**
   * Replaces the built-in contacts with generated ones, the same for the same number and seed: four
   * persons per company, in Russian and English, with all attributes and some odd values; ids from
   * 1 with gaps, created over ten years. They take little memory and time. Contacts of {@link
   * #contacts(String)} are added, and replace those with the same id.
   *
   * @throws IllegalArgumentException if the number is not from 1 to a million
   */
  public PortalSimulatorBuilder generated(int howMany, long seed) {
    contacts.generate(howMany, seed);
    return this;
  }

  /**
   * Sets the contacts of a project, in addition to the projects of the built-in contacts.
   *
   * @throws IllegalArgumentException if the project's id is below 1
   * @see PortalSimulator#project(int, int...)
   */
  public PortalSimulatorBuilder project(int id, int... contactIds) {
    contacts.relate(relations -> relations.with(Relations.Kind.PROJECT, id, contactIds));
    return this;
  }

  /**
   * Sets the contacts of an opportunity.
   *
   * @throws IllegalArgumentException if the opportunity's id is below 1
   */
  public PortalSimulatorBuilder opportunity(int id, int... contactIds) {
    contacts.relate(relations -> relations.with(Relations.Kind.OPPORTUNITY, id, contactIds));
    return this;
  }

  /**
   * Sets the contacts of a case.
   *
   * @throws IllegalArgumentException if the case's id is below 1
   */
  public PortalSimulatorBuilder contactCase(int id, int... contactIds) {
    contacts.relate(relations -> relations.with(Relations.Kind.CASE, id, contactIds));
    return this;
  }

  /**
   * Sets a contact type and the contacts of this type.
   *
   * @throws IllegalArgumentException if the id is below 1 or the title blank
   */
  public PortalSimulatorBuilder type(int id, String title, int... contactIds) {
    contacts.relate(relations -> relations.withType(id, title, contactIds));
    return this;
  }

  /**
   * Sets the page cap of lists, which is also the default page size; 1000 by default, as on real
   * portals.
   *
   * @throws IllegalArgumentException if the cap is below 1
   */
  public PortalSimulatorBuilder pageCap(int items) {
    if (items < 1) {
      throw new IllegalArgumentException("page cap must be at least 1: " + items);
    }
    pageCap = items;
    return this;
  }

  /**
   * Sets how long the total of {@code contact/filter} and {@code contact/simple/filter} is cached
   * per user and search; a minute by default, as on real portals. With zero it is never outdated.
   *
   * @throws IllegalArgumentException if the time is negative or exceeds 36500 days
   */
  public PortalSimulatorBuilder totalLifetime(Duration lifetime) {
    if (lifetime.isNegative() || lifetime.compareTo(CENTURY) > 0) {
      throw new IllegalArgumentException(
          "total lifetime must be from 0 to 36500 days: " + lifetime);
    }
    totalLifetime = lifetime;
    return this;
  }

  /**
   * Searches {@code filterValue} as a portal without its search service does: each word must start
   * the display name or follow a space in it. Last names of persons are not found.
   */
  public PortalSimulatorBuilder withoutFullText() {
    hasFullText = false;
    return this;
  }

  /**
   * Makes the user of all requests, {@link PortalSimulator#USER_ID}, a user without the rights of
   * an administrator: private contacts of other managers are not found, and the portal's lists of
   * stages, types and custom fields cannot be changed.
   */
  public PortalSimulatorBuilder withoutAdministrator() {
    isAdministrator = false;
    return this;
  }

  /**
   * Answers 500 to text that does not fit its column: more than 255 characters or 65,535 bytes, or
   * a character beyond the basic plane. By default the portal cuts such text silently.
   */
  public PortalSimulatorBuilder strictDatabase() {
    isStrictDatabase = true;
    return this;
  }

  /**
   * Answers as the vendor's documentation prints it: indented, with only {@code status} around the
   * answer.
   */
  public PortalSimulatorBuilder documentedShape() {
    style = EnvelopeStyle.DOCUMENTED;
    return this;
  }

  /**
   * Sets what the page {@code /} shows of a contact; by default the page links to the contact's
   * JSON and XML only.
   */
  public PortalSimulatorBuilder contactView(ContactView view) {
    contactView = Objects.requireNonNull(view, "view");
    return this;
  }

  /** Adds a fault that is active from the start; see {@link PortalSimulator#fault(Fault)}. */
  public PortalSimulatorBuilder fault(Fault fault) {
    faults.add(Objects.requireNonNull(fault, "fault"));
    return this;
  }

  /**
   * Starts the portal.
   *
   * @return the running portal, to be closed by the caller
   * @throws UncheckedIOException if the port cannot be listened on
   */
  public PortalSimulator start() {
    return new PortalSimulator(this);
  }

  Map<String, String> accountsOrDemo() {
    return accounts.isEmpty()
        ? Map.of(PortalSimulator.DEFAULT_LOGIN, PortalSimulator.DEFAULT_PASSWORD)
        : accounts;
  }
}
