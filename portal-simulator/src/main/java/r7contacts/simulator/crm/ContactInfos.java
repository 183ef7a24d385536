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
public final class ContactInfos {

  private final List<WireObject> infos;

  private ContactInfos(List<WireObject> infos) {
    this.infos = infos;
  }

  /** Collects the infos. */
  public static ContactInfos of(ListedContact contact) {
    List<WireObject> infos = new ArrayList<>(contact.infos());
    infos.addAll(contact.addressInfos());
    return new ContactInfos(infos);
  }

  static List<WireObject> ofAddresses(ListedContact contact) {
    List<WireObject> infos = new ArrayList<>();
    int id = contact.infos().stream().mapToInt(info -> info.number("id")).max().orElse(0);
    for (WireObject address : contact.addresses()) {
      infos.add(info(++id, address));
    }
    return infos;
  }

  private static WireObject info(int id, WireObject address) {
    int category = address.number("category");
    String unnamed = InfoTypes.category(InfoTypes.ADDRESS, category);
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
  public List<WireObject> all() {
    return infos.stream()
        .sorted(Comparator.comparingInt((WireObject info) -> info.number("id")).reversed())
        .toList();
  }

  /**
   * Returns the info with this id.
   *
   * @throws FailureException if the contact has none
   */
  public WireObject withId(int id) {
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
