package r7contacts.portal;

import org.jspecify.annotations.Nullable;

/** An address (WC §11.5). Where the stored address is broken the portal sends an empty one. */
record AddressWire(
    @Nullable String street,
    @Nullable String city,
    @Nullable String state,
    @Nullable String zip,
    @Nullable String country,
    @Nullable Integer category,
    @Nullable String categoryName,
    @Nullable Boolean isPrimary) {

  static final AddressWire EMPTY = new AddressWire(null, null, null, null, null, null, null, null);
}
