package r7contacts.simulator.crm;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import r7contacts.simulator.wire.Conversions;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.ListQuery;
import r7contacts.simulator.wire.Page;
import r7contacts.simulator.wire.Parameters;
import r7contacts.simulator.wire.WireObject;

/** Searches by contact info: {@code contact/bycontactinfo} and {@code contact/simple/byEmail}. */
final class InfoSearch {

  private final Contacts contacts;
  private final AnswerMembers members;

  InfoSearch(Contacts contacts, AnswerMembers members) {
    this.contacts = contacts;
    this.members = members;
  }

  /** Answers {@code contact/bycontactinfo}. */
  Page byInfo(Parameters parameters, ListQuery query) {
    int type =
        parameters
            .filled("infoType")
            .map(InfoTypes::code)
            .orElseThrow(() -> new FailureException(Failure.ARGUMENT));
    String data = parameters.value("data").orElse("").strip().toLowerCase(Locale.ROOT);
    Integer category = parameters.filled("category").map(Conversions::number).orElse(null);
    Boolean isPrimary = parameters.filled("isPrimary").map(Conversions::flag).orElse(null);
    Predicate<WireObject> matches =
        info ->
            (category == null || info.number("category") == category)
                && (isPrimary == null || info.isTrue("isPrimary") == isPrimary);
    List<ListedContact> found =
        contacts
            .view()
            .all()
            .filter(
                contact ->
                    hasInfo(contact, type, data, matches)
                        || type == InfoTypes.ADDRESS && hasAddress(contact, data, matches))
            .toList();
    return Page.of(found, members::single, query).keepingType(query.type());
  }

  private static boolean hasInfo(
      ListedContact contact, int type, String data, Predicate<WireObject> matches) {
    return contact.infos().stream()
        .filter(info -> info.number("infoType", -1) == type)
        .filter(matches)
        .anyMatch(info -> contains(info.text("data"), data));
  }

  private static boolean hasAddress(
      ListedContact contact, String data, Predicate<WireObject> matches) {
    return contact.addresses().stream()
        .filter(matches)
        .anyMatch(address -> contains(new StoredAddress(address).text(), data));
  }

  /** Answers {@code contact/simple/byEmail}. */
  Page byEmail(Parameters parameters, ListQuery query) {
    String term = parameters.value("term").orElse("").toLowerCase(Locale.ROOT);
    int limit = parameters.filled("maxCount").map(Conversions::number).orElse(0);
    if (term.isEmpty() || limit <= 0) {
      return Page.of(List.of(), query);
    }
    return Page.of(
        contacts
            .view()
            .all(ContactsView.Order.BY_NAME)
            .filter(contact -> hasEmail(contact, term))
            .limit(limit)
            .map(members::withTask)
            .toList(),
        query);
  }

  private static boolean hasEmail(ListedContact contact, String term) {
    List<String> emails =
        contact.infos().stream()
            .filter(info -> info.number("infoType", -1) == InfoTypes.EMAIL)
            .map(info -> info.text("data"))
            .toList();
    return !emails.isEmpty()
        && (contains(contact.displayName(), term)
            || emails.stream().anyMatch(email -> contains(email, term)));
  }

  private static boolean contains(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part);
  }
}
