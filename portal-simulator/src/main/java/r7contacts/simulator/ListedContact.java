package r7contacts.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What lists have to know of a contact, to find it and to sort it, and the contact itself. */
interface ListedContact {

  int id();

  boolean isCompany();

  /** Empty for a company. */
  String firstName();

  /** Empty for a company. */
  String lastName();

  /** Empty for a person. */
  String companyName();

  String displayName();

  /** Null where the contact has none, or none that can be read. */
  @Nullable Instant created();

  /** The id of its status; 0 for none. */
  int stage();

  /** The id of a person's company; 0 for none. */
  int companyId();

  int shareType();

  /** As a list shows them: sorted. */
  List<String> tags();

  /** Their ids in lower case. */
  Set<String> managers();

  /** Everything that it was put in with. */
  WireObject members();

  default List<WireObject> infos() {
    return members().list("commonData");
  }

  default List<WireObject> addresses() {
    return members().list("addresses");
  }

  default List<WireObject> fields() {
    return members().list("customFields");
  }

  /** What a full-text search looks through, in lower case. */
  default String text() {
    return text(this, infos(), fields());
  }

  static String text(ListedContact contact, List<WireObject> infos, List<WireObject> fields) {
    StringJoiner text = new StringJoiner("\n");
    text.add(contact.displayName())
        .add(contact.firstName())
        .add(contact.lastName())
        .add(contact.companyName());
    infos.forEach(info -> text.add(info.text("data")));
    fields.forEach(field -> text.add(field.text("fieldValue")));
    return text.toString().toLowerCase(Locale.ROOT);
  }
}
