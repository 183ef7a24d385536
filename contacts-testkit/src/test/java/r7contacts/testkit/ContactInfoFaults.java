package r7contacts.testkit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.UnaryOperator;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactInfoQuery.Match;
import r7contacts.port.PhoneNumbers;

/** Books that compare contact infos in a wrong way. */
final class ContactInfoFaults {

  private ContactInfoFaults() {}

  static List<BrokenBook> all() {
    return List.of(
        changing(
            "takes a part for the whole value",
            query -> query.value().equals("nna@example.org") ? with(query, Match.CONTAINED) : query,
            "I01"),
        changing(
            "takes the whole value for a part",
            query -> query.value().equals("345-67-89") ? with(query, Match.EXACT) : query,
            "I02"),
        changing("ignores the category and the primary mark", ContactInfoFaults::ofAny, "I03"),
        changing(
            "compares all digits of phone numbers",
            query -> query.withPhoneNumbers(PhoneNumbers.exactDigits()),
            "I04"),
        BrokenBook.of("compares whole texts with an address", ComparesWholeTexts::new, "I05"),
        changing(
            "takes % in a value for a wildcard",
            query ->
                query.value().equals("%") ? ContactInfoQuery.contained(Channel.SKYPE, "n") : query,
            "I06"));
  }

  private static BrokenBook changing(
      String name, UnaryOperator<ContactInfoQuery> change, String... rules) {
    return BrokenBook.of(
        name,
        book ->
            new DelegatingBook(book) {
              @Override
              public Either<ContactError, List<Contact>> findByContactInfo(ContactInfoQuery query) {
                return super.findByContactInfo(change.apply(query));
              }
            },
        rules);
  }

  private static ContactInfoQuery with(ContactInfoQuery query, Match match) {
    return new ContactInfoQuery(
        query.channel(),
        query.value(),
        match,
        query.piece(),
        query.category(),
        query.primary(),
        query.phoneNumbers());
  }

  private static ContactInfoQuery ofAny(ContactInfoQuery query) {
    return new ContactInfoQuery(
        query.channel(),
        query.value(),
        query.match(),
        query.piece(),
        Option.none(),
        Option.none(),
        query.phoneNumbers());
  }

  private static final class ComparesWholeTexts extends DelegatingBook {
    ComparesWholeTexts(ContactBook inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, List<Contact>> findByContactInfo(ContactInfoQuery query) {
      return super.findByContactInfo(query)
          .map(
              found ->
                  query.value().contains("@food")
                      ? found.stream().filter(contact -> hasWhole(contact, query)).toList()
                      : found);
    }

    private static boolean hasWhole(Contact contact, ContactInfoQuery query) {
      return contact.infos(query.channel()).stream()
          .anyMatch(info -> info.value().exists(query.value()::equalsIgnoreCase));
    }
  }
}
