package r7contacts.port.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Listeners that a contact book is opened with. Immutable. */
public final class ContactBookListeners {

  private static final ContactBookListeners NONE = new ContactBookListeners(List.of());

  private final List<ContactBookListener> all;

  private ContactBookListeners(List<ContactBookListener> all) {
    this.all = all;
  }

  /** Returns no listeners. */
  public static ContactBookListeners none() {
    return NONE;
  }

  /** Returns a copy with one more listener. */
  public ContactBookListeners with(ContactBookListener listener) {
    List<ContactBookListener> more = new ArrayList<>(all);
    more.add(Objects.requireNonNull(listener, "listener"));
    return new ContactBookListeners(List.copyOf(more));
  }

  /** Returns the listeners of this type in the order in which they were added; may be empty. */
  public <L extends ContactBookListener> List<L> of(Class<L> type) {
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }

  List<ContactBookListener> all() {
    return all;
  }
}
