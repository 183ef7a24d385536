package r7contacts.testkit.edit;

import static r7contacts.testkit.edit.BrokenEditing.ofEditing;
import static r7contacts.testkit.edit.BrokenEditing.ofReading;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.CustomField;
import r7contacts.domain.Rights;
import r7contacts.domain.Tag;
import r7contacts.domain.change.ContactChange;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WriteError.NotDone;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;
import r7contacts.testkit.DelegatingBook;

/** Books that read something else than is stored, or fail with threads, closing and arguments. */
final class StateFaults {

  private StateFaults() {}

  static List<BrokenEditing> all() {
    return List.of(
        ofReading("shows a field twice", reading(StateFaults::withFieldTwice), "W17"),
        ofReading("may edit every contact", reading(StateFaults::editable), "W21", "W22"),
        ofReading("counts one member", reading(StateFaults::withOneMember), "W19"),
        ofReading(
            "shows private contacts to everyone",
            inner -> inner instanceof UserBook book ? book.ofAdministrator() : inner,
            "W20"),
        ofReading("keeps tags in every spelling", TagsTwice::new, "W18"),
        ofEditing("has a cache of tags", CachedTags::new, "W32"),
        ofEditing(
            "has a cache of lists", CachedLists::new, "W01", "W22", "W25", "W26", "W27", "W32"),
        ofEditing("changes contacts in one thread only", OneThread::new, "W30"),
        ofEditing("goes on after an interrupt", Uninterrupted::new, "W31"),
        ofEditing("goes on after it is closed", Unclosed::new, "W31", "W33"),
        ofEditing("takes null", TakingNull::new, "W33"),
        ofEditing("performs plans of other books", ForeignPlans::new, "W33"));
  }

  private static UnaryOperator<ContactBook> reading(UnaryOperator<Contact> change) {
    return inner ->
        new DelegatingBook(inner) {
          @Override
          public Either<ContactError, Contact> findById(ContactId id) {
            return super.findById(id).map(change);
          }
        };
  }

  private static Contact withFieldTwice(Contact contact) {
    List<CustomField> fields = new ArrayList<>(contact.customFields());
    fields.stream()
        .filter(field -> field.id() == 12 && field.text().contains(SampleEdits.otherValue(field)))
        .findFirst()
        .ifPresent(fields::add);
    return contact.withProfile(contact.profile().toBuilder().customFields(fields).build());
  }

  private static Contact editable(Contact contact) {
    return contact.withProfile(
        contact.profile().toBuilder().rights(new Rights(true, true)).build());
  }

  private static Contact withOneMember(Contact contact) {
    return contact.fold(
        person -> person,
        company ->
            company.memberCount() > 1 ? company.toBuilder().memberCount(1).build() : company);
  }

  private static final class TagsTwice extends DelegatingBook {
    TagsTwice(ContactBook inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, List<String>> tagsOf(ContactId id) {
      return super.tagsOf(id)
          .map(tags -> tags.equals(List.of("vip")) ? List.of("vip", "VIP") : tags);
    }
  }

  private static final class CachedTags extends DelegatingEditing {
    private @Nullable Either<ContactError, List<Tag>> tags;

    CachedTags(EditableContactBook book) {
      super(book);
    }

    @Override
    public Either<ContactError, List<Tag>> tags() {
      if (tags == null) {
        tags = super.tags();
      }
      return tags;
    }
  }

  private static final class CachedLists extends DelegatingEditing {
    private final Map<ContactQuery, Either<ContactError, ContactPage>> pages = new HashMap<>();

    CachedLists(EditableContactBook book) {
      super(book);
    }

    @Override
    public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
      return request.start() == 0
          ? pages.computeIfAbsent(query, any -> super.page(query, request))
          : super.page(query, request);
    }
  }

  private static final class OneThread extends DelegatingEditing {
    private final Thread thread = Thread.currentThread();

    OneThread(EditableContactBook book) {
      super(book);
    }

    @Override
    Either<WriteError, Written> perform(ContactEditing editing, ContactChange change) {
      return Thread.currentThread() == thread
          ? super.perform(editing, change)
          : Either.left(new NotDone(Unavailable.because("another thread opened the book")));
    }
  }

  private static final class Uninterrupted extends DelegatingEditing {
    Uninterrupted(EditableContactBook book) {
      super(book);
    }

    @Override
    public ContactEditing through(RequestGate gate) {
      Objects.requireNonNull(gate, "gate");
      return super.through(
          new RequestGate() {
            @Override
            public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
              Either<ContactError, T> outcome = gate.pass(request);
              Thread.interrupted();
              return outcome;
            }
          });
    }
  }

  private static final class Unclosed extends DelegatingEditing {
    Unclosed(EditableContactBook book) {
      super(book);
    }

    @Override
    public void close() {
      // Stays open.
    }
  }

  private static final class TakingNull extends DelegatingEditing {
    TakingNull(EditableContactBook book) {
      super(book);
    }

    @Override
    Either<WriteError, WritePlan> plan(ContactEditing editing, ContactChange change) {
      return change == null
          ? Either.left(new NotDone(Unavailable.because("nothing to plan")))
          : super.plan(editing, change);
    }
  }

  private static final class ForeignPlans extends DelegatingEditing {
    ForeignPlans(EditableContactBook book) {
      super(book);
    }

    @Override
    Either<WriteError, Written> perform(ContactEditing editing, WritePlan plan) {
      try {
        return super.perform(editing, plan);
      } catch (IllegalArgumentException e) {
        return editing.perform(plan.change());
      }
    }
  }
}
