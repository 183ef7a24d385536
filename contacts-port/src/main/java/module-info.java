/**
 * What a program asks of a portal's contacts, and what can go wrong; adapters answer.
 *
 * <p>{@link r7contacts.port.ContactRepository} is the port, {@link
 * r7contacts.port.ContactRepositories} opens one by an address.
 */
module r7contacts.port {
  requires transitive r7contacts.domain;

  exports r7contacts.port;

  uses r7contacts.port.ContactRepositoryDecorator;
  uses r7contacts.port.ContactRepositoryProvider;
}
