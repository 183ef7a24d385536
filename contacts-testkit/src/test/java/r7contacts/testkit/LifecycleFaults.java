package r7contacts.testkit;

import io.vavr.control.Either;
import java.util.List;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Tag;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;

/** Books that check no arguments, never close, or hide and keep failures of the backend. */
final class LifecycleFaults {

  private LifecycleFaults() {}

  static List<BrokenBook> all() {
    return List.of(
        BrokenBook.of("takes null for the first page", TakesNullForTheFirstPage::new, "A01"),
        BrokenBook.of("has a list of tags after it is closed", AnswersAfterClose::new, "A02"),
        BrokenBook.of("takes a failure for a missing contact", HidesInFindById::new, "R17", "F01"),
        BrokenBook.of("takes a failure for missing tags", HidesInTagsOf::new, "F01"),
        BrokenBook.of("takes a failure for an empty catalog", HidesInTags::new, "F01", "F02"),
        BrokenBook.of("stays broken after a failure", StaysBroken::new, "R18", "F02"),
        BrokenBook.of("stays without tags after a failure", StaysWithoutTags::new, "F02"));
  }

  private static final class TakesNullForTheFirstPage extends DelegatingBook {
    TakesNullForTheFirstPage(ContactBook inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
      return super.page(query, request == null ? PageRequest.first(1) : request);
    }
  }

  private static final class AnswersAfterClose extends DelegatingBook {
    private boolean isClosed;

    AnswersAfterClose(ContactBook inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, List<Tag>> tags() {
      return isClosed ? Either.right(List.of()) : super.tags();
    }

    @Override
    public void close() {
      isClosed = true;
      super.close();
    }
  }

  private static boolean isFailure(Either<ContactError, ?> outcome) {
    return outcome.isLeft() && outcome.getLeft() instanceof Unavailable;
  }

  private static final class HidesInFindById extends DelegatingBook {
    HidesInFindById(ContactBook inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, Contact> findById(ContactId id) {
      Either<ContactError, Contact> outcome = super.findById(id);
      return isFailure(outcome) ? Either.left(new NotFound(id)) : outcome;
    }
  }

  private static final class HidesInTagsOf extends DelegatingBook {
    HidesInTagsOf(ContactBook inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, List<String>> tagsOf(ContactId id) {
      Either<ContactError, List<String>> outcome = super.tagsOf(id);
      return isFailure(outcome) ? Either.left(new NotFound(id)) : outcome;
    }
  }

  private static final class HidesInTags extends DelegatingBook {
    HidesInTags(ContactBook inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, List<Tag>> tags() {
      Either<ContactError, List<Tag>> outcome = super.tags();
      return isFailure(outcome) ? Either.right(List.of()) : outcome;
    }
  }

  private static final class StaysBroken extends DelegatingBook {
    private boolean hasFailed;

    StaysBroken(ContactBook inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, Contact> findById(ContactId id) {
      Either<ContactError, Contact> outcome =
          hasFailed ? Either.left(Unavailable.because("failed before")) : super.findById(id);
      hasFailed |= isFailure(outcome);
      return outcome;
    }
  }

  private static final class StaysWithoutTags extends DelegatingBook {
    private boolean hasFailed;

    StaysWithoutTags(ContactBook inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, List<Tag>> tags() {
      Either<ContactError, List<Tag>> outcome =
          hasFailed ? Either.left(Unavailable.because("failed before")) : super.tags();
      hasFailed |= isFailure(outcome);
      return outcome;
    }
  }
}
