package r7contacts.spring.test;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import r7contacts.port.config.ContactSetting;
import r7contacts.simulator.PortalSimulator;

/** Starts a portal simulator with a context. Contexts with the same format may be shared. */
record PortalTestCustomizer(String format) implements ContextCustomizer {

  private static final String BEAN = "portalSimulator";

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    PortalSimulator portal = PortalSimulator.start();
    DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
    beans.registerSingleton(BEAN, portal);
    beans.registerDisposableBean(BEAN, portal::close);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("portal simulator", properties(portal)));
  }

  private Map<String, Object> properties(PortalSimulator portal) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("contacts.address", format + "+" + portal.uri());
    properties.put(ContactSetting.TOKEN.property(), portal.token());
    // Blank values do not count: only one kind of credentials may be set.
    properties.put(ContactSetting.TOKEN_FILE.property(), "");
    properties.put(ContactSetting.LOGIN.property(), "");
    properties.put(ContactSetting.PASSWORD.property(), "");
    properties.put(ContactSetting.PASSWORD_FILE.property(), "");
    properties.put(ContactSetting.SECOND_FACTOR_CODE.property(), "");
    properties.put(ContactSetting.PROXY.property(), "none");
    return properties;
  }
}
