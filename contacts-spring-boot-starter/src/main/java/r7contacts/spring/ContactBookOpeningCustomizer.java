package r7contacts.spring;

import r7contacts.port.config.ContactBookOpening;

/**
 * Customizer of the opening of the auto-configured contact book: for listeners, and for settings
 * that are not in properties, such as a token from a vault. Beans of this type are called in their
 * order.
 */
@FunctionalInterface
public interface ContactBookOpeningCustomizer {

  /** Returns the opening with the changes. Settings take precedence over properties. */
  ContactBookOpening customize(ContactBookOpening opening);
}
