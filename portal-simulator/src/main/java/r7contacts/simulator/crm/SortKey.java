package r7contacts.simulator.crm;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The keys that {@code contact/filter} sorts by in its database, in the order of their numbers. */
enum SortKey {
  /** The first name of a person, the name of a company. */
  DISPLAY_NAME("DisplayName"),

  /** The stage, in spite of the name. */
  CONTACT_TYPE("ContactType"),
  CREATED("Created"),
  FIRST_NAME("FirstName"),
  LAST_NAME("LastName"),

  /** The last event of the history; without a history the creation. */
  HISTORY("History"),
  ID("Id");

  private final String text;

  SortKey(String text) {
    this.text = text;
  }

  /** Returns the key with this name, ignoring case, or this number; null if unknown. */
  static @Nullable SortKey of(String text) {
    for (SortKey key : values()) {
      if (key.text.equalsIgnoreCase(text) || text.equals("" + key.ordinal())) {
        return key;
      }
    }
    return null;
  }

  /** Returns the value of a contact to sort by. */
  Comparable<?> value(ListedContact contact) {
    return switch (this) {
      case DISPLAY_NAME -> lower(contact.isCompany() ? contact.companyName() : contact.firstName());
      case CONTACT_TYPE -> contact.stage();
      case CREATED, HISTORY -> contact.created() == null ? Instant.MIN : contact.created();
      case FIRST_NAME -> lower(contact.firstName());
      case LAST_NAME -> lower(contact.lastName());
      case ID -> contact.id();
    };
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
