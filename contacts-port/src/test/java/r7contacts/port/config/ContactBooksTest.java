package r7contacts.port.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vavr.control.Either;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;

/**
 * Opens the adapters below. Only these tests see them as services, through a class loader of their
 * own: in the resources' root they would be on the class path of every module that uses the
 * contract.
 */
class ContactBooksTest {

  private static final ClassLoader USUAL = Thread.currentThread().getContextClassLoader();
  private static URLClassLoader withProviders;

  @BeforeAll
  static void installProviders() {
    URL services = ContactBooksTest.class.getResource("/providers-of-the-test/");
    withProviders = new URLClassLoader(new URL[] {services}, USUAL);
    Thread.currentThread().setContextClassLoader(withProviders);
  }

  @AfterAll
  static void removeProviders() throws IOException {
    Thread.currentThread().setContextClassLoader(USUAL);
    withProviders.close();
  }

  private static final ContactSetting SHELF = ContactSetting.open("shelf");
  private static final String UNKNOWN =
      " is unknown: there are fake, fake+more, twice; correct it, or add the artifact of its adapter"
          + " (listed in the README)";
  private static final ConnectionString SOMEWHERE = new ConnectionString("fake", "somewhere");

  @Nested
  class By_address {
    @Test
    void every_setting_is_at_its_default() {
      assertThat(ContactBooks.open("fake:somewhere"))
          .isEqualTo(new Opened(SOMEWHERE, ContactSettings.none()));
    }

    @Test
    void settings_are_passed_on() {
      ContactSettings settings =
          ContactSettings.none().with(ContactSetting.TOKEN, "s3cr3t").with(SHELF, "top");

      assertThat(ContactBooks.open("fake:somewhere", settings))
          .isEqualTo(new Opened(SOMEWHERE, settings));
    }

    @Test
    void the_case_of_the_scheme_does_not_count() {
      assertThat(ContactBooks.open(" FAKE:somewhere "))
          .isEqualTo(new Opened(SOMEWHERE, ContactSettings.none()));
    }

    @Test
    void an_adapter_may_serve_several_schemes() {
      assertThat(ContactBooks.open("fake+more:"))
          .isEqualTo(new Opened(new ConnectionString("fake+more", ""), ContactSettings.none()));
    }

    @Test
    void text_that_is_not_an_address_is_rejected_and_not_shown() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ContactBooks.open("s3cr3t"))
          .withMessageStartingWith("an address must start with a scheme")
          .withMessageNotContaining("s3cr3t");
    }

    @Test
    void an_unknown_scheme_is_rejected_with_the_known_ones() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ContactBooks.open("ldap://somewhere"))
          .withMessage("scheme \"ldap\"" + UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"anna:s3cr3t@portal.example", "s3cr3t:@portal.example", "s3cr3t:x%40portal"})
    void a_user_and_a_password_where_a_scheme_should_be_are_not_shown(String address) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ContactBooks.open(address))
          .withMessage("the address's scheme" + UNKNOWN);
    }

    @Test
    void a_misspelled_scheme_is_rejected_with_the_similar_one() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ContactBooks.open("fakes:somewhere"))
          .withMessageStartingWith("scheme \"fakes\" is unknown: did you mean fake? Otherwise add");
    }

    @ParameterizedTest
    @CsvSource({
      "more://somewhere, fake+more://somewhere",
      "more:somewhere, fake+more:somewhere",
      "more://anna:s3cr3t@somewhere, fake+more://..."
    })
    void an_address_without_its_format_is_rejected_with_the_right_one(
        String address, String expected) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ContactBooks.open(address))
          .withMessage("scheme \"more\" is unknown: write " + expected);
    }

    @Test
    void the_only_scheme_is_named_alone() {
      InstalledServices installed = new InstalledServices(List.of(new TwiceHere()), List.of());

      assertThatIllegalArgumentException()
          .isThrownBy(() -> installed.provider(SOMEWHERE))
          .withMessage(
              "scheme \"fake\" is unknown: there is only twice; correct it, or add the artifact of"
                  + " its adapter (listed in the README)");
    }

    @ParameterizedTest
    @CsvSource({
      "memory:, memory",
      "json+https://portal.example, json+https",
      "json+http://localhost, json+http",
      "xml+https://portal.example, xml+https",
      "xml+http://localhost, xml+http"
    })
    void a_scheme_whose_adapter_is_missing_asks_for_the_artifact(String address, String scheme) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ContactBooks.open(address))
          .withMessage("scheme \"" + scheme + "\"" + UNKNOWN);
    }

    @Test
    void a_scheme_of_two_adapters_is_rejected_with_both() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ContactBooks.open("twice:"))
          .withMessage(
              "scheme \"twice\" is served by several adapters: keep one of"
                  + " com.example:here, com.example:there");
    }

    @Test
    void without_any_adapter_an_unknown_scheme_says_so() {
      Thread thread = Thread.currentThread();
      ClassLoader usual = thread.getContextClassLoader();
      thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
      try {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> ContactBooks.open("fake:somewhere"))
            .withMessage(
                "scheme \"fake\" is unknown: there is no adapter on the class path or module path;"
                    + " correct it, or add the artifact of its adapter (listed in the README)");
      } finally {
        thread.setContextClassLoader(usual);
      }
    }
  }

  @Nested
  class By_properties {
    @Test
    void the_address_is_opened_with_the_others_as_settings() {
      Properties properties = addressed("fake:somewhere");
      properties.setProperty("contacts.token", "s3cr3t");
      properties.setProperty("contacts.max-connections", "4");

      assertThat(ContactBooks.open(properties))
          .isEqualTo(
              new Opened(
                  SOMEWHERE,
                  ContactSettings.none()
                      .with(ContactSetting.TOKEN, "s3cr3t")
                      .with(ContactSetting.MAX_CONNECTIONS, "4")));
    }

    @Test
    void every_standard_setting_is_passed_on() {
      Properties properties = addressed("fake:somewhere");
      ContactSettings expected = ContactSettings.none();
      for (ContactSetting setting : ContactSetting.STANDARD) {
        properties.setProperty(setting.property(), "value of " + setting.name());
        expected = expected.with(setting, "value of " + setting.name());
      }

      assertThat(ContactBooks.open(properties)).isEqualTo(new Opened(SOMEWHERE, expected));
    }

    @Test
    void a_setting_of_the_adapters_own_is_passed_on() {
      Properties properties = addressed("fake:somewhere");
      properties.setProperty("contacts.shelf", "top");

      assertThat(ContactBooks.open(properties))
          .isEqualTo(new Opened(SOMEWHERE, ContactSettings.none().with(SHELF, "top")));
    }

    @Test
    void defaults_of_the_properties_count() {
      Properties properties = new Properties(addressed("fake:somewhere"));
      properties.setProperty("contacts.shelf", "top");

      assertThat(ContactBooks.open(properties))
          .isEqualTo(new Opened(SOMEWHERE, ContactSettings.none().with(SHELF, "top")));
    }

    @Test
    void blank_values_are_absent() {
      Properties properties = addressed("fake:somewhere");
      properties.setProperty("contacts.token", " ");
      properties.setProperty("contacts.shelf", "");

      assertThat(ContactBooks.open(properties))
          .isEqualTo(new Opened(SOMEWHERE, ContactSettings.none()));
    }

    @Test
    void properties_of_others_are_left_alone() {
      Properties properties = addressed("fake:somewhere");
      properties.setProperty("server.port", "8080");
      properties.setProperty("contactsbook.token", "x");
      properties.setProperty("my.contacts.token", "x");

      assertThat(ContactBooks.open(properties))
          .isEqualTo(new Opened(SOMEWHERE, ContactSettings.none()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts.key", "contacts.LOGIN", "contacts.", "contacts.shelf.top"})
    void an_unknown_property_is_rejected_with_the_known_ones(String name) {
      Properties properties = addressed("fake:somewhere");
      properties.setProperty(name, "s3cr3t");

      assertThatIllegalArgumentException()
          .isThrownBy(() -> ContactBooks.open(properties))
          .withMessage(
              "property "
                  + name
                  + " is unknown: there are contacts.address, contacts.allow-plain-http,"
                  + " contacts.client-certificate, contacts.client-certificate-key,"
                  + " contacts.client-certificate-key-password,"
                  + " contacts.connect-timeout, contacts.login, contacts.max-answer-bytes,"
                  + " contacts.max-connections, contacts.password, contacts.password-file,"
                  + " contacts.proxy, contacts.proxy-password, contacts.proxy-password-file,"
                  + " contacts.proxy-user, contacts.read-only,"
                  + " contacts.response-timeout, contacts.retries, contacts.retry-delay,"
                  + " contacts.second-factor-code, contacts.shelf, contacts.token,"
                  + " contacts.token-file, contacts.total-timeout,"
                  + " contacts.trusted-certificates; correct it, or add the artifact of its adapter"
                  + " or decorator (listed in the README)");
    }

    @ParameterizedTest
    @CsvSource({
      "contacts.tokn, contacts.token",
      "contacts.Token, contacts.token",
      "contacts.retris, contacts.retries",
      "contacts.addres, contacts.address",
      "contacts.shelfs, contacts.shelf",
      "contacts.pasword-file, contacts.password-file"
    })
    void a_misspelled_property_is_rejected_with_the_similar_one(String name, String similar) {
      Properties properties = addressed("fake:somewhere");
      properties.setProperty(name, "s3cr3t");

      assertThatIllegalArgumentException()
          .isThrownBy(() -> ContactBooks.open(properties))
          .withMessage(
              "property %s is unknown: did you mean %s? Otherwise add the artifact of its adapter or"
                  + " decorator (listed in the README)",
              name, similar);
    }

    @Test
    void an_unknown_property_among_the_defaults_is_rejected() {
      Properties defaults = new Properties();
      defaults.setProperty("contacts.tokn", "s3cr3t");
      Properties properties = new Properties(defaults);
      properties.setProperty("contacts.address", "fake:somewhere");

      assertThatIllegalArgumentException()
          .isThrownBy(() -> ContactBooks.open(properties))
          .withMessageStartingWith("property contacts.tokn is unknown:");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void a_missing_address_is_rejected(String address) {
      Properties properties = new Properties();
      properties.setProperty("contacts.token", "s3cr3t");
      if (address != null) {
        properties.setProperty("contacts.address", address);
      }

      assertThatIllegalArgumentException()
          .isThrownBy(() -> ContactBooks.open(properties))
          .withMessage("property contacts.address is not set");
    }

    @Test
    void an_unknown_scheme_is_rejected_with_the_same_message() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ContactBooks.open(addressed("ldap:")))
          .withMessage("scheme \"ldap\"" + UNKNOWN);
    }

    private Properties addressed(String address) {
      Properties properties = new Properties();
      properties.setProperty("contacts.address", address);
      return properties;
    }
  }

  @Nested
  class By_environment {
    @Test
    void the_address_is_opened_with_the_others_as_settings() {
      Map<String, String> environment = new HashMap<>();
      environment.put("CONTACTS_ADDRESS", "fake:somewhere");
      ContactSettings expected = ContactSettings.none();
      for (ContactSetting setting : ContactSetting.STANDARD) {
        environment.put(setting.variable(), "value of " + setting.name());
        expected = expected.with(setting, "value of " + setting.name());
      }

      assertThat(ContactBooks.openFromEnvironment(environment))
          .isEqualTo(new Opened(SOMEWHERE, expected));
    }

    @Test
    void a_setting_of_the_adapters_own_is_passed_on() {
      assertThat(
              ContactBooks.openFromEnvironment(
                  Map.of("CONTACTS_ADDRESS", "fake:somewhere", "CONTACTS_SHELF", "top")))
          .isEqualTo(new Opened(SOMEWHERE, ContactSettings.none().with(SHELF, "top")));
    }

    @Test
    void blank_values_are_absent() {
      assertThat(
              ContactBooks.openFromEnvironment(
                  Map.of("CONTACTS_ADDRESS", "fake:somewhere", "CONTACTS_TOKEN", " ")))
          .isEqualTo(new Opened(SOMEWHERE, ContactSettings.none()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTACTS_ADDRESS", "CONTACTS_TOKEN", "CONTACTS_SHELF"})
    void an_undecodable_variable_is_rejected(String variable) {
      Map<String, String> environment = new HashMap<>(Map.of("CONTACTS_ADDRESS", "fake:somewhere"));
      environment.put(variable, "fake:s3cr3t\uFFFD");

      assertThatIllegalArgumentException()
          .isThrownBy(() -> ContactBooks.openFromEnvironment(environment))
          .withMessageStartingWith("environment variable " + variable + " cannot be read")
          .withMessageContaining("LC_ALL=C.UTF-8")
          .withMessageNotContaining("s3cr3t");
    }

    @Test
    void variables_of_container_platforms_and_of_other_programs_are_ignored_silently() {
      Map<String, String> environment =
          Map.of(
              "CONTACTS_ADDRESS", "fake:somewhere",
              "CONTACTS_PORT", "tcp://10.0.0.1:80",
              "CONTACTS_PORT_80_TCP_ADDR", "10.0.0.1",
              "CONTACTS_SERVICE_HOST", "10.0.0.1",
              "CONTACTS_SERVICE_PORT_HTTP", "80",
              "CONTACTS_DB_SERVICE_PORT", "5432",
              "CONTACTS_TOKN", " ",
              "PATH", "/bin");

      List<LogRecord> warnings =
          LogRecords.of(
              "r7contacts.port.config",
              () ->
                  assertThat(ContactBooks.openFromEnvironment(environment))
                      .isEqualTo(new Opened(SOMEWHERE, ContactSettings.none())));

      assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void a_missing_address_is_rejected(String address) {
      Map<String, String> environment = new HashMap<>(Map.of("CONTACTS_TOKEN", "s3cr3t"));
      if (address != null) {
        environment.put("CONTACTS_ADDRESS", address);
      }

      assertThatIllegalArgumentException()
          .isThrownBy(() -> ContactBooks.openFromEnvironment(environment))
          .withMessage("environment variable CONTACTS_ADDRESS is not set");
    }

    @ParameterizedTest
    @CsvSource({
      "CONTACTS_ADDRES, '; did you mean CONTACTS_ADDRESS?'",
      "CONTACTS_RETRIS, '; did you mean CONTACTS_RETRIES?'",
      "CONTACTS_TOTL_TIMEOUT, '; did you mean CONTACTS_TOTAL_TIMEOUT?'",
      "CONTACTS_COLOR, ''"
    })
    void a_misspelled_variable_is_reported_even_if_the_address_is_missing(
        String variable, String similar) {
      List<LogRecord> warnings =
          LogRecords.of(
              "r7contacts.port.config",
              () ->
                  assertThatIllegalArgumentException()
                      .isThrownBy(
                          () -> ContactBooks.openFromEnvironment(Map.of(variable, "fake:s3cr3t")))
                      .withMessage("environment variable CONTACTS_ADDRESS is not set"));

      assertThat(warnings)
          .extracting(warning -> new SimpleFormatter().formatMessage(warning))
          .containsExactly(
              "environment variable %s is ignored: this program has no such setting%s"
                  .formatted(variable, similar));
    }

    @Test
    void the_environment_of_the_process_is_the_default() {
      String address = System.getenv("CONTACTS_ADDRESS");
      assumeTrue(address == null, "this environment has an address");

      assertThatIllegalArgumentException()
          .isThrownBy(ContactBooks::openFromEnvironment)
          .withMessage("environment variable CONTACTS_ADDRESS is not set");
    }
  }

  /** Shows what it was opened with. */
  private record Opened(ConnectionString address, ContactSettings settings)
      implements SingleContactsOnly {
    @Override
    public Either<ContactError, Contact> findById(ContactId id) {
      return Either.left(new ContactError.NotFound(id));
    }

    @Override
    public void close() {}
  }

  /** Serves two schemes and has a setting of its own. */
  public static final class Fake implements ContactBookProvider {
    @Override
    public Set<String> schemes() {
      return Set.of("fake", "fake+more");
    }

    @Override
    public Set<ContactSetting> settings() {
      return Set.of(SHELF);
    }

    @Override
    public String artifact() {
      return "com.example:fake";
    }

    @Override
    public ContactBook open(
        ConnectionString address, ContactSettings settings, ContactBookListeners listeners) {
      return new Opened(address, settings);
    }
  }

  /** One of two that get in each other's way. */
  public static final class TwiceHere implements ContactBookProvider {
    @Override
    public Set<String> schemes() {
      return Set.of("twice");
    }

    @Override
    public String artifact() {
      return "com.example:here";
    }

    @Override
    public ContactBook open(
        ConnectionString address, ContactSettings settings, ContactBookListeners listeners) {
      throw new AssertionError("no adapter of two must be opened");
    }
  }

  /** The other. */
  public static final class TwiceThere implements ContactBookProvider {
    @Override
    public Set<String> schemes() {
      return Set.of("twice");
    }

    @Override
    public String artifact() {
      return "com.example:there";
    }

    @Override
    public ContactBook open(
        ConnectionString address, ContactSettings settings, ContactBookListeners listeners) {
      throw new AssertionError("no adapter of two must be opened");
    }
  }
}
