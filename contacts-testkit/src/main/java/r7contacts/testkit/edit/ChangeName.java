package r7contacts.testkit.edit;

import java.util.Locale;
import java.util.stream.Collectors;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.NewContact;

/** Names of changes in messages. */
final class ChangeName implements ContactChange.Visitor<String> {

  @Override
  public String newContact(NewContact change) {
    return "new " + change.kind().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String edit(ContactEdit change) {
    return "edit of %s: %s"
        .formatted(
            change.id(),
            change.edits().stream().map(Edit::member).distinct().collect(Collectors.joining(", ")));
  }

  @Override
  public String removal(ContactRemoval change) {
    return "removal of " + change.id();
  }

  @Override
  public String merge(ContactMerge change) {
    return "merge of %s into %s".formatted(change.source().id(), change.target().id());
  }
}
