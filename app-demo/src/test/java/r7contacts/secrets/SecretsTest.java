package r7contacts.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.xml.XmlContacts;
import r7contacts.domain.change.ContactChange;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;
import r7contacts.port.config.ConnectionString;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.Written;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalListener;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.ContractPortal;
import r7contacts.portal.contract.SampleChange;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.testkit.SampleContacts;

/**
 * No secret is logged or printed. The tests of the modules before this one log at debug level to
 * files, with every error message; this test scans them. Secrets in tests contain a mark.
 */
class SecretsTest {

  private static final String MARK = "s3cr3t";

  /** The mark, the built-in password, and headers and fields whose values cannot be marked. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)"
              + MARK
              + "|"
              + PortalSimulator.DEFAULT_PASSWORD
              + "|authorization: (?!\\(not shown\\))"
              + "|asc_auth_key=(?!of-an-injected-client)"
              + "|password=");

  @Test
  void logs_and_output_of_the_tests_contain_no_secret() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : written("glob:**/target/test-log*.txt")) {
      look(file, Files.readString(file), found);
    }
    Pattern printed = Pattern.compile("<system-(out|err)>(.*?)</system-\\1>", Pattern.DOTALL);
    for (Path file : written("glob:**/target/surefire-reports/TEST-*.xml")) {
      Matcher output = printed.matcher(Files.readString(file));
      while (output.find()) {
        look(file, output.group(2), found);
      }
    }
    assertThat(found).isEmpty();
  }

  private static List<Path> written(String glob) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(".."), 4)) {
      return files.filter(file -> matches(glob, file)).toList();
    }
  }

  private static boolean matches(String glob, Path file) {
    return file.getFileSystem().getPathMatcher(glob).matches(file);
  }

  private static void look(Path file, String text, List<String> found) {
    Matcher secret = SECRET.matcher(text);
    while (secret.find() && found.size() < 10) {
      int from = Math.max(0, secret.start() - 150);
      found.add(file + ": …" + text.substring(from, Math.min(text.length(), secret.end() + 20)));
    }
  }

  @Test
  void no_error_exception_event_or_setting_shows_a_secret() {
    StringBuilder said = new StringBuilder();
    PortalListener hearing =
        new PortalListener() {
          @Override
          public void onRequest(Request request) {
            said.append(request).append('\n');
          }

          @Override
          public void onCall(Call call) {
            said.append(call).append('\n');
          }
        };
    for (String fault :
        List.of(
            "html",
            "stack",
            "empty=401",
            "empty=403",
            "empty=404",
            "reset",
            "garbage",
            "not-utf8",
            "plain-word@sign-in",
            "stack@sign-in",
            "html@sign-in",
            "truncate@sign-in")) {
      for (Credentials credentials :
          List.of(
              Credentials.token(MARK + "-token"),
              Credentials.token(() -> MARK + "-token"),
              Credentials.login("anna", (MARK + "-right").toCharArray()),
              Credentials.login("anna", (MARK + "-wrong").toCharArray()))) {
        try (PortalSimulator portal =
            PortalSimulator.builder()
                .token(MARK + "-token")
                .account("anna", MARK + "-right")
                .fault(Fault.parse(fault))
                .start()) {
          PortalSettings settings =
              PortalSettings.builder(portal.uri().toString())
                  .credentials(credentials)
                  .listener(hearing)
                  .retries(0)
                  .build();
          said.append(settings).append(credentials).append('\n');
          try (ContactRepository json = JsonContacts.open(settings);
              ContactRepository xml = XmlContacts.open(settings)) {
            say(json, said);
            say(xml, said);
          }
          said.append(portal.requests()).append('\n');
        }
      }
    }
    ContactSettings settings =
        ContactSettings.none()
            .with(ContactSetting.TOKEN, MARK)
            .with(ContactSetting.PASSWORD, MARK)
            .with(ContactSetting.SECOND_FACTOR_CODE, MARK)
            .with(ContactSetting.PROXY_USER, "anna")
            .with(ContactSetting.PROXY_PASSWORD, MARK)
            .with(ContactSetting.CLIENT_CERTIFICATE_KEY_PASSWORD, MARK);
    said.append(settings);
    try {
      PortalSettings.builder(
          ConnectionString.parse("json+https://u:" + MARK + "@portal.example"), settings);
    } catch (IllegalArgumentException e) {
      said.append(trace(e));
    }

    assertThat(said.toString()).contains("NotAuthenticated", "Unavailable").doesNotContain(MARK);
  }

  @Test
  void no_plan_outcome_or_event_of_a_change_shows_a_secret() {
    StringBuilder said = new StringBuilder();
    PortalListener hearing =
        new PortalListener() {
          @Override
          public void onRequest(Request request) {
            said.append(request).append('\n');
          }
        };
    for (String fault : List.of("", "empty=401", "stack", "html", "after-effect=cut")) {
      for (SampleChange sample : SampleChange.ofSeveralSteps()) {
        try (PortalSimulator portal = ContractPortal.builder().token(MARK + "-token").start()) {
          PortalSettings settings =
              PortalSettings.builder(portal.uri().toString())
                  .credentials(Credentials.token(MARK + "-token"))
                  .listener(hearing)
                  .retries(0)
                  .build();
          try (EditableContactBook json = JsonContacts.openForEditing(settings);
              EditableContactBook xml = XmlContacts.openForEditing(settings)) {
            ContactChange change = sample.change().apply(json);
            json.plan(change).peek(plan -> said.append(plan.text()).append(plan.requests()));
            if (!fault.isEmpty()) {
              portal.fault(Fault.parse(fault + "#3"));
            }
            say(json.perform(change), said);
            say(xml.perform(change), said);
          }
          said.append(portal.requests()).append('\n');
        }
      }
    }

    assertThat(said.toString())
        .contains("/api/2.0/crm/contact/person", "Written", "PartlyDone")
        .doesNotContain(MARK);
  }

  private static void say(Either<WriteError, Written> outcome, StringBuilder said) {
    said.append(outcome).append('\n');
    outcome.peekLeft(error -> said.append(error.message()).append(trace(error.toException())));
  }

  private static void say(ContactRepository contacts, StringBuilder said) {
    contacts
        .findById(SampleContacts.anna().id())
        .peekLeft(error -> said.append(error).append(error.message()).append(thrown(error)));
    said.append(contacts).append('\n');
  }

  private static String thrown(ContactError error) {
    return trace(error.toException());
  }

  private static String trace(Throwable e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
