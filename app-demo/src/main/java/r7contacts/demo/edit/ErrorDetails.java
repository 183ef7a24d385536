package r7contacts.demo.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import r7contacts.demo.options.Names;
import r7contacts.demo.typed.CommandText;
import r7contacts.domain.Contact;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.port.edit.Step;
import r7contacts.port.edit.WriteError;

/** Messages after the sentence about a failed change: what is done, and what to do next. */
record ErrorDetails(CommandText commands) implements WriteError.Visitor<List<String>> {

  @Override
  public List<String> notDone(WriteError.NotDone error) {
    return List.of();
  }

  @Override
  public List<String> invalid(WriteError.Invalid error) {
    return List.of();
  }

  @Override
  public List<String> conflict(WriteError.Conflict error) {
    return List.of(
        "run the command again for the contact as it is now; edit has --overwrite for values of"
            + " other users");
  }

  @Override
  public List<String> wouldLose(WriteError.WouldLose error) {
    return List.of(
        error.losses().stream()
            .map(loss -> Names.of(loss.kind()))
            .collect(Collectors.joining(",", "--accept-loss ", " accepts the loss")));
  }

  @Override
  public List<String> partlyDone(WriteError.PartlyDone error) {
    List<String> messages = new ArrayList<>();
    error.done().forEach(step -> messages.add("done: " + text(step)));
    messages.add("failed: " + text(error.failed()));
    error.notStarted().forEach(step -> messages.add("not started: " + text(step)));
    messages.add(
        commands
            .of(error.rest(), error.now())
            .map(command -> "to complete it: " + command)
            .getOrElse(() -> byHand(error.rest())));
    return messages;
  }

  /** A contact that was just created is known to the user by this id only. */
  private static String byHand(ContactChange rest) {
    return "to complete it, make the missing steps%s by hand: no options state all of them, or the contact could not be read"
        .formatted(rest instanceof ContactEdit edit ? " of contact " + edit.id() : "");
  }

  private static String text(Step step) {
    return step.accept(StepText.INSTANCE);
  }

  @Override
  public List<String> unknown(WriteError.Unknown error) {
    List<String> messages = new ArrayList<>();
    messages.add("outcome unknown: " + text(error.step()));
    error.candidates().forEach(contact -> messages.add("candidate: " + text(contact)));
    if (error.step() instanceof Step.CreateContact && error.candidates().isEmpty()) {
      messages.add("look for the contact by the command find before you create it again");
    }
    return messages;
  }

  private static String text(Contact contact) {
    return "contact %s, %s, created %s"
        .formatted(
            contact.id(),
            contact.displayName(),
            contact.creation().at().map(time -> "at " + time).getOrElse("at an unknown time"));
  }
}
