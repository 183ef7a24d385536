package r7contacts.simulator.crm;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All contacts of the portal, stored and generated ones, what they belong to, and their catalog.
 * Readers use a {@linkplain #view() snapshot}; a write is {@linkplain #atomically atomic}.
 * Thread-safe.
 */
public final class Contacts {

  /** Above the ids of all infos of generated contacts. */
  private static final int GENERATED_INFOS = 100_000_000;

  private final @Nullable ContactSource generated;
  private final @Nullable String viewer;
  private final Map<Integer, StoredContact> stored = new TreeMap<>();

  /** The generated contacts that were removed or replaced. */
  private final Set<Integer> hidden = new HashSet<>();

  private Relations relations;
  private Definitions definitions = Definitions.NONE;
  private int lastId;
  private int lastInfo;
  private int lastItem;
  private @Nullable ContactsView view;
  private @Nullable ContactsView everything;

  /**
   * Creates contacts.
   *
   * @param generated null for no generated ones
   * @param viewer the id of the user who sees only shared contacts and managed ones; null for an
   *     administrator, who sees all
   */
  public Contacts(@Nullable ContactSource generated, Relations relations, @Nullable String viewer) {
    this.generated = generated;
    this.relations = relations;
    this.viewer = viewer;
    this.lastInfo = generated == null ? 0 : GENERATED_INFOS;
  }

  /** Adds a contact, or replaces the one with its id. */
  public synchronized void put(StoredContact contact) {
    stored.put(contact.id(), contact);
    hide(contact.id());
    changed();
  }

  /** Replaces a contact; the tags, stages and custom fields that it had remain defined. */
  public synchronized void replace(StoredContact contact) {
    ListedContact before = any(contact.id());
    if (before != null) {
      definitions = definitions.with(before);
    }
    put(contact);
  }

  /** Removes the contact with this id, if there is one, also from all that it belongs to. */
  public synchronized void remove(int id) {
    stored.remove(id);
    hide(id);
    relations = relations.without(id);
    changed();
  }

  /** Removes a contact like {@link #remove}; what it had remains defined. */
  public synchronized void delete(int id) {
    ListedContact before = any(id);
    if (before != null) {
      definitions = definitions.with(before);
    }
    remove(id);
  }

  private void hide(int id) {
    if (generated != null && generated.has(id)) {
      hidden.add(id);
    }
  }

  /** Changes what contacts belong to. */
  public synchronized void relate(UnaryOperator<Relations> change) {
    relations = change.apply(relations);
    changed();
  }

  /** Changes the definitions. */
  public synchronized void define(UnaryOperator<Definitions> change) {
    definitions = change.apply(definitions);
    changed();
  }

  /** Executes a write; readers see its changes all at once, even if it fails midway. */
  public synchronized <T> T atomically(Supplier<T> write) {
    return write.get();
  }

  /** Returns a new id of a contact, higher than all before. */
  public synchronized int newId() {
    lastId = Math.max(lastId, everything().lastId()) + 1;
    return lastId;
  }

  /** Returns a new id of an info, higher than all before. */
  public synchronized int newInfoId() {
    if (lastInfo == 0) {
      lastInfo =
          stored.values().stream()
              .flatMap(contact -> ContactInfos.of(contact).all().stream())
              .mapToInt(info -> info.number("id"))
              .max()
              .orElse(0);
    }
    return ++lastInfo;
  }

  /** Returns a new id of a custom field, a stage or a type, higher than all before. */
  public synchronized int newItemId() {
    lastItem = Math.max(lastItem, everything().catalog().lastId()) + 1;
    return lastItem;
  }

  /** Returns the contact with this id; null if absent or not visible to the user. */
  public synchronized @Nullable ListedContact find(int id) {
    ListedContact contact = any(id);
    return contact == null || !isVisible(contact, viewer) ? null : contact;
  }

  /** Returns the contact with this id, visible to the user or not; null if absent. */
  public synchronized @Nullable ListedContact any(int id) {
    return generated == null || stored.containsKey(id) || hidden.contains(id)
        ? stored.get(id)
        : generated.find(id);
  }

  static boolean isVisible(ListedContact contact, @Nullable String viewer) {
    return viewer == null || contact.shareType() != 0 || contact.managers().contains(viewer);
  }

  /** Returns the contacts as the user sees them now; the same view until something changes. */
  public synchronized ContactsView view() {
    if (view == null) {
      view = viewOf(viewer);
    }
    return view;
  }

  /** Returns all contacts as they are now, visible to the user or not. */
  public synchronized ContactsView everything() {
    if (viewer == null) {
      return view();
    }
    if (everything == null) {
      everything = viewOf(null);
    }
    return everything;
  }

  private ContactsView viewOf(@Nullable String user) {
    return new ContactsView(stored, generated, hidden, user, relations, definitions);
  }

  private void changed() {
    view = null;
    everything = null;
  }
}
