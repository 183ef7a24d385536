package r7contacts.portal;

import org.jspecify.annotations.Nullable;

/** A tag, in the portal's words (WC §11.7). */
record TagWire(@Nullable String title, @Nullable Integer relativeItemsCount) {}
