package r7contacts.demo.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.StandardOutput;
import r7contacts.demo.terminal.Terminal;
import r7contacts.domain.ContactId;
import r7contacts.port.edit.EditableContactBook;

class PortalLimitTest {

  private static final String PORTAL = "https://portal.example";

  @Test
  void requests_to_a_portal_are_limited_unless_the_user_has_set_a_limit() {
    try (EditableContactBook book = InMemoryContacts.demo()) {
      EditableContactBook limited = around(book, Map.of("CONTACTS_ADDRESS", PORTAL));

      assertThat(limited).isNotSameAs(book);
      assertThat(limited.findById(ContactId.of(1001))).isEqualTo(book.findById(ContactId.of(1001)));
      assertThat(around(book, Map.of("CONTACTS_ADDRESS", PORTAL, "CONTACTS_RATE_LIMIT", "100/10s")))
          .isSameAs(book);
      assertThat(around(book, Map.of("CONTACTS_ADDRESS", "memory:"))).isSameAs(book);
    }
  }

  private static EditableContactBook around(
      EditableContactBook book, Map<String, String> variables) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Environment environment =
        new Environment(
            new StandardOutput(bytes, () -> false),
            new PrintStream(bytes, true, StandardCharsets.UTF_8),
            variables,
            Terminal.NONE);
    return PortalLimit.around(book, environment, new ConnectOptions(environment));
  }
}
