package r7contacts.simulator.junit;

import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.PortalSimulatorBuilder;

/**
 * A JUnit extension that starts a {@link PortalSimulator} for each test with such a parameter.
 *
 * <p>Each test has its own portal, which is closed after the test; its {@code @BeforeEach} and
 * {@code @AfterEach} methods get the same one. Only a portal that is a parameter of
 * {@code @BeforeAll} is shared by all tests of the class.
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
// JUnit's types are in the signatures, but only users of this class need JUnit.
@SuppressWarnings("exports")
public final class PortalExtension implements ParameterResolver {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(PortalExtension.class);

  private final Consumer<PortalSimulatorBuilder> settings;

  /** Creates an extension for {@code @ExtendWith}: portals with the default settings. */
  public PortalExtension() {
    this(builder -> {});
  }

  private PortalExtension(Consumer<PortalSimulatorBuilder> settings) {
    this.settings = settings;
  }

  /**
   * Returns an extension for {@code @RegisterExtension}.
   *
   * @param settings changes the settings of each portal before it starts
   */
  public static PortalExtension with(Consumer<PortalSimulatorBuilder> settings) {
    return new PortalExtension(Objects.requireNonNull(settings, "settings"));
  }

  /** Returns the scope of a test, so that a portal in a constructor belongs to one test. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  /** Returns whether the parameter is a portal. */
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PortalSimulator.class;
  }

  /** Returns the portal of the test. Calls the store's method that JUnit 5 and 6 both have. */
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
    PortalSimulatorBuilder builder = PortalSimulator.builder();
    settings.accept(builder);
    return builder.start();
  }
}
