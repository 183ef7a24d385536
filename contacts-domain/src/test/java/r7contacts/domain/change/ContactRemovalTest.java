package r7contacts.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.Person;

class ContactRemovalTest {

  private static final Person ANNA = Samples.person();

  @Test
  void knows_what_changed_since_the_contact_was_seen() {
    ContactRemoval removal = ContactRemoval.of(ANNA);
    Contact now = ContactEdit.of(ANNA).addTag("x").build().applyTo(ANNA);

    assertThat(removal.id()).isEqualTo(Samples.ID);
    assertThat(removal.problems()).isEmpty();
    assertThat(removal.changesUntil(ANNA)).isEmpty();
    assertThat(removal.changesUntil(now)).containsExactly(new TagEdit.Add("x"));
  }
}
