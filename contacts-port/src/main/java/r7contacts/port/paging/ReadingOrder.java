package r7contacts.port.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactPage;

/** Order of a list: knows which contacts were already read. */
interface ReadingOrder {

  /** Whether the page is sorted by this order. */
  boolean fits(ContactPage page);

  /** Whether the first contact of the page was already read. */
  boolean beginsWithKnown(ContactPage page);

  /** Whether a contact may follow these ones. */
  boolean follows(List<ContactId> ids, @Nullable ContactId next);

  /** Returns the contacts that were not read before, and marks them as read. */
  List<Contact> take(List<Contact> items, boolean beginsWithAnchor);

  /** Whether contacts keep their order, so that pages may be requested ahead. */
  boolean isLasting();

  /** How many ids are kept. */
  int remembered();

  /** Records that the anchor was no longer in its place. */
  void moved();

  /**
   * Returns how to read the list without missing a contact, or null if no contact can be missing.
   *
   * @param isOneAtATime whether the portal returned a single contact at a time
   */
  @Nullable String remedyIfOneMayBeMissing(boolean isOneAtATime);
}
