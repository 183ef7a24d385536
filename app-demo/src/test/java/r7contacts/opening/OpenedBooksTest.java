package r7contacts.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Either;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.decorator.DecoratorSettings;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactException;
import r7contacts.port.ContactQuery;
import r7contacts.port.Paging;
import r7contacts.port.config.ContactBookProvider;
import r7contacts.port.config.ContactBooks;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.portal.PortalListener;

/** Contact books as opened by address, with every adapter and decorator. */
class OpenedBooksTest {

  private static final ContactSettings DECORATED =
      ContactSettings.none()
          .with(DecoratorSettings.CACHE_TIME_TO_LIVE, "1m")
          .with(DecoratorSettings.CIRCUIT_BREAKER, "true")
          .with(DecoratorSettings.RATE_LIMIT, "500/10s");

  @ParameterizedTest
  @CsvSource({
    "memory:, memory:",
    "json+https://portal.example, json+https://portal.example",
    "json+https://portal.example/, json+https://portal.example",
    "xml+http://localhost:8080/crm, xml+http://localhost:8080/crm"
  })
  void an_opened_book_shows_its_address(String address, String shown) {
    try (ContactBook book = ContactBooks.open(address)) {
      assertThat(book).hasToString(shown);
    }
  }

  @ParameterizedTest
  @CsvSource({"memory:", "json+https://portal.example", "xml+https://portal.example"})
  void an_opened_book_shows_its_layers_and_no_secret(String address) {
    ContactSettings settings =
        DECORATED
            .with(ContactSetting.LOGIN, "s3cr3t-login")
            .with(ContactSetting.PASSWORD, "s3cr3t-password");

    try (ContactBook book = ContactBooks.open(address, settings)) {
      assertThat(book).hasToString("cached(circuit-breaking(rate-limited(" + address + ")))");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json+http://127.0.0.1:1", "xml+http://127.0.0.1:1"})
  void a_book_of_a_portal_reports_to_its_listeners(String address) {
    List<String> operations = new ArrayList<>();
    PortalListener recording =
        new PortalListener() {
          @Override
          public void onCall(Call call) {
            operations.add(call.operation());
          }
        };
    ContactSettings settings =
        ContactSettings.none()
            .with(ContactSetting.TOKEN, "s3cr3t")
            .with(ContactSetting.RETRIES, "0");

    try (ContactBook book =
        ContactBooks.at(address).settings(settings).listener(recording).open()) {
      book.findById(ContactId.of(1001));
    }
    try (ContactBook book =
        ContactBooks.at(address).settings(settings).listener(recording).openForEditing()) {
      book.findById(ContactId.of(1001));
    }

    assertThat(operations).containsExactly("read-contact", "read-contact");
  }

  @Test
  void a_book_in_memory_rejects_a_listener_for_requests() {
    PortalListener listener = new PortalListener() {};

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.at("memory:").listener(listener).open())
        .withMessageContaining(listener.getClass().getName())
        .withMessageContaining("neither the adapter of memory: nor");
  }

  @Test
  void a_book_of_a_file_shows_the_file(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("contacts.json"), "{\"contacts\": []}");

    try (ContactBook book = ContactBooks.open("memory:" + file)) {
      assertThat(book).hasToString("memory:" + file);
    }
  }

  @Test
  void a_file_whose_name_looks_like_a_password_is_not_shown(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("anna:s3cr3t@x.json"), "{\"contacts\": []}");

    try (ContactBook book = ContactBooks.open("memory:" + file)) {
      assertThat(book).hasToString("memory:(not shown)");
    }
  }

  @Test
  void every_adapter_names_its_artifact() {
    assertThat(ServiceLoader.load(ContactBookProvider.class))
        .extracting(ContactBookProvider::artifact)
        .containsExactlyInAnyOrder(
            "io.github.r7contacts:adapter-http",
            "io.github.r7contacts:adapter-inmemory",
            "io.github.r7contacts:adapter-xml");
  }

  @Test
  void a_contact_is_returned_or_the_reason_is_thrown() {
    ContactId missing = ContactId.of(999_999);

    try (ContactBook book = ContactBooks.open("memory:", DECORATED)) {
      Contact first = contacts(book, Paging.standard()).get(0);

      assertThat(book.getById(first.id())).isEqualTo(book.findById(first.id()).get());
      assertThat(book.getComplete(first.id())).isEqualTo(book.findComplete(first.id()).get());
      assertThatExceptionOfType(ContactException.class)
          .isThrownBy(() -> book.getById(missing))
          .satisfies(e -> assertThat(e.error()).isEqualTo(new ContactError.NotFound(missing)));
      assertThatExceptionOfType(ContactException.class)
          .isThrownBy(() -> book.getComplete(missing))
          .satisfies(e -> assertThat(e.error()).isEqualTo(new ContactError.NotFound(missing)));
    }
  }

  @Test
  void a_stream_of_contacts_resumes_after_a_bookmark() {
    try (ContactBook book = ContactBooks.open("memory:", DECORATED)) {
      List<Contact> all = contacts(book, Paging.standard());
      Paging rest = Paging.standard().withSize(2).after(all.get(4).id(), 5);

      assertThat(contacts(book, rest)).isEqualTo(all.subList(5, all.size()));
    }
  }

  private static List<Contact> contacts(ContactBook book, Paging paging) {
    return book.stream(ContactQuery.all(), paging).map(Either::get).toList();
  }
}
