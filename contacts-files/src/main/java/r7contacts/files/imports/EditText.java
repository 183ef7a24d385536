package r7contacts.files.imports;

import io.vavr.control.Option;
import java.util.stream.Collectors;
import r7contacts.domain.Contact;
import r7contacts.domain.PrintableText;
import r7contacts.domain.change.ContactEdit;

/** Edits as text for people. */
final class EditText {

  private EditText() {}

  /** Returns what was changed, old → new. */
  static String of(ContactEdit edit, Contact before) {
    return edit.edits().stream()
        .map(
            each ->
                "%s: %s → %s"
                    .formatted(
                        each.member(),
                        value(each.valueIn(before)),
                        value(each.valueIn(each.applyTo(before)))))
        .collect(Collectors.joining("; "));
  }

  private static String value(Option<String> text) {
    return text.map(PrintableText::singleLine).map(line -> "\"" + line + "\"").getOrElse("none");
  }
}
