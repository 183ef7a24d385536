package r7contacts.port.paging;

import io.vavr.control.Option;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactPage;
import r7contacts.port.Paging.Bookmark;
import r7contacts.port.SortDirection;

/** Order by id: contacts behind the last one read are new, because ids never change. */
final class IdOrder implements ReadingOrder {

  private final Comparator<ContactId> order;
  private final boolean growsAtItsEndOnly;
  private @Nullable ContactId last;
  private boolean hasMoved;

  IdOrder(SortDirection direction, boolean isOfAll, Option<Bookmark> after) {
    this.growsAtItsEndOnly = isOfAll && direction == SortDirection.ASCENDING;
    this.order =
        direction == SortDirection.ASCENDING
            ? Comparator.naturalOrder()
            : Comparator.reverseOrder();
    this.last = after.map(Bookmark::last).getOrNull();
  }

  @Override
  public boolean fits(ContactPage page) {
    ContactId previous = null;
    for (Contact contact : page.items()) {
      if (previous != null && order.compare(previous, contact.id()) >= 0) {
        return false;
      }
      previous = contact.id();
    }
    return true;
  }

  @Override
  public boolean beginsWithKnown(ContactPage page) {
    ContactId first = PageEnds.first(page);
    return first != null && !isNew(first);
  }

  @Override
  public boolean follows(List<ContactId> ids, @Nullable ContactId next) {
    return ids.isEmpty() || next == null || order.compare(ids.get(ids.size() - 1), next) < 0;
  }

  private boolean isNew(ContactId id) {
    return last == null || order.compare(id, last) > 0;
  }

  @Override
  public List<Contact> take(List<Contact> items, boolean beginsWithAnchor) {
    List<Contact> fresh = items.stream().filter(contact -> isNew(contact.id())).toList();
    if (!fresh.isEmpty()) {
      last = fresh.get(fresh.size() - 1).id();
    }
    return fresh;
  }

  @Override
  public void moved() {
    hasMoved = true;
  }

  @Override
  public boolean isLasting() {
    return true;
  }

  @Override
  public int remembered() {
    return 1;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Moves alone are harmless: a contact that moved was removed, or is still behind the last one
   * read. But in a list that contacts can enter anywhere, one that is removed and one that is added
   * between three requests for one contact each cannot be noticed.
   */
  @Override
  public @Nullable String remedyIfOneMayBeMissing(boolean isOneAtATime) {
    return hasMoved && isOneAtATime && !growsAtItsEndOnly
        ? "the portal returns one at a time: read all contacts, ascending by id, instead"
        : null;
  }
}
