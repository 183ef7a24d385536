package r7contacts.testkit.edit;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.Person;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.Loss;
import r7contacts.port.edit.WriteError.WouldLose;
import r7contacts.port.edit.Written;
import r7contacts.testkit.SampleContacts;

/** Values that a portal would erase although no edit names them. */
interface LossRules extends EditingRules {

  @Test
  default void W07_what_a_portal_would_erase_is_reported_and_nothing_is_written() {
    Contact anna = EditCheck.read(book(), SampleContacts.anna().id());
    Contact food = EditCheck.read(book(), SampleEdits.FOOD_AND_CULTURE);

    assertWouldLose(
        anna,
        ContactEdit.of((Person) anna).jobTitle("CTO").build(),
        Loss.Kind.CURRENCY,
        Loss.Kind.INDUSTRY,
        Loss.Kind.TYPE);
    assertWouldLose(
        anna,
        ContactEdit.of((Person) anna).lastName("x").build().accepting(Loss.Kind.CURRENCY),
        Loss.Kind.INDUSTRY,
        Loss.Kind.TYPE);
    assertWouldLose(food, ContactEdit.of(food).clearAbout().build(), Loss.Kind.CURRENCY);
  }

  private void assertWouldLose(Contact before, ContactEdit edit, Loss.Kind... expected) {
    String call = EditCheck.call(edit);
    WouldLose error = EditCheck.refused(book(), edit, WouldLose.class);
    Set<Loss.Kind> kinds = error.losses().stream().map(Loss::kind).collect(Collectors.toSet());
    EditCheck.that(
        call,
        kinds.equals(Set.of(expected)),
        "must report the losses %s, but reported %s".formatted(Set.of(expected), kinds));
    EditCheck.refused("plan(" + edit.id() + ")", WouldLose.class, book().plan(edit));
    EditCheck.unchanged(call, book(), before);
  }

  @Test
  default void W07_an_accepted_loss_is_done_and_named_in_the_undo() {
    Contact food = EditCheck.read(book(), SampleEdits.FOOD_AND_CULTURE);
    ContactEdit edit = ContactEdit.of(food).about("x").build().accepting(Loss.Kind.CURRENCY);

    Written written = EditCheck.done(book(), edit);

    Contact after = EditCheck.read(book(), food.id());
    EditCheck.that(EditCheck.call(edit), after.about().contains("x"), "must set about");
    EditCheck.that(
        EditCheck.call(edit),
        written.undo().lost().stream().anyMatch(lost -> lost.contains("EUR")),
        "must name the currency in the undo, but has " + written.undo().lost());
  }
}
