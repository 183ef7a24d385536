package r7contacts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.simulator.PortalSimulator;

/** The configuration class for applications without the starter works, and is the documented one. */
class ContactsConfigurationTest {

  @Test
  void properties_of_the_application_open_the_book() {
    try (PortalSimulator portal = PortalSimulator.start();
        ConfigurableApplicationContext application =
            new SpringApplicationBuilder(ContactsConfiguration.class)
                .web(WebApplicationType.NONE)
                .run(
                    "--contacts.address=json+" + portal.uri(),
                    "--contacts.token=" + portal.token(),
                    "--contacts.totalTimeout=20s",
                    "--contacts.url=https://shop.example")) {
      ContactBook book = application.getBean(ContactBook.class);

      assertThat(book.getById(ContactId.of(1001)).id()).isEqualTo(ContactId.of(1001));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"spring.md", "spring.ru.md"})
  void the_document_shows_this_configuration(String document) throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java/r7contacts/compatibility/ContactsConfiguration.java"));
    String shown = source.substring(source.indexOf("@Configuration(")).strip();

    assertThat(Files.readString(Path.of("..", "docs", document))).contains(shown);
  }
}
