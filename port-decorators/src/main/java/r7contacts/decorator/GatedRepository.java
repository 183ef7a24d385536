package r7contacts.decorator;

import io.vavr.control.Either;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;

/** Repository whose requests all go through the gate of a decorator. */
class GatedRepository implements ContactRepository {

  private final ContactRepository inner;
  private final Gate gate;

  GatedRepository(ContactRepository inner, Gate gate) {
    this.inner = Objects.requireNonNull(inner, "inner");
    this.gate = gate;
  }

  void requireOpen() {
    gate.lifecycle().requireOpen();
  }

  @Override
  public final Either<ContactError, Contact> findById(ContactId id) {
    Objects.requireNonNull(id, "id");
    requireOpen();
    return gate.contact(id, inner);
  }

  @Override
  public final Map<ContactId, Either<ContactError, Contact>> findAllById(
      Collection<ContactId> ids) {
    Set<ContactId> distinct = Calls.distinct(ids);
    requireOpen();
    return inner instanceof ContactBook book
        ? book.asOneCall(call -> gate.contacts(distinct, call))
        : gate.contacts(distinct, inner);
  }

  @Override
  public void close() {
    gate.lifecycle().close();
    try {
      inner.close();
    } finally {
      gate.closed();
    }
  }

  /** Shows the layers and the address: {@code cached(json+https://portal.example)}. */
  @Override
  public final String toString() {
    return gate.name() + "(" + inner + ")";
  }
}
