package r7contacts.port.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vavr.control.Either;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactChange;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;

/** Opens the adapters and decorators below, as services of these tests. */
class OpeningForEditingTest {

  private static final ContactSetting OUTSIDE = ContactSetting.open("outside");
  private static final ContactSetting READING_ONLY = ContactSetting.open("reading-only");
  private static final ContactSettings READ_ONLY =
      ContactSettings.none().with(ContactSetting.READ_ONLY, "true");
  private static final List<String> CLOSED = new ArrayList<>();

  private final ClassLoader usual = Thread.currentThread().getContextClassLoader();
  private URLClassLoader withServices;

  @BeforeEach
  void installServices() {
    CLOSED.clear();
    URL services = OpeningForEditingTest.class.getResource("/editing-of-the-test/");
    withServices = new URLClassLoader(new URL[] {services}, usual);
    Thread.currentThread().setContextClassLoader(withServices);
  }

  @AfterEach
  void removeServices() throws IOException {
    Thread.currentThread().setContextClassLoader(usual);
    withServices.close();
  }

  @Test
  void a_book_is_opened_for_editing_by_address_settings_properties_and_environment() {
    ContactSettings outside = ContactSettings.none().with(OUTSIDE, "true");
    Properties properties = new Properties();
    properties.setProperty("contacts.address", "writing:");
    properties.setProperty("contacts.outside", "true");
    Map<String, String> environment =
        Map.of("CONTACTS_ADDRESS", "writing:", "CONTACTS_OUTSIDE", "true");

    assertThat(ContactBooks.openForEditing("writing:")).hasToString("editable writing:");
    assertThat(ContactBooks.openForEditing("writing:", outside))
        .hasToString("Outside(editable writing:)");
    assertThat(ContactBooks.openForEditing(properties)).hasToString("Outside(editable writing:)");
    assertThat(ContactBooks.openForEditingFromEnvironment(environment))
        .hasToString("Outside(editable writing:)");
  }

  @Test
  void the_environment_of_the_process_is_the_default() {
    assumeTrue(System.getenv("CONTACTS_ADDRESS") == null, "this environment has an address");

    assertThatIllegalArgumentException()
        .isThrownBy(ContactBooks::openForEditingFromEnvironment)
        .withMessage("environment variable CONTACTS_ADDRESS is not set");
  }

  @Test
  void a_book_that_is_opened_for_reading_cannot_be_cast_to_one_that_edits() {
    ContactBook opened = ContactBooks.open("writing:");
    ContactBook decorated =
        ContactBooks.open("writing:", ContactSettings.none().with(READING_ONLY, "true"));

    assertThat(opened).isNotInstanceOf(ContactEditing.class).hasToString("editable writing:");
    assertThat(decorated)
        .isNotInstanceOf(ContactEditing.class)
        .hasToString("ReadingOnly(editable writing:)");
    assertThat(opened.<Object>asOneCall(book -> book)).isNotInstanceOf(ContactEditing.class);
  }

  @Test
  void an_adapter_that_only_reads_is_rejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.openForEditing("reading:shelf"))
        .withMessage("reading:shelf cannot be opened for editing: com.example:reading only reads");
  }

  @Test
  void the_setting_read_only_refuses_editing_and_allows_reading() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.openForEditing("writing:", READ_ONLY))
        .withMessage(
            "writing: cannot be opened for editing, because contacts.read-only"
                + " (CONTACTS_READ_ONLY) is true: set it to false, or open for reading");
    assertThat(ContactBooks.open("writing:", READ_ONLY)).hasToString("editable writing:");
  }

  @Test
  void the_setting_read_only_works_from_properties_and_environment() {
    Properties properties = new Properties();
    properties.setProperty("contacts.address", "writing:");
    properties.setProperty("contacts.read-only", "TRUE");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.openForEditing(properties))
        .withMessageContaining("contacts.read-only (CONTACTS_READ_ONLY) is true");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ContactBooks.openForEditingFromEnvironment(
                    Map.of("CONTACTS_ADDRESS", "writing:", "CONTACTS_READ_ONLY", "true")))
        .withMessageContaining("contacts.read-only (CONTACTS_READ_ONLY) is true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "False", "", " "})
  void the_setting_read_only_allows_editing_if_it_is_false_or_blank(String value) {
    ContactSettings settings = ContactSettings.none().with(ContactSetting.READ_ONLY, value);

    assertThat(ContactBooks.openForEditing("writing:", settings)).hasToString("editable writing:");
  }

  @Test
  void another_value_of_the_setting_read_only_is_rejected_and_shown() {
    ContactSettings settings = ContactSettings.none().with(ContactSetting.READ_ONLY, "yes");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.openForEditing("writing:", settings))
        .withMessage("contacts.read-only (CONTACTS_READ_ONLY) must be true or false: \"yes\"");
  }

  @Test
  void a_decorator_that_only_reads_is_rejected_and_the_book_is_closed() {
    ContactSettings settings =
        ContactSettings.none().with(READING_ONLY, "true").with(OUTSIDE, "true");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.openForEditing("writing:", settings))
        .withMessageContaining("cannot be used for editing");
    assertThat(CLOSED).containsExactly("editable writing:");
  }

  /** Can edit, as far as its type shows; its contacts are not there. */
  record Editable(String shown, Runnable closing)
      implements EditableContactBook, SingleContactsOnly {
    @Override
    public Either<ContactError, Contact> findById(ContactId id) {
      return Either.left(new ContactError.NotFound(id));
    }

    @Override
    public Either<WriteError, WritePlan> plan(ContactChange change) {
      return Either.left(new WriteError.NotDone(NOT_HERE));
    }

    @Override
    public Either<WriteError, Written> perform(WritePlan plan) {
      return Either.left(new WriteError.NotDone(NOT_HERE));
    }

    @Override
    public Either<WriteError, Written> perform(ContactChange change) {
      return Either.left(new WriteError.NotDone(NOT_HERE));
    }

    @Override
    public ContactEditing through(RequestGate gate) {
      return this;
    }

    @Override
    public void close() {
      CLOSED.add(shown);
      closing.run();
    }

    @Override
    public String toString() {
      return shown;
    }
  }

  /** Adapter that can write. */
  public static final class Writing implements ContactBookProvider {
    @Override
    public Set<String> schemes() {
      return Set.of("writing");
    }

    @Override
    public String artifact() {
      return "com.example:writing";
    }

    @Override
    public ContactBook open(
        ConnectionString address, ContactSettings settings, ContactBookListeners listeners) {
      return openForEditing(address, settings, listeners);
    }

    @Override
    public EditableContactBook openForEditing(
        ConnectionString address, ContactSettings settings, ContactBookListeners listeners) {
      return new Editable("editable " + address, () -> {});
    }
  }

  /** Adapter that only reads. */
  public static final class Reading implements ContactBookProvider {
    @Override
    public Set<String> schemes() {
      return Set.of("reading");
    }

    @Override
    public String artifact() {
      return "com.example:reading";
    }

    @Override
    public ContactBook open(
        ConnectionString address, ContactSettings settings, ContactBookListeners listeners) {
      throw new AssertionError("must not be opened");
    }
  }

  /** Outer decorator, which supports editing. */
  public static final class Outside implements ContactBookDecorator {
    @Override
    public Set<ContactSetting> settings() {
      return Set.of(OUTSIDE);
    }

    @Override
    public int order() {
      return 1;
    }

    @Override
    public ContactBook decorate(
        ContactBook inner, ContactSettings settings, ContactBookListeners listeners) {
      return inner;
    }

    @Override
    public EditableContactBook decorateForEditing(
        EditableContactBook inner, ContactSettings settings, ContactBookListeners listeners) {
      return settings.flag(OUTSIDE).getOrElse(false)
          ? new Editable("Outside(" + inner + ")", inner::close)
          : inner;
    }
  }

  /** Inner decorator, which does not. */
  public static final class ReadingOnly implements ContactBookDecorator {
    @Override
    public Set<ContactSetting> settings() {
      return Set.of(READING_ONLY);
    }

    @Override
    public int order() {
      return 2;
    }

    @Override
    public ContactBook decorate(
        ContactBook inner, ContactSettings settings, ContactBookListeners listeners) {
      return settings.flag(READING_ONLY).getOrElse(false)
          ? new SingleContacts("ReadingOnly(" + inner + ")")
          : inner;
    }
  }

  /** Reads only. */
  private record SingleContacts(String shown) implements SingleContactsOnly {
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
}
