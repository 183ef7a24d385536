package r7contacts.spring;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import r7contacts.decorator.micrometer.DecoratorMetrics;
import r7contacts.json.ContactJsonModule;
import r7contacts.port.ContactBook;
import r7contacts.port.config.ContactBookOpening;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.micrometer.PortalMetrics;
import tools.jackson.databind.JacksonModule;

/**
 * Auto-configuration of one contact book from {@code contacts.*} properties: an {@link
 * EditableContactBook} if {@code contacts.editing} is true, else a {@link ContactBook}. Backs off
 * if the application defines a {@link ContactBook}. The context closes the book.
 */
@AutoConfiguration
public final class ContactsAutoConfiguration {

  /** Called by Spring. */
  public ContactsAutoConfiguration() {}

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnMissingBean(ContactBook.class)
  static class Book implements BeanClassLoaderAware {

    private ClassLoader classLoader = getClass().getClassLoader();

    @Override
    public void setBeanClassLoader(ClassLoader loader) {
      classLoader = loader;
    }

    @Bean
    @ConditionalOnProperty(
        name = ContactsProperties.EDITING,
        havingValue = "false",
        matchIfMissing = true)
    ContactBook contactBook(
        ConfigurableEnvironment environment,
        ObjectProvider<ContactBookOpeningCustomizer> customizers) {
      return new ContactsProperties(environment)
          .open(opening -> customized(opening, customizers).open());
    }

    @Bean
    @ConditionalOnProperty(name = ContactsProperties.EDITING, havingValue = "true")
    EditableContactBook editableContactBook(
        ConfigurableEnvironment environment,
        ObjectProvider<ContactBookOpeningCustomizer> customizers) {
      return new ContactsProperties(environment)
          .open(opening -> customized(opening, customizers).openForEditing());
    }

    private ContactBookOpening customized(
        ContactBookOpening opening, ObjectProvider<ContactBookOpeningCustomizer> customizers) {
      ContactBookOpening customized = opening.classLoader(classLoader);
      for (ContactBookOpeningCustomizer customizer : customizers.orderedStream().toList()) {
        customized = customizer.customize(customized);
      }
      return customized;
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(MeterRegistry.class)
  static class Meters {

    @Bean
    ContactBookOpeningCustomizer contactMeters(ObjectProvider<MeterRegistry> registries) {
      return opening -> {
        MeterRegistry registry = registries.getIfUnique();
        return registry == null
            ? opening
            : opening
                .optionalListener(PortalMetrics.in(registry))
                .optionalListener(DecoratorMetrics.in(registry));
      };
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(JacksonModule.class)
  static class Json {

    @Bean
    @ConditionalOnMissingBean
    ContactJsonModule contactJsonModule() {
      return new ContactJsonModule();
    }
  }
}
