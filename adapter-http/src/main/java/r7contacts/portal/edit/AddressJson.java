package r7contacts.portal.edit;

import io.vavr.control.Option;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import r7contacts.domain.Address;
import r7contacts.domain.ContactInfo;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON text in which the portal stores an address as a contact info (field guide §8.5). */
final class AddressJson {

  /** The order in which the portal reads the parts; it stops at the first that is missing. */
  private static final List<String> PARTS = List.of("city", "country", "state", "street", "zip");

  private static final JsonFactory JSON = new JsonFactory();

  private AddressJson() {}

  /** Returns the text with all parts, because the portal drops those behind a missing one. */
  static String of(Address address) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      AddressParts.of(address).forEach(json::writeStringProperty);
      json.writeEndObject();
    }
    return text.toString();
  }

  /** Returns the address as the portal shows it; absent if the text is no JSON object. */
  static Option<Address> read(ContactInfo stored) {
    return stored.value().flatMap(AddressJson::members).map(parts -> address(parts, stored));
  }

  private static Address address(Map<String, String> stored, ContactInfo info) {
    Map<String, String> shown = new HashMap<>();
    for (String part : PARTS) {
      String text = stored.get(part);
      if (text == null) {
        break;
      }
      shown.put(part, text);
    }
    return Address.builder()
        .street(shown.get("street"))
        .city(shown.get("city"))
        .state(shown.get("state"))
        .zip(shown.get("zip"))
        .country(shown.get("country"))
        .categoryCode(info.categoryCode())
        .primary(info.isPrimary())
        .build();
  }

  /** Returns the members that are texts. */
  private static Option<Map<String, String>> members(String text) {
    Map<String, String> members = new HashMap<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Option.none();
      }
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        if (json.nextToken() == JsonToken.VALUE_STRING) {
          members.put(name, json.getString());
        } else {
          json.skipChildren();
        }
      }
      return Option.some(members);
    } catch (JacksonException e) {
      return Option.none();
    }
  }
}
