package r7contacts.simulator;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All contacts of the portal. */
final class Contacts {

  private final Map<Integer, StoredContact> stored = new TreeMap<>();
  private @Nullable ContactsView view;

  synchronized void put(StoredContact contact) {
    stored.put(contact.id(), contact);
    view = null;
  }

  synchronized void remove(int id) {
    stored.remove(id);
    view = null;
  }

  synchronized @Nullable ListedContact find(int id) {
    return stored.get(id);
  }

  /** All of them as they are now; the same view until a contact changes. */
  synchronized ContactsView view() {
    if (view == null) {
      view = new ContactsView(stored);
    }
    return view;
  }
}
