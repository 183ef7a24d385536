package r7contacts.simulator.crm.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.InfoTypes;
import r7contacts.simulator.crm.Route;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.wire.Conversions;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.WireObject;

/** Several contact infos at once: {@code contact/{id}/batch}. */
final class InfoBatch {

  private final Edits edits;

  InfoBatch(Edits edits) {
    this.edits = edits;
  }

  List<Route> routes() {
    String batch = "contact/" + Route.ID + "/batch";
    return List.of(
        Route.list("POST", batch, this::addAll), Route.list("PUT", batch, this::replaceAll));
  }

  /** Adds all or none. */
  private List<WireObject> addAll(Call call) {
    StoredContact contact = edits.editable(call.id(), Failure.NOT_FOUND);
    return added(contact, items(call));
  }

  /** Removes all infos and addresses before it adds the new ones, which may fail. */
  private List<WireObject> replaceAll(Call call) {
    StoredContact contact = edits.editable(call.id(), Failure.NOT_FOUND);
    List<Item> items = items(call);
    StoredContact cleared = Infos.cleared(contact);
    edits.save(cleared);
    return added(cleared, items);
  }

  /** An item of a batch; the numbers of type and category are not checked. */
  private record Item(int type, int category, @Nullable String data, boolean isPrimary) {

    static Item of(Map<String, String> item) {
      String type = item.getOrDefault("infotype", "");
      String category = item.getOrDefault("category", "");
      String isPrimary = item.getOrDefault("isprimary", "");
      return new Item(
          type.isEmpty() ? 0 : InfoTypes.code(type),
          category.isEmpty() ? 0 : Conversions.number(category),
          item.get("data"),
          !isPrimary.isEmpty() && Conversions.flag(isPrimary));
    }
  }

  private static List<Item> items(Call call) {
    List<Item> items = call.parameters().objects("items").stream().map(Item::of).toList();
    items.stream()
        .filter(item -> item.data() != null)
        .forEach(item -> InfoWrites.check(item.type(), item.data()));
    return items;
  }

  private List<WireObject> added(StoredContact contact, List<Item> items) {
    List<WireObject> infos = new ArrayList<>();
    for (Item item : items) {
      if (item.data() == null) {
        throw new FailureException(Failure.NO_VALUE);
      }
      String data = edits.columns.text(item.data());
      int id = edits.contacts.newInfoId();
      infos.add(Infos.info(id, item.type(), item.category(), data, item.isPrimary()));
    }
    edits.save(Infos.added(contact, infos));
    return infos;
  }
}
