package r7contacts.portal;

import org.jspecify.annotations.Nullable;

/** What went wrong (WC §3). The portal's stack, which debug builds send, is never read. */
record ErrorWire(@Nullable String message) {}
