package r7contacts.decorator.micrometer.wrong;

import r7contacts.port.ContactRepository;

/** A wrong example: metrics depend on the listener only. */
public record KnowsPort(Class<ContactRepository> contacts) {

  public KnowsPort() {
    this(ContactRepository.class);
  }
}
