package r7contacts.testkit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.domain.Contact;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
import r7contacts.port.Paging;

/** Books whose lists lack attributes or contacts. */
final class ListFaults {

  private ListFaults() {}

  static List<BrokenBook> all() {
    return List.of(
        BrokenBook.of("has no tags in lists", LosesTags::new, "Q01", "L02", "L04"),
        BrokenBook.of("returns more than requested", ReturnsMore::new, "L02"),
        BrokenBook.of("counts the contacts of the page", CountsThePage::new, "L03"),
        BrokenBook.of("loses a contact between pages", LosesAContact::new, "L04"),
        BrokenBook.of("ignores bookmarks", IgnoresBookmarks::new, "L05"));
  }

  private static final class LosesTags extends DelegatingBook {
    LosesTags(ContactBook inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
      return super.page(query, request).map(page -> Pages.changed(page, LosesTags::withoutTags));
    }

    private static Contact withoutTags(Contact contact) {
      return contact.withProfile(contact.profile().toBuilder().tags().build());
    }
  }

  private static final class ReturnsMore extends DelegatingBook {
    ReturnsMore(ContactBook inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
      return super.page(
          query, request.equals(new PageRequest(3, 2)) ? new PageRequest(3, 3) : request);
    }
  }

  private static final class CountsThePage extends DelegatingBook {
    CountsThePage(ContactBook inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
      return super.page(query, request)
          .map(page -> Pages.withTotal(page, Option.some((long) page.size())));
    }
  }

  private static final class LosesAContact extends DelegatingBook {
    LosesAContact(ContactBook inner) {
      super(inner);
    }

    @Override
    public Stream<Either<ContactError, ContactPage>> pages(ContactQuery query, Paging paging) {
      return super.pages(query, paging)
          .map(
              page ->
                  paging.size() == 5
                      ? page.map(whole -> Pages.without(whole, some -> some.id().value() == 1006))
                      : page);
    }
  }

  private static final class IgnoresBookmarks extends DelegatingBook {
    IgnoresBookmarks(ContactBook inner) {
      super(inner);
    }

    @Override
    public Stream<Either<ContactError, ContactPage>> pages(ContactQuery query, Paging paging) {
      return super.pages(query, Paging.standard().withSize(paging.size()));
    }
  }
}
