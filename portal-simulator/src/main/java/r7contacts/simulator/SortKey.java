package r7contacts.simulator;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code contact/filter} can sort by in its database; the place is the number. */
enum SortKey {
  /** A person's first name, a company's name. */
  DISPLAY_NAME("DisplayName"),

  /** Its status, in spite of the name. */
  CONTACT_TYPE("ContactType"),
  CREATED("Created"),
  FIRST_NAME("FirstName"),
  LAST_NAME("LastName"),

  /** The last event of the history; nobody plays any, so it is the creation. */
  HISTORY("History"),
  ID("Id");

  private final String text;

  SortKey(String text) {
    this.text = text;
  }

  /** The key with that name in any case, or with that number; null if there is none. */
  static @Nullable SortKey of(String text) {
    for (SortKey key : values()) {
      if (key.text.equalsIgnoreCase(text) || text.equals("" + key.ordinal())) {
        return key;
      }
    }
    return null;
  }

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
