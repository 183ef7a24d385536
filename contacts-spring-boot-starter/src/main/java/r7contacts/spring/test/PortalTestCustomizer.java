package r7contacts.spring.test;

import java.util.HashMap;
import java.util.List;
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

  private static final List<ContactSetting> UNUSED =
      List.of(
          ContactSetting.TOKEN_FILE,
          ContactSetting.LOGIN,
          ContactSetting.PASSWORD,
          ContactSetting.PASSWORD_FILE,
          ContactSetting.SECOND_FACTOR_CODE,
          ContactSetting.PROXY_USER,
          ContactSetting.PROXY_PASSWORD,
          ContactSetting.PROXY_PASSWORD_FILE,
          ContactSetting.TRUSTED_CERTIFICATES,
          ContactSetting.CLIENT_CERTIFICATE,
          ContactSetting.CLIENT_CERTIFICATE_KEY,
          ContactSetting.CLIENT_CERTIFICATE_KEY_PASSWORD);

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
    UNUSED.forEach(setting -> properties.put(setting.property(), ""));
    properties.put(ContactSetting.PROXY.property(), "none");
    return properties;
  }
}
