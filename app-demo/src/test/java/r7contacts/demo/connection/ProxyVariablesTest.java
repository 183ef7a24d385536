package r7contacts.demo.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program;
import r7contacts.demo.Program.Run;
import r7contacts.port.config.ConnectionString;

class ProxyVariablesTest {

  @ParameterizedTest
  @CsvSource({
    "json+https://portal.example, HTTPS_PROXY=http://proxy.example:3128, proxy.example:3128",
    "json+https://portal.example, https_proxy=proxy.example:3128, proxy.example:3128",
    "xml+https://portal.example, HTTPS_PROXY=HTTP://proxy.example:3128/, proxy.example:3128/",
    "xml+https://portal.example, https_proxy=a:1 HTTPS_PROXY=b:2, a:1",
    "json+http://portal.example, HTTP_PROXY=a:1 HTTPS_PROXY=b:2, a:1",
    "json+https://portal.example, HTTP_PROXY=a:1, none",
    "json+https://portal.example, HTTPS_PROXY=, none",
    "memory:, HTTPS_PROXY=a:1, none"
  })
  void the_proxy_is_selected_by_the_protocol_of_the_address(
      String address, String variables, String proxy) {
    Map<String, String> environment = environment(variables);

    ProxyVariables.apply(environment, ConnectionString.parse(address), new Properties());

    assertThat(environment.getOrDefault("CONTACTS_PROXY", "none")).isEqualTo(proxy);
  }

  @Test
  void an_undecodable_variable_is_rejected_and_not_shown() {
    Map<String, String> environment = new HashMap<>();
    environment.put("https_proxy", "http://anna:s3cr3t\uFFFD@proxy.example:3128");
    ConnectionString portal = ConnectionString.parse("json+https://portal.example");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProxyVariables.apply(environment, portal, new Properties()))
        .withMessageStartingWith("environment variable HTTPS_PROXY cannot be read in this locale")
        .withMessageNotContaining("s3cr3t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "portal.example | *",
        "portal.example | portal.example",
        "portal.example | other.example,PORTAL.Example",
        "portal.example | .example",
        "portal.example | *.example",
        "portal.example | example",
        "crm.portal.example | a b portal.example",
        "portal.example:8443 | portal.example:8443",
        "portal.example | portal.example:443",
        "portal.example. | portal.example",
        "портал.рф | .рф",
        "портал.рф | xn--80awhdgm.xn--p1ai",
        "10.1.2.3 | 10.1.2.3",
        "10.1.2.3:8443 | 10.0.0.0/8",
        "10.1.2.3 | 10.1.2.0/23",
        "[fd00::1]:8443 | [fd00::1]",
        "[fd00::1] | fd00::1",
        "[fd00::1] | fd00::/8",
      })
  void hosts_in_no_proxy_are_connected_to_directly(String host, String exceptions) {
    Map<String, String> environment = environment("HTTPS_PROXY=a:1");
    environment.put("NO_PROXY", exceptions);

    ProxyVariables.apply(
        environment, ConnectionString.parse("json+https://" + host + "/crm"), new Properties());

    assertThat(environment).doesNotContainKey("CONTACTS_PROXY");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "portal.example | tal.example",
        "portal.example | portal.example:8443",
        "portal.example | ,",
        "10.1.2.3 | 10.2.0.0/16",
        "10.1.2.3 | 2.3",
        "10.1.2.3 | 10.1.2.3/x",
        "portal.example | 10.0.0.0/8",
        "[fd00::1] | fe80::/10",
        "[fd00::1] | 0.0.0.0/0",
      })
  void other_hosts_use_the_proxy(String host, String exceptions) {
    Map<String, String> environment = environment("HTTPS_PROXY=a:1");
    environment.put("no_proxy", exceptions);

    ProxyVariables.apply(
        environment, ConnectionString.parse("json+https://" + host), new Properties());

    assertThat(environment).containsEntry("CONTACTS_PROXY", "a:1");
  }

  @Test
  void a_user_and_a_password_in_the_variable_become_settings() {
    Map<String, String> environment =
        environment("HTTPS_PROXY=http://anna%40mayak:s3cr3t%2F@x+@proxy.example:3128");

    ProxyVariables.apply(
        environment, ConnectionString.parse("json+https://portal.example"), new Properties());

    assertThat(environment)
        .containsEntry("CONTACTS_PROXY", "proxy.example:3128")
        .containsEntry("CONTACTS_PROXY_USER", "anna@mayak")
        .containsEntry("CONTACTS_PROXY_PASSWORD", "s3cr3t/@x+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https.proxyHost=jvm", "socksProxyHost=jvm", "java.net.useSystemProxies=true"})
  void jvm_properties_take_precedence(String property) {
    Map<String, String> environment = environment("HTTPS_PROXY=a:1");
    Properties jvm = new Properties();
    jvm.setProperty(property.split("=")[0], property.split("=")[1]);

    ProxyVariables.apply(environment, ConnectionString.parse("json+https://portal.example"), jvm);

    assertThat(environment).doesNotContainKey("CONTACTS_PROXY");
  }

  @Test
  void the_programs_own_variables_take_precedence() {
    Map<String, String> environment = environment("HTTPS_PROXY=u:s3cr3t@a:1 CONTACTS_PROXY=none");

    ProxyVariables.apply(
        environment, ConnectionString.parse("json+https://portal.example"), new Properties());

    assertThat(environment)
        .containsEntry("CONTACTS_PROXY", "none")
        .doesNotContainKey("CONTACTS_PROXY_USER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"socks5://u:s3cr3t@proxy.example:1080", "https://proxy.example:3129"})
  void an_unsupported_kind_of_proxy_is_rejected_with_the_name_of_the_variable(String proxy) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ProxyVariables.apply(
                    environment("HTTPS_PROXY=" + proxy),
                    ConnectionString.parse("json+https://portal.example"),
                    new Properties()))
        .withMessageStartingWith("HTTPS_PROXY is not the address of an HTTP proxy")
        .withMessageNotContaining("s3cr3t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTPS_PROXY", "https_proxy", "CONTACTS_PROXY"})
  void a_command_connects_through_the_proxy(String variable) throws IOException {
    Program program = new Program();
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    program.environment.put(variable, "http://localhost:" + port);
    program.environment.put("CONTACTS_TOKEN", "s3cr3t-token");
    program.environment.put("CONTACTS_RETRIES", "0");

    Run run = program.run("get", "1", "--from", "json+https://портал.рф");

    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.err()).contains("the connection to the proxy localhost:" + port + " failed");
  }

  @ParameterizedTest
  @CsvSource({
    "json+https://anna:s3cr3t@portal.example, CONTACTS_PROXY=",
    "json+https://anna:p@ss/s3cr3t@портал.рф, CONTACTS_PROXY=",
    "anna:s3cr3t@portal.example, CONTACTS_PROXY=",
    "s3cr3t:@portal.example, CONTACTS_PROXY=",
    "json+https://portal.example?password=s3cr3t, CONTACTS_PROXY=",
    "json+https://portal.example, CONTACTS_PROXY=http://anna:s3cr3t@proxy.example",
    "json+https://portal.example, CONTACTS_PROXY=anna:s3cr3t%40proxy.example",
    "json+https://portal.example, HTTPS_PROXY=ftp://anna:s3cr3t@proxy.example"
  })
  void a_password_in_an_address_is_rejected_and_not_shown(String address, String variable) {
    for (String command : new String[] {"get 1", "find", "export -", "export x.vcf", "fields"}) {
      Program program = new Program();
      program.environment.putAll(environment(variable));
      program.environment.put("CONTACTS_TOKEN", "t");

      Run run = program.run((command + " --verbose --from " + address).split(" "));

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.everything()).doesNotContain("s3cr3t");
    }
  }

  private static Map<String, String> environment(String variables) {
    Map<String, String> environment = new HashMap<>();
    for (String each : variables.split(" ")) {
      environment.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
    }
    return environment;
  }
}
