package r7contacts.spring;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import r7contacts.port.ContactBook;

/**
 * Auto-configuration of the health indicator {@code contacts}. Off with {@code
 * management.health.contacts.enabled=false}, and without a single contact book.
 */
@AutoConfiguration(after = ContactsAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnSingleCandidate(ContactBook.class)
@ConditionalOnEnabledHealthIndicator("contacts")
public final class ContactsHealthAutoConfiguration {

  /** Called by Spring. */
  public ContactsHealthAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean(name = {"contactsHealthIndicator", "contactsHealthContributor"})
  HealthIndicator contactsHealthIndicator(ContactBook book) {
    return new ContactsHealthIndicator(book, Clock.systemUTC());
  }
}
