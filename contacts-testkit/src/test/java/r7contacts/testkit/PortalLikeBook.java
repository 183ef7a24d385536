package r7contacts.testkit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Comparator;
import java.util.List;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;

/** A book that leaves out what portals leave out. */
class PortalLikeBook extends DelegatingBook {

  PortalLikeBook(ContactBook inner) {
    super(inner);
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    return super.findById(id).map(PortalLikeBook::readById);
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
    long total = BookRules.all(inner, query).size();
    return super.page(query, request)
        .map(page -> Pages.changed(page, PortalLikeBook::listed))
        .map(page -> Pages.withTotal(page, Option.some(total)));
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactInfoQuery query, PageRequest request) {
    return super.page(query, request).map(page -> Pages.changed(page, PortalLikeBook::readById));
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactGroup group, PageRequest request) {
    return group.equals(ContactGroup.ofOpportunity(32))
        ? Either.left(new Refused("no such opportunity"))
        : super.page(group, request).map(page -> Pages.changed(page, PortalLikeBook::listed));
  }

  private static Contact readById(Contact contact) {
    return contact.withProfile(contact.profile().toBuilder().tags().type(null).build());
  }

  private static Contact listed(Contact contact) {
    List<ContactInfo> infos =
        contact.infos().stream()
            .sorted(
                Comparator.comparingInt(ContactInfo::channelCode)
                    .thenComparingLong(ContactInfo::id))
            .toList();
    return contact.withProfile(
        contact.profile().toBuilder()
            .infos(infos)
            .customFields(SampleContacts.withoutHeadings(contact))
            .type(null)
            .build());
  }
}
