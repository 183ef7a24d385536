package r7contacts.portal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.config.ConnectionString;
import r7contacts.port.config.ContactBooks;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contacts.PortalContacts;
import r7contacts.portal.wire.WireFormat;
import r7contacts.simulator.PortalSimulator;

class PortalAddressTest {

  private static final String SECRET = "s3cr3t";

  @ParameterizedTest
  @CsvSource({
    "https://portal.example, https://portal.example, portal.example",
    "HTTPS://Portal.Example/, HTTPS://Portal.Example, Portal.Example",
    "' https://portal.example:8443/crm// ', https://portal.example:8443/crm, portal.example",
    "https://портал.рф, https://xn--80awhdgm.xn--p1ai, портал.рф",
    "https://портал.example:8443/crm, https://xn--80awhdgm.example:8443/crm, портал.example",
    "https://portal.example/срм, https://portal.example/%D1%81%D1%80%D0%BC, portal.example",
    "https://portal.example/a%20b, https://portal.example/a%20b, portal.example",
    "https://my_portal, https://my_portal, my_portal",
    "https://_a.my_portal.example:1/x, https://_a.my_portal.example:1/x, _a.my_portal.example",
    "https://portal.example., https://portal.example., portal.example.",
    "https://portal.example:, https://portal.example, portal.example",
    "https://[::1]:8443, https://[::1]:8443, [::1]",
    "https://[fe80::1%eth0], https://[fe80::1%eth0], [fe80::1%eth0]",
    "https://10.0.0.1:65535, https://10.0.0.1:65535, 10.0.0.1"
  })
  void an_address_is_sent_in_ascii_and_shown_as_typed(String text, String base, String host) {
    PortalAddress address = PortalAddress.parse(text);

    assertThat(address.base()).hasToString(base);
    assertThat(address.host()).isEqualTo(host);
    assertThat(address).hasToString(text.strip().replaceAll("/+$", "").replaceAll(":$", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost",
        "http://LocalHost.",
        "http://127.0.0.1",
        "http://[::1]",
        "http://[::0001]",
        "http://[0:0:0:0:0:0:0:1]",
        "http://[0000:0000:0000:0000:0000:0000:0000:0001]"
      })
  void loopback_addresses_are_recognized_in_every_form(String text) {
    assertThat(PortalAddress.parse(text).isLoopback()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost.example",
        "http://127.0.0.1.example",
        "http://[::2]",
        "http://[1::1]",
        "http://[::11]"
      })
  void other_hosts_are_not_loopback_addresses(String text) {
    assertThat(PortalAddress.parse(text).isLoopback()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://",
        "https:///crm",
        "https://.example",
        "https://a..b",
        "https://portal.example:80a",
        "https://portal.example:123456",
        "https://[::1",
        "https://::1",
        "https://[portal]",
        "https://portal example",
        "https://portal.example/a b",
        "https://portal.example/%zz",
        "https://portal.example\\crm",
        "https://a\u0000b",
        "ftp://portal.example",
        "portal.example"
      })
  void an_invalid_address_is_rejected(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalAddress.parse(text))
        .withMessageStartingWith("the portal's address must ")
        .withMessageContaining("portal.example");
  }

  @Test
  void very_long_addresses_are_parsed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalAddress.parse("https://" + "a.".repeat(100_000) + "/x"));
    assertThat(PortalAddress.parse("https://a" + "/b".repeat(100_000)).host()).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:%d/", "http://127.0.0.1:%d", "http://LOCALHOST:%d"})
  void a_contact_is_read_from_a_host_in_any_spelling(String form) {
    try (PortalSimulator portal = PortalSimulator.builder().token("s3cr3t-token").start();
        ContactBook contacts =
            PortalContacts.open(
                WireFormat.json(),
                PortalSettings.builder(form.formatted(portal.uri().getPort()))
                    .token("s3cr3t-token")
                    .build())) {
      assertThat(contacts.findById(ContactId.of(1001)).isRight()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://портал.invalid", "https://my_portal.invalid"})
  void an_unknown_host_is_named_as_typed(String text) {
    try (ContactBook contacts =
        PortalContacts.open(
            WireFormat.json(), PortalSettings.builder(text).retries(0).token("t").build())) {
      Either<ContactError, Contact> outcome = contacts.findById(ContactId.of(1));

      assertThat(outcome.getLeft().message())
          .contains("there is no host " + text.substring("https://".length()));
    }
  }

  /** Returns addresses with a password in many forms. */
  static List<String> secrets() {
    List<String> texts = new ArrayList<>();
    List<String> passwords =
        List.of(
            SECRET,
            SECRET + "/word",
            "p@ss/" + SECRET,
            SECRET + "#1",
            SECRET + "?x",
            SECRET + " x",
            SECRET + "\\x",
            SECRET + ":x",
            "[" + SECRET + "]",
            SECRET + "%",
            SECRET + "\t");
    List<String> users = List.of("anna@mayak.example", "анна", "");
    List<String> hosts = List.of("portal.example", "my_портал.рф:8443/crm", "[::1]");
    for (String scheme :
        List.of(
            "https://", "HTTPS://", "http://", "https:", "https:/", "https:\\\\", "ftp://", "")) {
      for (String user : users) {
        for (String password : passwords) {
          for (String host : hosts) {
            for (String at : List.of("@", "%40", "%2540", "＠", "﹫")) {
              texts.add(scheme + user + ":" + password + at + host);
            }
            texts.add(
                scheme
                    + URLEncoder.encode(user + ":" + password + "@", StandardCharsets.UTF_8)
                    + host);
          }
        }
      }
    }
    for (String host :
        List.of("https://portal.example", "https://портал.рф/crm", "HTTP://localhost:1/")) {
      for (String tail :
          List.of(
              "?password=",
              "?x=1&password=",
              "#",
              "#password=",
              "/?p=",
              "/%3Fpassword=",
              "/;password=",
              ":",
              ":1:",
              " ",
              "\\",
              "/a=",
              "/ ",
              "%00")) {
        texts.add(host + tail + SECRET);
      }
    }
    Collections.shuffle(texts, new Random(12));
    return texts.subList(0, 1500);
  }

  @Test
  void a_password_in_an_address_is_rejected_in_every_form_and_never_shown() {
    List<String> shown = new ArrayList<>();
    List<String> accepted = new ArrayList<>();

    for (String text : secrets()) {
      Option<String> opened = thrownText(() -> ContactBooks.open("json+" + text).close());
      if (opened.isEmpty()) {
        accepted.add(text);
      }
      for (Action action :
          List.<Action>of(
              () -> ContactBooks.open(text).close(),
              () -> show(ConnectionString.parse(text)),
              () -> show(ConnectionString.parse("JSON+" + text)),
              () ->
                  show(
                      PortalSettings.builder(
                              ConnectionString.parse("xml+" + text), ContactSettings.none())
                          .build()),
              () -> show(PortalSettings.builder(text).build()),
              () -> show(ForwardProxy.parse(text)),
              () ->
                  show(
                      NetworkSettings.of(
                          ContactSettings.none().with(ContactSetting.PROXY, text))))) {
        thrownText(action)
            .orElse(opened)
            .filter(thrown -> thrown.contains(SECRET))
            .forEach(thrown -> shown.add(text + " -> " + thrown));
      }
    }

    assertThat(shown).isEmpty();
    assertThat(accepted).isEmpty();
  }

  private interface Action {
    void run() throws Exception;
  }

  /** Returns the text of a thrown exception as a log shows it; absent if none is thrown. */
  private static Option<String> thrownText(Action action) {
    try {
      action.run();
      return Option.none();
    } catch (Exception e) {
      StringBuilder text = new StringBuilder();
      for (Throwable each = e; each != null; each = each.getCause()) {
        text.append(each).append('\n');
      }
      return Option.some(text.toString());
    }
  }

  private static void show(Object value) {
    throw new IllegalStateException(value.toString());
  }
}
