package r7contacts.simulator.junit;

import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import r7contacts.simulator.PortalSimulator;

/**
 * Hands a started {@link PortalSimulator} to every test that has a parameter for it.
 *
 * <p>Each test gets a portal of its own, closed after the test; the test, its {@code @BeforeEach}
 * and its {@code @AfterEach} see the same one. Only a portal that {@code @BeforeAll} asks for is
 * shared by all tests of the class.
 *
 * <pre>{@code
 * @ExtendWith(PortalExtension.class)
 * class ContactsTest {
 *   @Test
 *   void finds_a_contact(PortalSimulator portal) { … }
 * }
 * }</pre>
 *
 * <p>A portal with other settings:
 *
 * <pre>{@code
 * @RegisterExtension
 * static PortalExtension portal = PortalExtension.with(builder -> builder.token("t"));
 * }</pre>
 *
 * <p>Needs JUnit 5.12 or newer, 6 included.
 */
// JUnit's types stand in the signatures, yet only whoever uses this class is to need JUnit.
@SuppressWarnings("exports")
public final class PortalExtension implements ParameterResolver {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(PortalExtension.class);

  private final Consumer<PortalSimulator.Builder> settings;

  /** For {@code @ExtendWith}: portals with the default settings. */
  public PortalExtension() {
    this(builder -> {});
  }

  private PortalExtension(Consumer<PortalSimulator.Builder> settings) {
    this.settings = settings;
  }

  /** For {@code @RegisterExtension}: each test's portal is built with these settings. */
  public static PortalExtension with(Consumer<PortalSimulator.Builder> settings) {
    return new PortalExtension(Objects.requireNonNull(settings, "settings"));
  }

  /** A portal in a test class's constructor belongs to one test, like any other. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PortalSimulator.class;
  }

  /** JUnit 6 has a successor to the store's method, which older ones lack. */
  @Override
  @SuppressWarnings("deprecation")
  public PortalSimulator resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            PortalSimulator.class, key -> new StartedPortal(start()), StartedPortal.class)
        .portal();
  }

  private PortalSimulator start() {
    PortalSimulator.Builder builder = PortalSimulator.builder();
    settings.accept(builder);
    return builder.start();
  }
}
