package r7contacts.compatibility;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import r7contacts.port.ContactBook;
import r7contacts.port.config.ContactBooks;

/** The configuration of an application without the starter, as docs/spring.md shows it. */
@Configuration(proxyBeanMethods = false)
class ContactsConfiguration {

  @Bean
  ContactBook contacts(Environment environment) {
    return ContactBooks.from(environment::getProperty).open();
  }
}
