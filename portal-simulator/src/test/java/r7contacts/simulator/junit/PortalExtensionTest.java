package r7contacts.simulator.junit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.net.SocketException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;

public class PortalExtensionTest {

  /** Runs after the nested classes, whose shared portals are closed by then. */
  @AfterAll
  static void all_that_were_shared_are_closed() {
    assertClosed(Before_all.ofAll);
  }

  @Nested
  @ExtendWith(PortalExtension.class)
  class By_annotation {

    private static final Set<PortalSimulator> SEEN = new LinkedHashSet<>();

    private final PortalSimulator ofConstructor;
    private PortalSimulator ofBeforeEach;

    By_annotation(PortalSimulator portal) {
      ofConstructor = portal;
    }

    @BeforeEach
    void remember(PortalSimulator portal) {
      ofBeforeEach = portal;
    }

    @RepeatedTest(2)
    void each_test_has_its_own_running_portal(PortalSimulator portal) throws Exception {
      assertRunning(portal);
      assertThat(portal.token()).isEqualTo(PortalSimulator.DEFAULT_TOKEN);
      assertThat(portal).isSameAs(ofBeforeEach).isSameAs(ofConstructor);
      assertThat(SEEN.add(portal)).isTrue();
    }

    @AfterEach
    void still_runs(PortalSimulator portal) throws Exception {
      assertRunning(portal);
      assertThat(portal).isSameAs(ofBeforeEach);
    }

    @Nested
    class Nested_deeper {

      @Test
      void a_nested_test_has_its_own_portal(PortalSimulator portal) throws Exception {
        assertRunning(portal);
        assertThat(SEEN.add(portal)).isTrue();
      }
    }

    @AfterAll
    static void all_are_closed() {
      assertThat(SEEN).hasSize(3).allSatisfy(PortalExtensionTest::assertClosed);
    }
  }

  @Nested
  @ExtendWith(PortalExtension.class)
  class Before_all {

    private static PortalSimulator ofAll;

    @BeforeAll
    static void remember(PortalSimulator portal) {
      ofAll = portal;
    }

    @RepeatedTest(2)
    void a_portal_of_before_all_is_shared_by_all_tests(PortalSimulator portal) throws Exception {
      assertRunning(portal);
      assertThat(portal).isSameAs(ofAll);
    }
  }

  @Nested
  class By_registration {

    @RegisterExtension
    static final PortalExtension PORTAL = PortalExtension.with(builder -> builder.token("t"));

    @Test
    void settings_are_applied(PortalSimulator portal) throws Exception {
      assertRunning(portal);
      assertThat(portal.token()).isEqualTo("t");
    }
  }

  @Nested
  class With_a_fault {

    @RegisterExtension
    static final PortalExtension PORTAL =
        PortalExtension.with(builder -> builder.fault(Fault.parse("reset*1")));

    @RepeatedTest(2)
    void each_test_starts_with_the_configured_fault(PortalSimulator portal) throws Exception {
      assertThatThrownBy(() -> firstByte(portal)).isInstanceOf(SocketException.class);
      assertThat(firstByte(portal)).isEqualTo('H');
    }

    private static int firstByte(PortalSimulator portal) throws Exception {
      try (Socket socket = new Socket("127.0.0.1", portal.port())) {
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
        return socket.getInputStream().read();
      }
    }
  }

  private static void assertRunning(PortalSimulator portal) throws Exception {
    new Socket("127.0.0.1", portal.port()).close();
  }

  /** Checks the portal itself, because another program may have taken its port. */
  private static void assertClosed(PortalSimulator portal) {
    int before = portal.requests().size();
    try {
      With_a_fault.firstByte(portal);
    } catch (Exception closed) {
      return;
    }
    assertThat(portal.requests()).hasSize(before);
  }
}
