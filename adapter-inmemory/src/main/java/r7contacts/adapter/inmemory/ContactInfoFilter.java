package r7contacts.adapter.inmemory;

import io.vavr.control.Option;
import java.util.function.Predicate;
import java.util.stream.Stream;
import r7contacts.domain.Address;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.TextComparison;
import r7contacts.port.ContactInfoQuery;

/** Contacts that a search by contact info matches: a value contains the text, as on a portal. */
final class ContactInfoFilter implements Predicate<Contact> {

  private final ContactInfoQuery query;
  private final String wanted;

  ContactInfoFilter(ContactInfoQuery query) {
    this.query = query;
    this.wanted = TextComparison.key(query.asked());
  }

  @Override
  public boolean test(Contact contact) {
    Stream<ContactInfo> infos = contact.infos(query.channel()).stream();
    Stream<ContactInfo> addresses =
        query.channel() == Channel.ADDRESS
            ? contact.addresses().stream().flatMap(ContactInfoFilter::parts)
            : Stream.empty();
    return Stream.concat(infos, addresses).anyMatch(this::matches);
  }

  private boolean matches(ContactInfo info) {
    return query.category().forAll(any -> info.categoryCode() == query.channel().codeOf(any))
        && query.primary().forAll(any -> info.isPrimary() == any)
        && info.value().exists(value -> TextComparison.key(value).contains(wanted));
  }

  /** A portal searches the address as it is stored; here each part is searched. */
  private static Stream<ContactInfo> parts(Address address) {
    return Stream.of(
            address.street(), address.city(), address.state(), address.zip(), address.country())
        .flatMap(Option::toJavaStream)
        .map(
            part ->
                ContactInfo.ofCodes(Channel.ADDRESS.code(), address.categoryCode(), part)
                    .withPrimary(address.isPrimary()));
  }
}
