package r7contacts.port.paging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactPage;

/** Any other order, in which contacts may change places: remembers every contact that was read. */
final class AnyOrder implements ReadingOrder {

  private final Set<ContactId> read = new HashSet<>();
  private @Nullable ContactId anchor;
  private boolean hasMoved;

  @Override
  public boolean fits(ContactPage page) {
    return true;
  }

  @Override
  public boolean beginsWithKnown(ContactPage page) {
    ContactId first = PageEnds.first(page);
    return first != null && read.contains(first);
  }

  @Override
  public boolean follows(List<ContactId> ids, @Nullable ContactId next) {
    return true;
  }

  @Override
  public List<Contact> take(List<Contact> items, boolean beginsWithAnchor) {
    List<Contact> fresh = new ArrayList<>();
    for (Contact contact : items) {
      boolean isAnchor = beginsWithAnchor && contact == items.get(0) && contact.id().equals(anchor);
      if (read.add(contact.id())) {
        fresh.add(contact);
      } else if (!isAnchor) {
        hasMoved = true;
      }
    }
    if (!items.isEmpty()) {
      anchor = items.get(items.size() - 1).id();
    }
    return fresh;
  }

  @Override
  public void moved() {
    hasMoved = true;
  }

  @Override
  public boolean isLasting() {
    return false;
  }

  @Override
  public int remembered() {
    return read.size();
  }

  @Override
  public @Nullable String remedyIfOneMayBeMissing(boolean isOneAtATime) {
    return hasMoved ? "sort by id to read every contact" : null;
  }
}
