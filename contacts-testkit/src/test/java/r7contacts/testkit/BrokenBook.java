package r7contacts.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import r7contacts.port.ContactBook;

/**
 * A book with one fault.
 *
 * @param fault makes a broken book of a correct one
 * @param rules the codes of the rules that fail
 */
record BrokenBook(String name, UnaryOperator<ContactBook> fault, Set<String> rules) {

  static BrokenBook of(String name, UnaryOperator<ContactBook> fault, String... rules) {
    return new BrokenBook(name, fault, new TreeSet<>(List.of(rules)));
  }

  static List<BrokenBook> all() {
    return Stream.of(
            QueryFaults.all(),
            ListFaults.all(),
            ContactInfoFaults.all(),
            GroupFaults.all(),
            CatalogFaults.all(),
            LifecycleFaults.all())
        .flatMap(Collection::stream)
        .toList();
  }
}
