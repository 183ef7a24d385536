package r7contacts.port.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Either;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.edit.EditableContactBook;

/** Opens the adapter and the decorator below, which the context class loader does not see. */
class ContactBookOpeningTest {

  private static final ContactSetting SHELF = ContactSetting.open("shelf");
  private static final ContactSettings SHELF_2 = ContactSettings.none().with(SHELF, "2");

  private URLClassLoader loader;

  @BeforeEach
  void createClassLoader() {
    URL services = ContactBookOpeningTest.class.getResource("/opening-of-the-test/");
    loader = new URLClassLoader(new URL[] {services}, getClass().getClassLoader());
  }

  @AfterEach
  void closeClassLoader() throws IOException {
    loader.close();
  }

  @Test
  void the_given_class_loader_finds_what_the_context_class_loader_does_not() {
    ContactBookOpening opening = ContactBooks.at("opening:");

    assertThatIllegalArgumentException()
        .isThrownBy(opening::open)
        .withMessageStartingWith("scheme \"opening\" is unknown");
    assertThat(opening.classLoader(loader).open()).hasToString("Around(opening: {} [] reading)");
    assertThatIllegalArgumentException()
        .as("an opening is not changed by its methods")
        .isThrownBy(opening::open);
  }

  @Test
  void adapters_of_the_context_class_loader_are_found_beside_a_given_one() throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try (URLClassLoader other = new URLClassLoader(new URL[0], usual)) {
      assertThat(ContactBooks.at("opening:").classLoader(other).open())
          .hasToString("Around(opening: {} [] reading)");
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  @Test
  void adapter_and_decorator_receive_the_listeners_of_their_types_in_order() {
    ContactBookOpening opening =
        ContactBooks.at("opening:")
            .classLoader(loader)
            .listener(new Hearing("first"))
            .listener(new HearingAround("of the decorator"))
            .listener(new Hearing("second"));

    assertThat(opening.open())
        .hasToString("[of the decorator] Around(opening: {} [first, second] reading)");
    assertThat(opening.openForEditing().toString())
        .isEqualTo("[of the decorator] Around(opening: {} [first, second] editing)");
  }

  @Test
  void a_listener_without_events_is_rejected_and_named() {
    ContactBookOpening opening =
        ContactBooks.at("opening:")
            .classLoader(loader)
            .listener(new Hearing("taken"))
            .listener(new Unheard());

    String message =
        "listener r7contacts.port.config.ContactBookOpeningTest$Unheard would never be called:"
            + " neither the adapter of opening: nor an installed decorator has events for it;"
            + " open without it";
    assertThatIllegalArgumentException().isThrownBy(opening::open).withMessage(message);
    assertThatIllegalArgumentException().isThrownBy(opening::openForEditing).withMessage(message);
  }

  @Test
  void settings_in_code_take_precedence_over_properties_and_environment() {
    Properties properties = new Properties();
    properties.setProperty("contacts.address", "opening:");
    properties.setProperty("contacts.shelf", "1");
    properties.setProperty("contacts.retries", "0");
    Map<String, String> environment =
        Map.of("CONTACTS_ADDRESS", "opening:", "CONTACTS_SHELF", "1", "CONTACTS_RETRIES", "0");
    String expected = "Around(opening: {retries=\"0\", shelf=\"2\"} [heard] reading)";

    for (ContactBookOpening opening :
        List.of(ContactBooks.from(properties), ContactBooks.fromEnvironment(environment))) {
      assertThat(
              opening.classLoader(loader).listener(new Hearing("heard")).settings(SHELF_2).open())
          .hasToString(expected);
    }
  }

  @Test
  void a_framework_is_asked_for_the_settings_and_may_have_other_properties() {
    Map<String, String> framework =
        Map.of("contacts.address", "opening:", "contacts.shelf", "1", "contacts.url", "own");

    assertThat(ContactBooks.from(framework::get).classLoader(loader).open())
        .hasToString("Around(opening: {shelf=\"1\"} [] reading)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.from(name -> null).open())
        .withMessage("property contacts.address is not set");
  }

  @Test
  void an_optional_listener_is_left_out_if_it_is_not_taken() {
    assertThat(
            ContactBooks.at("opening:")
                .classLoader(loader)
                .optionalListener(new Unheard())
                .optionalListener(new Hearing("heard"))
                .open())
        .hasToString("Around(opening: {} [heard] reading)");
  }

  @Test
  void a_misspelled_property_is_similar_to_a_setting() {
    Set<String> names =
        Set.of("contacts.adress", "contacts.tokn", "contacts.token", "contacts.url");

    assertThat(ContactBooks.similarProperties(names))
        .containsOnly(
            Map.entry("contacts.adress", "contacts.address"),
            Map.entry("contacts.tokn", "contacts.token"));
  }

  @Test
  void a_secret_among_the_settings_in_code_is_not_shown() {
    ContactSettings secret = ContactSettings.none().with(ContactSetting.TOKEN, "s3cr3t");

    assertThat(ContactBooks.at("opening:").classLoader(loader).settings(SHELF_2).settings(secret))
        .extracting(ContactBookOpening::open)
        .hasToString("Around(opening: {shelf=\"2\", token=(not shown)} [] reading)");
  }

  /** Listener of the adapter. */
  private record Hearing(String name) implements ContactBookListener {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Listener of the decorator. */
  private record HearingAround(String name) implements ContactBookListener {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Listener of neither. */
  private static final class Unheard implements ContactBookListener {}

  /** Shows what it was opened with. */
  private record Opened(String shown) implements SingleContactsOnly {
    @Override
    public Either<ContactError, Contact> findById(ContactId id) {
      return Either.left(new ContactError.NotFound(id));
    }

    @Override
    public void close() {}

    @Override
    public String toString() {
      return shown;
    }
  }

  /** Adapter. */
  public static final class Fake implements ContactBookProvider {
    @Override
    public Set<String> schemes() {
      return Set.of("opening");
    }

    @Override
    public String artifact() {
      return "com.example:opening";
    }

    @Override
    public Set<ContactSetting> settings() {
      return Set.of(SHELF);
    }

    @Override
    public Set<Class<? extends ContactBookListener>> listenerTypes() {
      return Set.of(Hearing.class);
    }

    @Override
    public ContactBook open(
        ConnectionString address, ContactSettings settings, ContactBookListeners listeners) {
      return new Opened(shown(address, settings, listeners) + " reading");
    }

    @Override
    public EditableContactBook openForEditing(
        ConnectionString address, ContactSettings settings, ContactBookListeners listeners) {
      return new OpeningForEditingTest.Editable(
          shown(address, settings, listeners) + " editing", () -> {});
    }

    private static String shown(
        ConnectionString address, ContactSettings settings, ContactBookListeners listeners) {
      return "%s %s %s".formatted(address, settings, listeners.of(Hearing.class));
    }
  }

  /** Decorator that is always on. */
  public static final class Around implements ContactBookDecorator {
    @Override
    public Set<ContactSetting> settings() {
      return Set.of();
    }

    @Override
    public Set<Class<? extends ContactBookListener>> listenerTypes() {
      return Set.of(HearingAround.class);
    }

    @Override
    public int order() {
      return 0;
    }

    @Override
    public ContactBook decorate(
        ContactBook inner, ContactSettings settings, ContactBookListeners listeners) {
      return new Opened(shown(inner, listeners));
    }

    @Override
    public EditableContactBook decorateForEditing(
        EditableContactBook inner, ContactSettings settings, ContactBookListeners listeners) {
      return new OpeningForEditingTest.Editable(shown(inner, listeners), inner::close);
    }

    private static String shown(ContactBook inner, ContactBookListeners listeners) {
      List<HearingAround> heard = listeners.of(HearingAround.class);
      return (heard.isEmpty() ? "" : heard + " ") + "Around(" + inner + ")";
    }
  }
}
