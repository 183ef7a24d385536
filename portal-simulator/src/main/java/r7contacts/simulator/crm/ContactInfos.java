package r7contacts.simulator.crm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.JsonText;
import r7contacts.simulator.wire.WireObject;

/** The infos of a contact below {@code contact/{id}/data}, which include the addresses. */
final class ContactInfos {

  private final List<WireObject> infos;

  private ContactInfos(List<WireObject> infos) {
    this.infos = infos;
  }

  /** Collects the infos. Addresses get the ids after those of the other infos. */
  static ContactInfos of(ListedContact contact) {
    List<WireObject> infos = new ArrayList<>(contact.infos());
    int id = infos.stream().mapToInt(info -> info.number("id")).max().orElse(0);
    for (WireObject address : contact.addresses()) {
      infos.add(info(++id, address));
    }
    return new ContactInfos(infos);
  }

  private static WireObject info(int id, WireObject address) {
    int category = address.number("category");
    List<String> names = InfoTypes.categories(InfoTypes.ADDRESS);
    String unnamed =
        category >= 0 && category < names.size()
            ? names.get(category)
            : "AddressCategory_" + category;
    String name = address.text("categoryName").isEmpty() ? unnamed : address.text("categoryName");
    Map<String, String> info = new LinkedHashMap<>();
    info.put("id", "" + id);
    info.put("infoType", "" + InfoTypes.ADDRESS);
    info.put("category", "" + category);
    info.put("data", JsonText.quoted(new StoredAddress(address).text()));
    info.put("categoryName", JsonText.quoted(name));
    info.put("isPrimary", "" + address.isTrue("isPrimary"));
    return WireObject.of(info);
  }

  /** Returns all infos by id from high to low. */
  List<WireObject> all() {
    return infos.stream()
        .sorted(Comparator.comparingInt((WireObject info) -> info.number("id")).reversed())
        .toList();
  }

  /**
   * Returns the info with this id.
   *
   * @throws FailureException if the contact has none
   */
  WireObject withId(int id) {
    return infos.stream()
        .filter(info -> info.number("id") == id)
        .findFirst()
        .orElseThrow(() -> new FailureException(Failure.ARGUMENT));
  }

  /** Returns the data of all infos of a type. */
  List<String> data(int type) {
    return infos.stream()
        .filter(info -> info.number("infoType", -1) == type)
        .map(info -> info.text("data"))
        .toList();
  }
}
