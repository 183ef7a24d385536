package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/**
 * Answer to a request for the portal's capabilities, of which only the envelope matters (field
 * guide §3.7).
 */
public final class CapabilitiesWire extends EnvelopeWire {

  private static final Members<CapabilitiesWire> MEMBERS = members(CapabilitiesWire::new).build();

  /** Reads the answer at the current token, also one without a status. */
  public static @Nullable CapabilitiesWire read(WireTokens value) {
    return MEMBERS.readAny(value);
  }
}
