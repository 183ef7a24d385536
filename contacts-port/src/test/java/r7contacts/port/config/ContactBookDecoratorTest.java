package r7contacts.port.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Either;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;

/** Opens the adapter below with the decorators below around it, as services of these tests. */
class ContactBookDecoratorTest {

  private static final ContactSetting LAYERS = ContactSetting.open("layers");
  private static final ContactSetting CACHE_TIME_TO_LIVE =
      ContactSetting.open("cache-time-to-live");
  private static final List<String> CLOSED = new ArrayList<>();

  private final ClassLoader usual = Thread.currentThread().getContextClassLoader();
  private URLClassLoader withServices;

  @BeforeEach
  void installServices() {
    CLOSED.clear();
    URL services = ContactBookDecoratorTest.class.getResource("/decorators-of-the-test/");
    withServices = new URLClassLoader(new URL[] {services}, usual);
    Thread.currentThread().setContextClassLoader(withServices);
  }

  @AfterEach
  void removeServices() throws IOException {
    Thread.currentThread().setContextClassLoader(usual);
    withServices.close();
  }

  @Test
  void enabled_decorators_are_applied_in_their_order() {
    assertThat(open("outside middle inside"))
        .hasToString("Outside(Middle(Inside(adapter of fake:)))");
    assertThat(open("inside outside")).hasToString("Outside(Inside(adapter of fake:))");
    assertThat(open("none")).hasToString("adapter of fake:");
    assertThat(ContactBooks.open("fake:")).hasToString("adapter of fake:");
  }

  @Test
  void properties_and_environment_have_their_settings() {
    Properties properties = new Properties();
    properties.setProperty("contacts.address", "fake:");
    properties.setProperty("contacts.layers", "middle");

    assertThat(ContactBooks.open(properties)).hasToString("Middle(adapter of fake:)");
    assertThat(
            ContactBooks.openFromEnvironment(
                Map.of("CONTACTS_ADDRESS", "fake:", "CONTACTS_LAYERS", "middle")))
        .hasToString("Middle(adapter of fake:)");
  }

  @Test
  void their_settings_are_known() {
    Properties properties = new Properties();
    properties.setProperty("contacts.address", "fake:");
    properties.setProperty("contacts.laying", "middle");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.open(properties))
        .withMessageStartingWith("property contacts.laying is unknown: there are ")
        .withMessageContaining(" contacts.layers,");
  }

  @Test
  void the_book_is_closed_if_a_decorator_rejects_a_setting() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open("inside bad-middle outside"))
        .withMessage("no such layer");

    assertThat(CLOSED).containsExactly("Inside", "adapter");
  }

  @Test
  void a_failure_to_close_it_does_not_hide_the_reason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open("inside-that-does-not-close bad-middle"))
        .withMessage("no such layer")
        .satisfies(e -> assertThat(e.getSuppressed()[0]).hasMessage("does not close"));
  }

  @Nested
  class Without_the_artifact_of_a_setting {
    private static final String HINT =
        "correct it, or add the artifact of its adapter or decorator (listed in the README)";

    @Test
    void settings_from_code_are_rejected_with_a_hint() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  ContactBooks.open("fake:", ContactSettings.none().with(CACHE_TIME_TO_LIVE, "1m")))
          .withMessageStartingWith(
              "contacts.cache-time-to-live (CONTACTS_CACHE_TIME_TO_LIVE) is unknown: there are ")
          .withMessageContaining(" contacts.layers,")
          .withMessageEndingWith(HINT);
    }

    @Test
    void properties_are_rejected_with_a_hint() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ContactBooks.open(properties("1m")))
          .withMessageStartingWith("property contacts.cache-time-to-live is unknown: there are ")
          .withMessageEndingWith(HINT);
    }

    @Test
    void environment_variables_are_ignored_with_a_warning() {
      List<LogRecord> warnings =
          LogRecords.of(
              "r7contacts.port.config",
              () ->
                  assertThat(
                          ContactBooks.openFromEnvironment(
                              Map.of(
                                  "CONTACTS_ADDRESS",
                                  "fake:",
                                  "CONTACTS_CACHE_TIME_TO_LIVE",
                                  "s3cr3t")))
                      .hasToString("adapter of fake:"));

      assertThat(warnings)
          .singleElement()
          .satisfies(
              warning -> {
                assertThat(warning.getLevel()).isEqualTo(Level.WARNING);
                assertThat(new SimpleFormatter().formatMessage(warning))
                    .isEqualTo(
                        "environment variable CONTACTS_CACHE_TIME_TO_LIVE is ignored: this program has"
                            + " no such setting");
              });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void blank_values_are_absent(String blank) {
      assertThat(ContactBooks.open(properties(blank))).hasToString("adapter of fake:");
      assertThat(
              ContactBooks.openFromEnvironment(
                  Map.of("CONTACTS_ADDRESS", "fake:", "CONTACTS_CACHE_TIME_TO_LIVE", blank)))
          .hasToString("adapter of fake:");
    }

    private Properties properties(String value) {
      Properties properties = new Properties();
      properties.setProperty("contacts.address", "fake:");
      properties.setProperty("contacts.cache-time-to-live", value);
      return properties;
    }
  }

  private static ContactRepository open(String layers) {
    return ContactBooks.open("fake:", ContactSettings.none().with(LAYERS, layers));
  }

  /** An adapter, or a layer around another repository. */
  private record Layer(String name, String shown, Runnable closing) implements SingleContactsOnly {
    @Override
    public Either<ContactError, Contact> findById(ContactId id) {
      return Either.left(new ContactError.NotFound(id));
    }

    @Override
    public void close() {
      CLOSED.add(name);
      closing.run();
    }

    @Override
    public String toString() {
      return shown;
    }
  }

  /** The adapter. */
  public static final class Fake implements ContactBookProvider {
    @Override
    public Set<String> schemes() {
      return Set.of("fake");
    }

    @Override
    public String artifact() {
      return "com.example:fake";
    }

    @Override
    public ContactBook open(
        ConnectionString address, ContactSettings settings, ContactBookListeners listeners) {
      return new Layer("adapter", "adapter of " + address, () -> {});
    }
  }

  /** What the decorators have in common. */
  abstract static class Decorator implements ContactBookDecorator {
    private final int order;

    Decorator(int order) {
      this.order = order;
    }

    @Override
    public Set<ContactSetting> settings() {
      return Set.of(LAYERS);
    }

    @Override
    public int order() {
      return order;
    }

    @Override
    public ContactBook decorate(
        ContactBook inner, ContactSettings settings, ContactBookListeners listeners) {
      String name = getClass().getSimpleName();
      String word = name.toLowerCase(Locale.ROOT);
      List<String> words = List.of(settings.text(LAYERS).getOrElse("").split(" "));
      if (words.contains("bad-" + word)) {
        throw new IllegalArgumentException("no such layer");
      }
      if (words.contains(word + "-that-does-not-close")) {
        return new Layer(
            name,
            name,
            () -> {
              throw new IllegalStateException("does not close");
            });
      }
      return words.contains(word) ? new Layer(name, name + "(" + inner + ")", inner::close) : inner;
    }
  }

  /** Nearest to the caller. */
  public static final class Outside extends Decorator {
    public Outside() {
      super(-1);
    }
  }

  /** Between the others. */
  public static final class Middle extends Decorator {
    public Middle() {
      super(7);
    }
  }

  /** Nearest to the adapter. */
  public static final class Inside extends Decorator {
    public Inside() {
      super(1000);
    }
  }
}
