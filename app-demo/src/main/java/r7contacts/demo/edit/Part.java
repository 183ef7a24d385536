package r7contacts.demo.edit;

import r7contacts.domain.change.ContactChangeBuilder;

/**
 * Part of a change, as an option states it. Its text is parsed; what it names on the portal is not
 * looked up yet.
 *
 * @param <B> the type of the builder
 */
@FunctionalInterface
interface Part<B extends ContactChangeBuilder<?>> {

  /**
   * Adds the part to a change.
   *
   * @throws IllegalArgumentException if the option names something that is not there; the message
   *     begins with the option
   */
  void addTo(B change, PortalValues portal);
}
