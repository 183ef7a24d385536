package r7contacts.demo.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.demo.Program;
import r7contacts.demo.ScriptedTerminal;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.StandardOutput;
import r7contacts.demo.terminal.Terminal;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.PortalSimulator;

/** The tour fits one screen, and shows what the portal sent and the adapters read. */
class TourTest {

  private static final ContactId SHOWN = ContactId.of(1234);

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final Environment environment =
      new Environment(
          new StandardOutput(output, () -> false),
          new PrintStream(output, true, StandardCharsets.UTF_8),
          Map.of(),
          Terminal.NONE);

  private String shown() {
    return output.toString(StandardCharsets.UTF_8);
  }

  @Test
  void the_tour_shows_traps_a_card_failures_and_an_edit_with_a_conflict() {
    Program.Run run = new Program().run();

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            """
            Blank, null and an empty list all mean the same [7.2]
              "about":""                            | <about></about>
              "currency":null                       | <currency />
              "addresses":[]                        | (not sent)
              => about: absent, currency: absent, addresses: absent
            """)
        .contains("\"displayName\":\"Mary Fa&#231;ade\"      | <displayName>Mary\n")
        .contains(
            "  \"data\":\"support@Р7.com\",\"category...  | <category>0</category><data>support...")
        .contains("=> E-mail, home: support@Р7.com, primary")
        .contains("=> created by Mary Façade, works at Food & Culture <Project>")
        .contains("=> Birthdate: the text 10/07/1992, no day is guessed")
        .contains("  Works as      Programmer at Food & Culture <Project>")
        .contains("=> equal in memory, over JSON and over XML; so are the other 11 contacts")
        .contains("Status 503 twice:  Tadjeddine Bachir, after 3 requests")
        .contains("contact 999999 was not found, or this account may not see it")
        .contains("not signed in: the portal does not accept the token")
        .contains(
            """
            Another user:  job title: "Head of logistics" → "CEO"
            The same edited:  nothing was changed, because contact 1004 was changed
              meanwhile: job title is "CEO" instead of "Head of logistics"
            Overwritten:  job title: "CEO" → "CTO"
            Undone:  job title: "CTO" → "CEO"
            """);
  }

  @Test
  void the_tour_fits_60_lines_of_80_columns_in_a_pipe_and_on_a_terminal() {
    Program program = new Program();
    String inPipe = program.run().out();
    program.terminal = new ScriptedTerminal();
    String onTerminal = program.run().out();

    assertThat(inPipe.lines().toList())
        .hasSizeLessThanOrEqualTo(60)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(onTerminal).contains("\u001b[1m== ");
    assertThat(onTerminal.replaceAll("\u001b\\[[0-9]*m", "")).isEqualTo(inPipe);
  }

  @Test
  void the_excerpts_are_what_the_portal_sends() {
    try (PortalSimulator portal = PortalSimulator.start();
        InMemoryContacts memory = InMemoryContacts.demo()) {
      portal.answer(
          "/api/2.0/crm/contact/1234.json",
          CannedAnswer.of(
              200,
              "application/json",
              "{\"response\":{\"commonData\":[],\"about\":\"other\",\"id\":1234}}"));

      Contact contact = memory.getById(SHOWN);
      new TourOfFormats(new Page(environment), portal, contact, contact).run();

      assertThat(shown())
          .contains("JSON, 56 bytes ")
          .contains("  \"commonData\":[]                       | <commonData><id>1240</id>")
          .contains("  \"about\":\"other\"                       | <about></about>")
          .contains("  (not sent)                            | <currency />");
    }
  }

  @Test
  void different_readings_of_the_formats_are_shown() {
    try (PortalSimulator portal = PortalSimulator.start();
        InMemoryContacts memory = InMemoryContacts.demo()) {
      Contact other = memory.getById(ContactId.of(1001));

      new TourOfFormats(new Page(environment), portal, memory.getById(SHOWN), other).run();

      assertThat(shown()).contains("=> JSON: E-mail, home: support@Р7.com, primary; XML: Phone,");
    }
  }

  @Test
  void a_difference_between_adapters_is_reported() {
    try (InMemoryContacts memory = InMemoryContacts.demo()) {
      Person shown = (Person) memory.getById(SHOWN);
      List<Contact> contacts =
          List.of(Person.builder(shown.profile()).firstName("Other").lastName("Bachir").build());

      boolean isEqual =
          new Tour(environment).compare(InMemoryContacts.of(contacts), memory, memory);

      assertThat(isEqual).isFalse();
      assertThat(shown())
          .contains("JSON differs from memory: contact 1234, ")
          .contains("XML differs from memory: contact 1234, ")
          .doesNotContain("equal in memory");
    }
  }
}
