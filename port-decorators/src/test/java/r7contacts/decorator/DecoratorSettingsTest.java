package r7contacts.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static r7contacts.decorator.Inner.ANNA;
import static r7contacts.decorator.Inner.JOHN;
import static r7contacts.decorator.Inner.MISSING;

import io.vavr.control.Either;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactEdit;
import r7contacts.json.ContactJson;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactRepository;
import r7contacts.port.PageRequest;
import r7contacts.port.config.ContactBookDecorator;
import r7contacts.port.config.ContactBookListeners;
import r7contacts.port.config.ContactBooks;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.testkit.ContactRepositoryContract;
import r7contacts.testkit.SampleContacts;

class DecoratorSettingsTest {

  private static final ContactBookListeners NO_LISTENERS = ContactBookListeners.none();
  private static final ContactSettings ALL =
      ContactSettings.none()
          .with(DecoratorSettings.CACHE_TIME_TO_LIVE, "10m")
          .with(DecoratorSettings.CACHE_MAXIMUM_SIZE, "100")
          .with(DecoratorSettings.CACHE_ABSENCE_TIME_TO_LIVE, "1m")
          .with(DecoratorSettings.CIRCUIT_BREAKER, "true")
          .with(DecoratorSettings.CIRCUIT_BREAKER_WAIT_DURATION_IN_OPEN_STATE, "1h")
          .with(DecoratorSettings.RATE_LIMIT, "500/10s")
          .with(DecoratorSettings.RATE_LIMIT_MAXIMUM_WAIT, "5s");

  private final Inner inner = Inner.holdingEveryone();

  @Nested
  class The_contract_with_all_of_them_on extends ContactRepositoryContract {
    @TempDir private Path directory;

    @Override
    protected ContactRepository open() throws IOException {
      String contacts =
          SampleContacts.all().stream().map(ContactJson::write).collect(Collectors.joining(","));
      Path fixture =
          Files.writeString(
              directory.resolve("contacts.json"), "{\"contacts\":[" + contacts + "]}");
      return ContactBooks.open("memory:" + fixture, ALL);
    }

    @Override
    protected ContactRepository failing() {
      return decorated(Inner.failing());
    }

    @Override
    protected ContactRepository failingOnce() {
      return decorated(Inner.failingOnce());
    }

    private ContactBook decorated(ContactBook book) {
      return new CacheDecorator()
          .decorate(
              new CircuitBreakerDecorator()
                  .decorate(
                      new RateLimitDecorator().decorate(book, ALL, NO_LISTENERS),
                      ALL,
                      NO_LISTENERS),
              ALL,
              NO_LISTENERS);
    }
  }

  @Test
  void from_the_outside_the_order_is_cache_circuit_breaker_rate_limit() {
    List<ContactBookDecorator> decorators = new ArrayList<>();
    ServiceLoader.load(ContactBookDecorator.class).forEach(decorators::add);
    decorators.sort((one, other) -> Integer.compare(one.order(), other.order()));

    assertThat(decorators)
        .extracting(decorator -> (Object) decorator.getClass())
        .containsExactly(
            CacheDecorator.class, CircuitBreakerDecorator.class, RateLimitDecorator.class);
  }

  @Test
  void by_properties_the_cache_is_outermost() {
    Properties properties = new Properties();
    properties.setProperty("contacts.address", "memory:");
    properties.setProperty("contacts.cache-time-to-live", "10m");
    properties.setProperty("contacts.circuit-breaker", "true");
    properties.setProperty("contacts.rate-limit", "500/10s");

    assertThat(ContactBooks.open(properties))
        .asString()
        .startsWith("cached(circuit-breaking(rate-limited(memory:");
  }

  @ParameterizedTest
  @CsvSource({
    "CONTACTS_CACHE_TIME_TO_LIVE, 10m, cached(memory:)",
    "CONTACTS_CIRCUIT_BREAKER, true, circuit-breaking(memory:)",
    "CONTACTS_CIRCUIT_BREAKER, false, memory:",
    "CONTACTS_RATE_LIMIT, 500/10s, rate-limited(memory:)",
    "CONTACTS_RATE_LIMIT, '', memory:"
  })
  void by_environment_each_has_a_variable_that_switches_it_on(
      String variable, String value, String layers) {
    ContactRepository opened =
        ContactBooks.openFromEnvironment(Map.of("CONTACTS_ADDRESS", "memory:", variable, value));

    assertThat(opened).hasToString(layers);
  }

  @Nested
  class Settings_take_effect {
    @Test
    void the_caches_times_and_size() throws Exception {
      ContactRepository brief =
          new CacheDecorator()
              .decorate(
                  inner,
                  ContactSettings.none()
                      .with(DecoratorSettings.CACHE_TIME_TO_LIVE, "10m")
                      .with(DecoratorSettings.CACHE_ABSENCE_TIME_TO_LIVE, "1ms")
                      .with(DecoratorSettings.CACHE_MAXIMUM_SIZE, "1"),
                  NO_LISTENERS);
      brief.findById(MISSING);
      // Longer than a millisecond: sleeping never takes less than it is told.
      Thread.sleep(5);
      brief.findById(MISSING);
      assertThat(inner.asked()).isEqualTo(2);

      brief.findAllById(List.of(ANNA, JOHN));
      brief.findAllById(List.of(ANNA, JOHN));
      assertThat(inner.asked()).isGreaterThan(4);
    }

    @Test
    void the_breakers_open_time() {
      inner.answer(id -> Inner.unavailable());
      ContactRepository breaker =
          new CircuitBreakerDecorator()
              .decorate(
                  inner,
                  ContactSettings.none()
                      .with(DecoratorSettings.CIRCUIT_BREAKER, "TRUE")
                      .with(DecoratorSettings.CIRCUIT_BREAKER_WAIT_DURATION_IN_OPEN_STATE, "10h"),
                  NO_LISTENERS);
      for (int i = 0; i < 10; i++) {
        breaker.findById(ANNA);
      }

      ContactError.Unavailable open = (ContactError.Unavailable) breaker.findById(ANNA).getLeft();
      assertThat(open.retryAfter().get()).isBetween(Duration.ofHours(9), Duration.ofHours(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2/1h", " 2 / 60m ", "2/PT1H"})
    void the_limit_and_its_wait(String limit) {
      ContactRepository limited =
          new RateLimitDecorator()
              .decorate(
                  inner,
                  ContactSettings.none()
                      .with(DecoratorSettings.RATE_LIMIT, limit)
                      .with(DecoratorSettings.RATE_LIMIT_MAXIMUM_WAIT, "1ms"),
                  NO_LISTENERS);
      limited.findById(ANNA);
      limited.findById(ANNA);

      assertThat(limited.findById(ANNA).getLeft().message())
          .startsWith("unavailable: the limit of 2 calls in 3600 s is used up");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "cache-maximum-size, 10, cache-time-to-live",
    "cache-absence-time-to-live, 5s, cache-time-to-live",
    "circuit-breaker-wait-duration-in-open-state, 5s, circuit-breaker",
    "rate-limit-maximum-wait, 5s, rate-limit"
  })
  void a_detail_without_its_switch_is_rejected(String detail, String value, String missing) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open(detail, value))
        .withMessage(
            "%s has no effect without %s: set both, or neither",
            ContactSetting.open(detail), ContactSetting.open(missing));
  }

  @ParameterizedTest
  @ValueSource(strings = {"500", "500/", "/10s", "500/10", "0/10s", "-5/10s", "500/0s", "many/10s"})
  void an_invalid_limit_is_rejected_and_shown(String limit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open("rate-limit", limit))
        .withMessage(
            "contacts.rate-limit (CONTACTS_RATE_LIMIT) must be a number of calls, at least 1, and a duration, as in"
                + " 500/10s: \"%s\"",
            limit);
  }

  @ParameterizedTest
  @CsvSource({
    "cache-time-to-live, soon, contacts.cache-time-to-live (CONTACTS_CACHE_TIME_TO_LIVE) must be a duration",
    "cache-time-to-live, PT9000000H, timeToLive must be at least a millisecond and at most 365 days",
    "circuit-breaker, on, contacts.circuit-breaker (CONTACTS_CIRCUIT_BREAKER) must be true or false"
  })
  void an_invalid_value_is_rejected(String setting, String value, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open(setting, value))
        .withMessageStartingWith(message);
  }

  @Test
  void without_this_artifact_each_of_its_settings_is_rejected() throws Exception {
    List<ContactSetting> settings = new ArrayList<>();
    ServiceLoader.load(ContactBookDecorator.class)
        .forEach(decorator -> settings.addAll(decorator.settings()));
    assertThat(settings).hasSize(7);

    try (URLClassLoader program = programOfThePortAlone()) {
      Method open =
          program.loadClass(ContactBooks.class.getName()).getMethod("open", Properties.class);
      for (ContactSetting setting : settings) {
        Properties properties = new Properties();
        properties.setProperty("contacts.address", "memory:");
        properties.setProperty(setting.property(), "1");

        assertThatThrownBy(() -> open.invoke(null, properties))
            .rootCause()
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("property %s is unknown: ", setting.property())
            .hasMessageEndingWith(
                "or add the artifact of its adapter or decorator (listed in the README)");
      }
    }
  }

  /** A class path without this artifact. */
  private static URLClassLoader programOfThePortAlone() {
    URL[] classPath =
        Stream.of(ContactBooks.class, ContactId.class, Either.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
            .toArray(URL[]::new);
    return new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader());
  }

  @Test
  void without_a_setting_no_decorator_is_applied() {
    EditableInner editable = new EditableInner();

    for (ContactBookDecorator decorator : ServiceLoader.load(ContactBookDecorator.class)) {
      assertThat(decorator.decorate(inner, ContactSettings.none(), NO_LISTENERS)).isSameAs(inner);
      assertThat(decorator.decorateForEditing(editable, ContactSettings.none(), NO_LISTENERS))
          .isSameAs(editable);
    }
  }

  @Test
  void a_book_for_editing_has_the_same_layers() {
    EditableContactBook book = new EditableInner();

    for (ContactBookDecorator decorator :
        List.of(new RateLimitDecorator(), new CircuitBreakerDecorator(), new CacheDecorator())) {
      book = decorator.decorateForEditing(book, ALL, NO_LISTENERS);
    }

    assertThat(book).hasToString("cached(circuit-breaking(rate-limited(inner)))");
    assertThat(book.performOrThrow(Changes.addEmail(ANNA, "second")).isChanged()).isTrue();
  }

  @Test
  void a_book_in_memory_is_opened_for_editing_with_all_of_them() {
    try (EditableContactBook book = ContactBooks.openForEditing("memory:", ALL)) {
      Contact anyone = book.page(ContactQuery.all(), PageRequest.first(1)).get().items().get(0);

      book.performOrThrow(ContactEdit.of(anyone).addTag("new").build());

      assertThat(book).asString().startsWith("cached(circuit-breaking(rate-limited(memory:");
      assertThat(book.tagsOf(anyone.id()).get()).contains("new");
    }
  }

  @Test
  void an_invalid_setting_is_rejected_for_editing_too() {
    ContactSettings detailOnly =
        ContactSettings.none().with(DecoratorSettings.CACHE_MAXIMUM_SIZE, "10");

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CacheDecorator()
                    .decorateForEditing(new EditableInner(), detailOnly, NO_LISTENERS))
        .withMessageContaining("has no effect without");
  }

  private static Either<ContactError, ?> open(String setting, String value) {
    try (ContactRepository contacts =
        ContactBooks.open(
            "memory:", ContactSettings.none().with(ContactSetting.open(setting), value))) {
      return contacts.findById(ContactId.of(1001));
    }
  }
}
