package r7contacts.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The infos of one contact below {@code contact/{id}/data}: addresses are among them. */
final class ContactInfos {

  private final List<WireObject> infos;

  private ContactInfos(List<WireObject> infos) {
    this.infos = infos;
  }

  /** Collects them. Addresses have ids only here: the next ones after those of the other infos. */
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

  /** Returns all, the newest first. */
  List<WireObject> all() {
    return infos.stream()
        .sorted(Comparator.comparingInt((WireObject info) -> info.number("id")).reversed())
        .toList();
  }

  /**
   * Returns the info with this id.
   *
   * @throws Refusal if the contact has none
   */
  WireObject withId(int id) {
    return infos.stream()
        .filter(info -> info.number("id") == id)
        .findFirst()
        .orElseThrow(() -> new Refusal(Failure.ARGUMENT));
  }

  /** Returns the data of all infos of a type. */
  List<String> data(int type) {
    return infos.stream()
        .filter(info -> info.number("infoType", -1) == type)
        .map(info -> info.text("data"))
        .toList();
  }
}
