package r7contacts.portal.edit;

import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.Map;
import r7contacts.domain.Address;

/** Parts of an address by the portal's names. */
final class AddressParts {

  private AddressParts() {}

  /** Returns all five parts; a missing one is an empty text. */
  static Map<String, String> of(Address address) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("street", text(address.street()));
    parts.put("city", text(address.city()));
    parts.put("state", text(address.state()));
    parts.put("zip", text(address.zip()));
    parts.put("country", text(address.country()));
    return parts;
  }

  private static String text(Option<String> part) {
    return part.getOrElse("");
  }
}
