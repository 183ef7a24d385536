package r7contacts.simulator.crm;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All contacts of the portal: stored ones and generated ones. Thread-safe. */
public final class Contacts {

  private final @Nullable ContactSource generated;
  private final Map<Integer, StoredContact> stored = new TreeMap<>();

  /** The generated contacts that were removed or replaced. */
  private final Set<Integer> hidden = new HashSet<>();

  private @Nullable ContactsView view;

  /** Creates contacts; null for no generated ones. */
  public Contacts(@Nullable ContactSource generated) {
    this.generated = generated;
  }

  /** Adds a contact, or replaces the one with its id. */
  public synchronized void put(StoredContact contact) {
    stored.put(contact.id(), contact);
    hide(contact.id());
    view = null;
  }

  /** Removes the contact with this id, if there is one. */
  public synchronized void remove(int id) {
    stored.remove(id);
    hide(id);
    view = null;
  }

  private void hide(int id) {
    if (generated != null && generated.has(id)) {
      hidden.add(id);
    }
  }

  /** Returns the contact with this id; null if absent. */
  synchronized @Nullable ListedContact find(int id) {
    return generated == null || stored.containsKey(id) || hidden.contains(id)
        ? stored.get(id)
        : generated.find(id);
  }

  /** Returns the contacts as they are now; the same view until a contact changes. */
  synchronized ContactsView view() {
    if (view == null) {
      view = new ContactsView(stored, generated, hidden);
    }
    return view;
  }
}
