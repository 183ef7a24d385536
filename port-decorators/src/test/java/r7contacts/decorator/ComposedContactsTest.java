package r7contacts.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.decorator.Inner.ANNA;
import static r7contacts.decorator.Inner.JOHN;
import static r7contacts.decorator.Inner.MISSING;

import io.vavr.control.Either;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.port.ContactRepository;
import r7contacts.testkit.ContactRepositoryContract;
import r7contacts.testkit.SampleContacts;

/** The cache around the circuit breaker around the rate limit. */
class ComposedContactsTest {

  private final Inner inner = Inner.holdingEveryone();
  private final ContactRepository contacts = composed(inner);

  @Nested
  class The_contract extends ContactRepositoryContract {
    @Override
    protected ContactRepository open() {
      return composed(InMemoryContacts.of(SampleContacts.all()));
    }

    @Override
    protected ContactRepository failing() {
      return composed(Inner.failing());
    }

    @Override
    protected ContactRepository failingOnce() {
      return composed(Inner.failingOnce());
    }
  }

  @Test
  void cached_contacts_are_returned_while_the_circuit_is_open() {
    contacts.findById(ANNA);
    inner.answer(id -> Inner.unavailable());
    while (contacts.findById(JOHN).equals(Inner.unavailable())) {
      assertThat(inner.asked()).isLessThan(20);
    }

    assertThat(inner.asked()).isEqualTo(10);
    assertThat(contacts.findById(ANNA)).isEqualTo(Either.right(SampleContacts.anna()));
    assertThat(Calls.isUnavailable(contacts.findById(JOHN))).isTrue();
    assertThat(inner.asked()).isEqualTo(10);
  }

  @Test
  void several_contacts_are_one_call_of_the_innermost_repository() {
    contacts.findById(JOHN);
    contacts.findAllById(List.of(ANNA, JOHN, MISSING));

    assertThat(inner.calls()).containsExactly(List.of(JOHN), List.of(ANNA, MISSING));
  }

  @Test
  void closing_the_outermost_closes_the_innermost() {
    contacts.close();

    assertThat(inner.closings()).isEqualTo(1);
  }

  private static ContactRepository composed(ContactRepository inner) {
    return CachedContacts.around(CircuitBreakingContacts.around(RateLimitedContacts.around(inner)));
  }
}
