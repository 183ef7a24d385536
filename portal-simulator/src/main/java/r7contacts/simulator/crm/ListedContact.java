package r7contacts.simulator.crm;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.wire.WireObject;

/** A contact with the attributes that lists search and sort by. */
public interface ListedContact {

  /** Order of tags: ignoring case first. */
  Comparator<String> TAG_ORDER =
      Comparator.<String, String>comparing(text -> text.toLowerCase(Locale.ROOT))
          .thenComparing(Comparator.naturalOrder());

  /** Returns the id. */
  int id();

  /** Returns whether it is a company; otherwise it is a person. */
  boolean isCompany();

  /** Returns the first name; empty for a company. */
  String firstName();

  /** Returns the last name; empty for a company. */
  String lastName();

  /** Returns the company's name; empty for a person. */
  String companyName();

  /** Returns the display name. */
  String displayName();

  /** Returns the date of creation; null if it is absent or malformed. */
  @Nullable Instant created();

  /** Returns the id of the stage; 0 for none. */
  int stage();

  /** Returns the id of a person's company; 0 for none. */
  int companyId();

  /** Returns the code of the sharing. */
  int shareType();

  /** Returns the tags in {@link #TAG_ORDER}. */
  List<String> tags();

  /** Returns the ids of the users on the access list, in lower case. */
  Set<String> managers();

  /** Returns all members. */
  WireObject members();

  /** Returns whether a company lists this person as a member. */
  default boolean isMemberOf(int company) {
    return companyId() == company;
  }

  /** What the item is that a contact has as its stage. */
  enum StageItem {
    /** A stage, or none. */
    STAGE,
    /** An item of another list, which portals take as well. */
    OF_OTHER_LIST,
    /** An item that exists no longer. */
    DELETED
  }

  /** Returns what the contact's stage is. */
  default StageItem stageItem() {
    return StageItem.STAGE;
  }

  /** Returns the addresses as infos, with ids after those of the other infos. */
  default List<WireObject> addressInfos() {
    return ContactInfos.ofAddresses(this);
  }

  /** Returns the contact infos. */
  default List<WireObject> infos() {
    return members().list("commonData");
  }

  /** Returns the addresses. */
  default List<WireObject> addresses() {
    return members().list("addresses");
  }

  /** Returns the custom fields. */
  default List<WireObject> fields() {
    return members().list("customFields");
  }

  /** Returns the text of a full-text search, in lower case. */
  default String text() {
    return text(this, infos(), fields());
  }

  /** Returns the text of a full-text search in these values, in lower case. */
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
