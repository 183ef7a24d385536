package r7contacts.simulator.crm.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.crm.InfoTypes;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.wire.JsonText;
import r7contacts.simulator.wire.WireObject;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Changes of the infos of a contact, of which those of type 7 are its addresses. */
final class Infos {

  /** The order in which the portal reads the parts of an address. */
  private static final List<String> PARTS = List.of("city", "country", "state", "street", "zip");

  private Infos() {}

  /** Returns an info. */
  static WireObject info(int id, int type, int category, String data, boolean isPrimary) {
    Map<String, String> info = new LinkedHashMap<>();
    info.put("id", "" + id);
    info.put("infoType", "" + type);
    info.put("category", "" + category);
    info.put("data", JsonText.quoted(data));
    info.put("categoryName", JsonText.quoted(InfoTypes.category(type, category)));
    info.put("isPrimary", "" + isPrimary);
    return WireObject.of(info);
  }

  static boolean isAddress(WireObject info) {
    return info.number("infoType", -1) == InfoTypes.ADDRESS;
  }

  /** Returns the JSON object of an address's text; null if it is not one. */
  static @Nullable WireObject parsed(String data) {
    try (JsonParser parser = JsonText.parser(data)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      String json = JsonText.of(parser);
      return parser.nextToken() == null ? WireObject.of(json) : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  /** Returns an address as contacts show it: a missing part hides all parts after it. */
  private static WireObject shown(WireObject info) {
    WireObject stored = parsed(info.text("data"));
    Map<String, String> address = new LinkedHashMap<>();
    for (String part : PARTS) {
      if (stored == null || !stored.has(part)) {
        return WireObject.of(address);
      }
      address.put(part, JsonText.quoted(stored.text(part)));
    }
    if (info.number("category") != 0) {
      address.put("category", "" + info.number("category"));
    }
    address.put("categoryName", JsonText.quoted(info.text("categoryName")));
    if (info.isTrue("isPrimary")) {
      address.put("isPrimary", "true");
    }
    return WireObject.of(address);
  }

  /** Returns a contact with one more info or address. */
  static StoredContact added(StoredContact contact, WireObject info) {
    return added(contact, List.of(info));
  }

  /** Returns a contact with more infos and addresses. */
  static StoredContact added(StoredContact contact, List<WireObject> more) {
    List<WireObject> newAddresses = more.stream().filter(Infos::isAddress).toList();
    List<WireObject> newInfos = more.stream().filter(info -> !isAddress(info)).toList();
    StoredContact changed = contact;
    if (!newAddresses.isEmpty()) {
      changed =
          withAddresses(
              contact,
              Stream.concat(contact.addressInfos().stream(), newAddresses.stream()).toList(),
              Stream.concat(contact.addresses().stream(), newAddresses.stream().map(Infos::shown))
                  .toList());
    }
    if (!newInfos.isEmpty()) {
      List<WireObject> infos = new ArrayList<>(contact.infos());
      infos.addAll(newInfos);
      infos.sort(Comparator.comparingInt(each -> each.number("infoType")));
      changed = withInfos(changed, infos);
    }
    return changed;
  }

  /** Returns a contact without an info or address. */
  static StoredContact removed(StoredContact contact, int id) {
    List<WireObject> rows = new ArrayList<>(contact.addressInfos());
    List<WireObject> addresses = new ArrayList<>(contact.addresses());
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (rows.get(i).number("id") == id) {
        rows.remove(i);
        addresses.remove(i);
        return withAddresses(contact, rows, addresses);
      }
    }
    return withInfos(
        contact, contact.infos().stream().filter(info -> info.number("id") != id).toList());
  }

  /** Returns a contact with an info or address changed in its place. */
  static StoredContact changed(StoredContact contact, int id, UnaryOperator<WireObject> change) {
    List<WireObject> rows = new ArrayList<>(contact.addressInfos());
    List<WireObject> addresses = new ArrayList<>(contact.addresses());
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).number("id") == id) {
        rows.set(i, change.apply(rows.get(i)));
        addresses.set(i, shown(rows.get(i)));
        return withAddresses(contact, rows, addresses);
      }
    }
    return withInfos(
        contact,
        contact.infos().stream()
            .map(info -> info.number("id") == id ? change.apply(info) : info)
            .toList());
  }

  /** Returns a contact without infos and addresses. */
  static StoredContact cleared(StoredContact contact) {
    return withAddresses(withInfos(contact, List.of()), List.of(), List.of());
  }

  private static StoredContact withInfos(StoredContact contact, List<WireObject> infos) {
    // The ids of addresses must not follow from those of the infos any more.
    return contact
        .with(contact.hidden().withAddresses(List.copyOf(contact.addressInfos())))
        .with(MemberOrder.with(contact.members(), "commonData", WireObject.array(infos)));
  }

  private static StoredContact withAddresses(
      StoredContact contact, List<WireObject> rows, List<WireObject> addresses) {
    return contact
        .with(contact.hidden().withAddresses(List.copyOf(rows)))
        .with(MemberOrder.with(contact.members(), "addresses", WireObject.array(addresses)));
  }
}
