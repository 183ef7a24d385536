package r7contacts.simulator.crm.edit;

import java.util.List;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.WireObject;

/** What the lists of stages and of types share. */
final class ListItems {

  private ListItems() {}

  /**
   * Returns an item.
   *
   * @throws FailureException if no item has this id
   */
  static WireObject withId(int id, List<WireObject> items) {
    return items.stream()
        .filter(item -> item.number("id") == id)
        .findFirst()
        .orElseThrow(() -> new FailureException(Failure.NOT_FOUND));
  }

  /**
   * Returns an item that no contact has.
   *
   * @throws FailureException if no item has this id, or a contact has the item
   */
  static WireObject unused(int id, List<WireObject> items) {
    WireObject item = withId(id, items);
    if (item.number("relativeItemsCount") > 0) {
      throw new FailureException(Failure.ARGUMENT);
    }
    return item;
  }

  /**
   * Fails for the last item of a list, which cannot be deleted.
   *
   * @throws FailureException if the list has one item
   */
  static void requireAnother(List<WireObject> items) {
    if (items.size() == 1) {
      throw new FailureException(Failure.ARGUMENT);
    }
  }

  /**
   * Returns a text that must not be blank.
   *
   * @throws FailureException if it is missing or blank
   */
  static String filled(Edits edits, Call call, String name) {
    String text = edits.columns.name(call.parameters().value(name).orElse(""));
    if (text.isEmpty()) {
      throw new FailureException(Failure.ARGUMENT);
    }
    return text;
  }
}
