package r7contacts.port.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.port.edit.Samples.ID;
import static r7contacts.port.edit.Samples.NEW_MAIL;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.port.ContactError;

/** What gates see of a change. */
class RequestGateTest {

  private final FakePortal portal = Samples.portal();
  private final List<String> seen = new ArrayList<>();

  /** Records what it sees under its name. */
  private record Gate(String name, List<String> seen) implements RequestGate {
    @Override
    public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
      seen.add(name);
      return request.get();
    }

    @Override
    public void beforeWriting(Set<ContactId> touched) {
      seen.add(name + " " + new TreeSet<>(touched));
    }
  }

  @Test
  void every_gate_learns_before_the_first_write_what_the_change_may_alter() {
    perform(ContactEdit.ofPerson(ID).addInfo(NEW_MAIL).build());

    assertThat(seen)
        .containsExactly(
            "outer", "inner", "outer [1001]", "inner [1001]", "outer", "inner", "outer", "inner");
  }

  @Test
  void the_company_of_a_removed_person_may_be_altered() {
    perform(ContactRemoval.of(Samples.seen()));

    assertThat(seen)
        .containsExactly(
            "outer", "inner", "outer [501, 1001]", "inner [501, 1001]", "outer", "inner");
  }

  @Test
  void a_change_with_nothing_to_write_alters_no_contact() {
    perform(ContactEdit.ofPerson(ID).addInfo(Samples.MAIL).build());

    assertThat(seen).doesNotContain("outer [1001]").contains("outer");
  }

  private void perform(ContactChange change) {
    portal
        .editor()
        .through(new Gate("inner", seen))
        .through(new Gate("outer", seen))
        .performOrThrow(change);
  }
}
