package r7contacts.demo.edit;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import r7contacts.demo.typed.CommandText;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.Edit;
import r7contacts.port.edit.Difference;
import r7contacts.port.edit.Written;

/** Messages about a change that was made. */
final class WrittenText {

  private WrittenText() {}

  /** Returns the message about a value that differs from what the change should have made. */
  static String unexpected(Difference difference) {
    return "unexpected: %s is %s instead of %s"
        .formatted(difference.member(), value(difference.actual()), value(difference.expected()));
  }

  private static String value(Option<String> text) {
    return text.map(typed -> "\"" + typed + "\"").getOrElse("none");
  }

  /** Returns the messages about how to undo the change, and what is gone for good. */
  static List<String> undo(Written written, CommandText commands) {
    List<String> messages = new ArrayList<>();
    Option<ContactChange> undo = written.undo().change();
    if (undo.isEmpty()) {
      messages.add("this cannot be undone");
    } else {
      messages.add(
          commands
              .of(undo.get(), written.contact())
              .map(command -> "undo: " + command)
              .getOrElse(() -> withoutCommand(undo.get(), written)));
    }
    written.undo().lost().forEach(lost -> messages.add("cannot be restored: " + lost));
    return messages;
  }

  private static String withoutCommand(ContactChange undo, Written written) {
    String members =
        undo instanceof ContactEdit edit
            ? edit.edits().stream()
                .map(Edit::member)
                .distinct()
                .collect(Collectors.joining(", ", "; it changes: ", ""))
            : "";
    return "the undo cannot be typed as a command, because a value has no option or contact %s could not be read%s"
        .formatted(written.id(), members);
  }
}
