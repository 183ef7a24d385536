package r7contacts.simulator;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import r7contacts.simulator.crm.Contacts;
import r7contacts.simulator.crm.ContactsView;
import r7contacts.simulator.crm.ListedContact;

/** The contacts that the page {@code /} lists: the first ones by id, or those of a search. */
record ContactListing(Contacts contacts) {

  private static final int MAX_ITEMS = 100;

  /**
   * A list of contacts.
   *
   * @param hasMore whether there are further contacts, which are not listed
   */
  record Result(List<Item> items, boolean hasMore) {}

  /** A contact in the list. */
  record Item(int id, String name, boolean isCompany) {}

  /** Returns the contacts whose name contains the text, or whose id it is; all for a blank text. */
  Result find(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    ContactsView view = contacts.view();
    Predicate<ListedContact> matches =
        contact ->
            wanted.isEmpty()
                || Integer.toString(contact.id()).equals(wanted)
                || contact.displayName().toLowerCase(Locale.ROOT).contains(wanted);
    List<Item> found =
        view.all().filter(matches).limit(MAX_ITEMS + 1L).map(ContactListing::item).toList();
    return new Result(
        found.subList(0, Math.min(MAX_ITEMS, found.size())), found.size() > MAX_ITEMS);
  }

  private static Item item(ListedContact contact) {
    String name = contact.displayName().strip();
    return new Item(contact.id(), name.isEmpty() ? "(no name)" : name, contact.isCompany());
  }
}
