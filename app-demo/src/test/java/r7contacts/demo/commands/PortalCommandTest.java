package r7contacts.demo.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program;
import r7contacts.demo.Program.Run;
import r7contacts.demo.Program.Running;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;

class PortalCommandTest {

  private static final String ADDRESS = "--from (json\\+http://127\\.0\\.0\\.1:\\d+)\n";

  private final Program program = new Program();
  private final Program visitor = new Program();

  @TempDir private Path directory;

  @Test
  void a_portal_prints_commands_to_try_and_ends_when_interrupted() throws Exception {
    try (Running portal = program.start("portal", "--token", "it's")) {
      String address = portal.await("get 1234 " + ADDRESS);

      assertThat(portal.text())
          .contains("  Token     it's\n")
          .contains("CONTACTS_TOKEN='it'\\''s' java -jar ")
          .contains("curl -H 'Authorization: it'\\''s' http://127.0.0.1:");
      visitor.environment.put("CONTACTS_TOKEN", "it's");
      visitor.environment.put("CONTACTS_RETRIES", "0");
      assertThat(visitor.run("get", "1234", "--from", address).exitCode()).isZero();
      assertThat(portal.interrupt()).isZero();
      assertThat(visitor.run("get", "1234", "--from", address).exitCode()).isEqualTo(7);
    }
  }

  @Test
  void the_printed_login_signs_in() throws Exception {
    try (Running portal = program.start("portal")) {
      String address =
          portal.await(
              "CONTACTS_PASSWORD=demo-password java .*"
                  + "get 1234 --login demo@portal\\.example --from (xml\\+http://127\\.0\\.0\\.1:\\d+)\n");

      assertThat(portal.text())
          .contains("  Login     demo@portal.example\n", "  Password  demo-password\n")
          .doesNotContain("Code", "Faults");
      visitor.environment.put("CONTACTS_PASSWORD", "demo-password");
      assertThat(
              visitor
                  .run("get", "1234", "--login", "demo@portal.example", "--from", address)
                  .exitCode())
          .isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"sms, the code sent by SMS", "APP, the code of the authenticator app"})
  void a_portal_with_a_second_factor_prints_its_code(String kind, String wanted) throws Exception {
    try (Running portal = program.start("portal", "--second-factor", kind)) {
      String address = portal.await(ADDRESS);
      String code = portal.await("  Code      (\\d+)\n");
      visitor.environment.put("CONTACTS_PASSWORD", "demo-password");
      String[] arguments = {"get", "1234", "--login", "demo@portal.example", "--from", address};

      assertThat(visitor.run(arguments).err()).contains("also requires " + wanted);
      visitor.environment.put("CONTACTS_SECOND_FACTOR_CODE", code);
      assertThat(visitor.run(arguments).exitCode()).isZero();
    }
  }

  @Test
  void a_portal_simulates_the_given_faults() throws Exception {
    try (Running portal =
        program.start("portal", "--fault", "empty=502*1", "--fault", "html@contacts")) {
      String address = portal.await(ADDRESS);
      visitor.environment.put("CONTACTS_TOKEN", PortalSimulator.DEFAULT_TOKEN);
      visitor.environment.put("CONTACTS_RETRIES", "0");

      assertThat(portal.text()).contains("  Faults    empty=502*1, html@contacts\n");
      assertThat(visitor.run("get", "1234", "--from", address).exitCode()).isEqualTo(7);
      assertThat(visitor.run("get", "1234", "--from", address).exitCode()).isEqualTo(8);
    }
  }

  @Test
  void a_portal_serves_a_file_in_the_documented_form() throws Exception {
    Path file =
        Files.writeString(directory.resolve("one.json"), "{\"id\": 7, \"firstName\": \"Зоя\"}");
    try (Running portal = program.start("portal", "--documented", "--contacts", file.toString())) {
      String address = portal.await("get ID " + ADDRESS);
      visitor.environment.put("CONTACTS_TOKEN", PortalSimulator.DEFAULT_TOKEN);

      assertThat(visitor.run("get", "7", "--from", address).out()).startsWith("Зоя\n");
      assertThat(visitor.run("get", "1234", "--from", address).exitCode()).isEqualTo(3);
    }
  }

  @Test
  void a_port_in_use_is_reported_in_one_sentence() {
    try (PortalSimulator portal = PortalSimulator.start()) {
      Run run = program.run("portal", "--port", Integer.toString(portal.port()));

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err())
          .startsWith("cannot listen on port " + portal.port() + ": Address already in use")
          .contains("--port")
          .hasLineCount(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port many | --port: ",
        "--port 99999 | port must be from 0 to 65535",
        "--token not;one | token must be visible ASCII characters without a semicolon",
        "--contacts none.json | the file none.json does not exist",
        "--contacts src | the file src is a directory",
        "--contacts pom.xml | pom.xml",
        "--second-factor mail | --second-factor: ",
        "--fault nothing | unknown fault: nothing; known are: delay=DURATION, drip=DURATION, stall,",
        "--fault empty | fault empty takes a status from 200 to 599: empty",
        "--fault refuse*2 | fault refuse takes no *TIMES: refuse*2",
      })
  void invalid_usage_exits_with_2_and_explains_what_is_wrong(String arguments, String message) {
    Run run = program.run(("portal " + arguments).split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(message)
        .endsWith("Try: java -jar contacts-demo.jar portal --help" + System.lineSeparator())
        .doesNotContain("Exception")
        .hasLineCount(2);
  }

  @Test
  void a_file_of_contacts_that_is_not_in_utf_8_is_reported() throws Exception {
    Path file = directory.resolve("old.json");
    Files.write(file, "{\"id\": 7, \"firstName\": \"Zoé\"}".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(program.run("portal", "--contacts", file.toString()).err())
        .startsWith("the file " + file + " is not in UTF-8" + System.lineSeparator());
  }

  @Test
  void the_help_describes_every_fault() {
    String help = program.run("portal", "--help").out();

    Fault.descriptions()
        .forEach(
            (form, description) ->
                assertThat(help.replaceAll("\\s+", " ")).contains(" " + form + " " + description));
    assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void odd_contacts_and_the_time_zone_can_be_selected() throws Exception {
    try (Running portal = program.start("portal", "--odd", "--zone", "Z", "--generated", "1")) {
      String address = portal.await(ADDRESS).replace("json+", "");

      assertThat(body(address + "/api/2.0/crm/contact/1004")).contains("\"created\":\"вчера\"");
      assertThat(body(address + "/api/2.0/crm/contact/1"))
          .containsPattern("\"created\":\"[^\"]*Z\"");
    }
    try (Running portal = program.start("portal", "--generated", "1")) {
      String address = portal.await(ADDRESS).replace("json+", "");

      assertThat(body(address + "/api/2.0/crm/contact/1004")).contains("Not found");
      assertThat(body(address + "/api/2.0/crm/contact/1")).contains("+03:00");
    }
  }

  private static String body(String address) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", PortalSimulator.DEFAULT_TOKEN)
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Moscow", "Europe/Moscow", "+25:00", ""})
  void a_zone_that_is_not_an_offset_is_rejected(String zone) {
    Run run = visitor.run("portal", "--zone", zone);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("--zone must be Z, or an offset such as +03:00: \"" + zone + "\"");
  }
}
