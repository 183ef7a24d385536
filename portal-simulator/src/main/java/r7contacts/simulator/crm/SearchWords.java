package r7contacts.simulator.crm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The words of a search, all of which must match.
 *
 * @param words in lower case
 */
record SearchWords(List<String> words) {

  /** Separates the names of a person, where the display name has a space. */
  private static final String SEPARATOR = "\u0000";

  /** Splits a text at white space. */
  static SearchWords of(String text) {
    return new SearchWords(
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList());
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Returns whether a contact has all words in its texts. */
  boolean areIn(ListedContact contact) {
    String text = contact.text();
    return words.stream().allMatch(text::contains);
  }

  /** Returns a match of contacts that have all words, and of the persons of such companies. */
  Predicate<ListedContact> inContactOrCompany(ContactsView contacts) {
    Set<Integer> companies =
        contacts
            .all()
            .filter(contact -> contact.isCompany() && areIn(contact))
            .map(ListedContact::id)
            .collect(Collectors.toSet());
    return contact ->
        contact.isCompany()
            ? companies.contains(contact.id())
            : companies.contains(contact.companyId()) || areIn(contact);
  }

  /** Returns whether each word starts the display name, or follows a space in it. */
  boolean startNames(ListedContact contact) {
    boolean hasNames = !contact.firstName().isEmpty() || !contact.lastName().isEmpty();
    String name =
        (hasNames ? contact.firstName() + SEPARATOR + contact.lastName() : contact.displayName())
            .toLowerCase(Locale.ROOT);
    return words.stream().allMatch(word -> name.startsWith(word) || name.contains(" " + word));
  }
}
