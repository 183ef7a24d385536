package r7contacts.testkit;

import io.vavr.control.Either;
import java.util.List;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactPage;
import r7contacts.port.PageRequest;

/** Books that read groups in a wrong way. */
final class GroupFaults {

  private GroupFaults() {}

  static List<BrokenBook> all() {
    return List.of(
        paging(
            "counts a company among its people",
            (inner, group, request) ->
                group instanceof ContactGroup.Members members
                        && members.company().equals(SampleContacts.empty().id())
                    ? inner.page(ContactGroup.ofProject(7), request)
                    : inner.page(group, request),
            "G01"),
        paging(
            "takes a missing company for an empty one",
            (inner, group, request) -> {
              Either<ContactError, ContactPage> page = inner.page(group, request);
              return page.isLeft() && page.getLeft() instanceof NotFound
                  ? Either.right(Pages.empty())
                  : page;
            },
            "G02"),
        paging(
            "has no contacts of cases",
            (inner, group, request) ->
                group.equals(ContactGroup.ofCase(40))
                    ? inner.page(ContactGroup.ofCase(41), request)
                    : inner.page(group, request),
            "G03"),
        paging(
            "ignores the start of a page",
            (inner, group, request) -> inner.page(group, PageRequest.first(request.count())),
            "G04"),
        paging(
            "takes a missing project for a missing contact",
            (inner, group, request) ->
                group.equals(ContactGroup.ofProject(8))
                    ? Either.left(new NotFound(ContactId.of(8)))
                    : inner.page(group, request),
            "G05"));
  }

  /** Reads a page of a group. */
  private interface GroupPage {
    Either<ContactError, ContactPage> read(
        ContactBook inner, ContactGroup group, PageRequest request);
  }

  private static BrokenBook paging(String name, GroupPage fault, String... rules) {
    return BrokenBook.of(
        name,
        book ->
            new DelegatingBook(book) {
              @Override
              public Either<ContactError, ContactPage> page(
                  ContactGroup group, PageRequest request) {
                return group == null
                    ? super.page(group, request)
                    : fault.read(inner, group, request);
              }
            },
        rules);
  }
}
