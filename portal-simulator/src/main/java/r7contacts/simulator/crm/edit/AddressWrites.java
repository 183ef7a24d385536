package r7contacts.simulator.crm.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.InfoTypes;
import r7contacts.simulator.crm.Route;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.wire.Conversions;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.JsonText;
import r7contacts.simulator.wire.WireObject;

/** Addresses below {@code contact/{id}/addressdata}. */
final class AddressWrites {

  private static final List<String> PARTS = List.of("street", "city", "state", "zip", "country");

  private final Edits edits;

  AddressWrites(Edits edits) {
    this.edits = edits;
  }

  List<Route> routes() {
    String addresses = "contact/" + Route.ID + "/addressdata";
    return List.of(
        Route.one("POST", addresses, this::add),
        Route.one("PUT", addresses + "/(?<info>[0-9]+)", this::change));
  }

  /** Stores missing parts as empty texts. */
  private WireObject add(Call call) {
    Map<String, String> address = address(call);
    StoredContact contact = edits.editable(call.id(), Failure.NOT_FOUND);
    PARTS.forEach(part -> address.putIfAbsent(part, ""));
    WireObject info = info(edits.contacts.newInfoId(), address);
    edits.save(Infos.added(contact, info));
    return info;
  }

  /** Leaves missing parts out of what it stores. */
  private WireObject change(Call call) {
    Map<String, String> address = address(call);
    StoredContact contact = edits.editable(call.id(), Failure.NOT_FOUND);
    int id = call.id("info");
    if (contact.addressInfos().stream().noneMatch(info -> info.number("id") == id)) {
      throw new FailureException(Failure.NOT_FOUND);
    }
    WireObject info = info(id, address);
    edits.save(Infos.changed(contact, id, any -> info));
    return info;
  }

  private static Map<String, String> address(Call call) {
    return new LinkedHashMap<>(
        call.parameters()
            .object("address")
            .orElseThrow(() -> new FailureException(Failure.ARGUMENT)));
  }

  private WireObject info(int id, Map<String, String> address) {
    String code = address.getOrDefault("category", "");
    String primary = address.getOrDefault("isprimary", "");
    int category = code.isEmpty() ? 0 : Conversions.number(code);
    boolean isPrimary = !primary.isEmpty() && Conversions.flag(primary);
    if (category < 0 || category >= InfoTypes.categories(InfoTypes.ADDRESS).size()) {
      throw new FailureException(Failure.ARGUMENT);
    }
    Map<String, String> stored = new LinkedHashMap<>();
    for (String part : PARTS) {
      if (address.containsKey(part)) {
        stored.put(part, JsonText.quoted(edits.columns.text(address.get(part))));
      }
    }
    if (category != 0) {
      stored.put("category", "" + category);
    }
    stored.put("categoryName", JsonText.quoted(InfoTypes.category(InfoTypes.ADDRESS, category)));
    if (isPrimary) {
      stored.put("isPrimary", "true");
    }
    String data = JsonText.indented(WireObject.of(stored).toString()).replace("\\/", "/");
    return Infos.info(id, InfoTypes.ADDRESS, category, data, isPrimary);
  }
}
