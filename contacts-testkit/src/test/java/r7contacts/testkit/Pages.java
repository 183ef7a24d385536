package r7contacts.testkit;

import io.vavr.control.Option;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import r7contacts.domain.Contact;
import r7contacts.port.ContactPage;

/** Changed pages, for broken books. */
final class Pages {

  private Pages() {}

  static ContactPage with(ContactPage page, List<Contact> items) {
    return new ContactPage(items, page.start(), page.total(), page.unreadable(), page.isLast());
  }

  static ContactPage without(ContactPage page, Predicate<Contact> lost) {
    return with(page, page.items().stream().filter(lost.negate()).toList());
  }

  static ContactPage changed(ContactPage page, UnaryOperator<Contact> change) {
    return with(page, page.items().stream().map(change).toList());
  }

  static ContactPage withTotal(ContactPage page, Option<Long> total) {
    return new ContactPage(page.items(), page.start(), total, page.unreadable(), page.isLast());
  }

  static ContactPage empty() {
    return new ContactPage(List.of(), 0, Option.none(), List.of(), true);
  }
}
