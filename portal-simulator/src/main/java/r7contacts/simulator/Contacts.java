package r7contacts.simulator;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All contacts of the portal. */
final class Contacts {

  private final @Nullable GeneratedContacts generated;
  private final Map<Integer, StoredContact> stored = new TreeMap<>();

  /** Of those that were generated, who was removed or replaced. */
  private final Set<Integer> gone = new HashSet<>();

  private @Nullable ContactsView view;

  Contacts(@Nullable GeneratedContacts generated) {
    this.generated = generated;
  }

  synchronized void put(StoredContact contact) {
    stored.put(contact.id(), contact);
    hide(contact.id());
    view = null;
  }

  synchronized void remove(int id) {
    stored.remove(id);
    hide(id);
    view = null;
  }

  private void hide(int id) {
    if (generated != null && generated.has(id)) {
      gone.add(id);
    }
  }

  synchronized @Nullable ListedContact find(int id) {
    return generated == null || stored.containsKey(id) || gone.contains(id)
        ? stored.get(id)
        : generated.find(id);
  }

  /** All of them as they are now; the same view until a contact changes. */
  synchronized ContactsView view() {
    if (view == null) {
      view = new ContactsView(stored, generated, gone);
    }
    return view;
  }
}
