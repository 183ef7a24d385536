package r7contacts.decorator;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.testkit.SampleContacts;

/** A book inside another: answers as it is told, and remembers what it was asked. */
final class Inner implements SingleContactsOnly {

  static final ContactId ANNA = SampleContacts.anna().id();
  static final ContactId JOHN = SampleContacts.john().id();
  static final ContactId MISSING = ContactId.of(999_999);

  private static final Map<ContactId, Contact> EVERYONE =
      SampleContacts.readById().stream().collect(Collectors.toMap(Contact::id, contact -> contact));

  private final List<List<ContactId>> calls = Collections.synchronizedList(new ArrayList<>());
  private volatile Function<ContactId, Either<ContactError, Contact>> answer;
  private volatile int closings;

  private Inner(Function<ContactId, Either<ContactError, Contact>> answer) {
    this.answer = answer;
  }

  static Inner answering(Function<ContactId, Either<ContactError, Contact>> answer) {
    return new Inner(answer);
  }

  /** Holds {@link SampleContacts#readById()}. */
  static Inner holdingEveryone() {
    return new Inner(Inner::lookUp);
  }

  /** Fails in every call. */
  static Inner failing() {
    return new Inner(id -> unavailable());
  }

  /** Holds {@link SampleContacts#readById()}, and fails in its first call. */
  static Inner failingOnce() {
    AtomicBoolean hasFailed = new AtomicBoolean();
    return new Inner(id -> hasFailed.compareAndSet(false, true) ? unavailable() : lookUp(id));
  }

  static Either<ContactError, Contact> lookUp(ContactId id) {
    Contact contact = EVERYONE.get(id);
    return contact == null ? Either.left(new ContactError.NotFound(id)) : Either.right(contact);
  }

  /** {@link SampleContacts#anna()} under another id. */
  static Contact withId(long id) {
    return SampleContacts.anna()
        .withProfile(SampleContacts.anna().profile().toBuilder().id(ContactId.of(id)).build());
  }

  static Either<ContactError, Contact> unavailable() {
    return Either.left(ContactError.Unavailable.because("the portal is away"));
  }

  void answer(Function<ContactId, Either<ContactError, Contact>> another) {
    answer = another;
  }

  /** The calls, each with its ids. */
  List<List<ContactId>> calls() {
    return List.copyOf(calls);
  }

  int asked() {
    return calls.stream().mapToInt(List::size).sum();
  }

  int closings() {
    return closings;
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    calls.add(List.of(id));
    return answer.apply(id);
  }

  @Override
  public Map<ContactId, Either<ContactError, Contact>> findAllById(Collection<ContactId> ids) {
    calls.add(List.copyOf(ids));
    Map<ContactId, Either<ContactError, Contact>> outcomes = new LinkedHashMap<>();
    ids.forEach(id -> outcomes.put(id, answer.apply(id)));
    return outcomes;
  }

  @Override
  public void close() {
    closings++;
  }
}
