package r7contacts.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import r7contacts.spring.ContactsAutoConfiguration;

/**
 * A portal simulator for a Spring test: the contact book of the application reads and changes its
 * contacts. Beside {@code @SpringBootTest}, {@code @WebMvcTest} or another test annotation.
 *
 * <pre>{@code
 * @SpringBootTest
 * @PortalTest
 * class CustomersTest {
 *   @Autowired PortalSimulator portal;
 *   @Autowired Customers customers;
 * }
 * }</pre>
 *
 * <p>The simulator is started with the application context on a free port and closed with it. Tests
 * that share a context share its contacts. Faults are cleared after each test. The properties
 * {@code contacts.address} and {@code contacts.token} have its address and token; other
 * credentials, the proxy and the certificates of the application are not used.
 *
 * <p>Needs {@code io.github.r7contacts:portal-simulator} in the scope of tests.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ImportAutoConfiguration(ContactsAutoConfiguration.class)
public @interface PortalTest {

  /** Returns the format of the portal's answers, {@code json} or {@code xml}. Default: json. */
  String format() default "json";
}
