/**
 * Ports to the contacts of a portal, their errors, and opening by connection string.
 *
 * <p>{@link r7contacts.port.ContactRepository}, {@link r7contacts.port.ContactSearch}, {@link
 * r7contacts.port.ContactGroups} and {@link r7contacts.port.ContactCatalog} are the ports; {@link
 * r7contacts.port.config.ContactBooks} opens all of them by an address.
 */
module r7contacts.port {
  requires transitive r7contacts.domain;

  exports r7contacts.port;
  exports r7contacts.port.config;
  exports r7contacts.port.edit;

  uses r7contacts.port.config.ContactBookDecorator;
  uses r7contacts.port.config.ContactBookProvider;
}
