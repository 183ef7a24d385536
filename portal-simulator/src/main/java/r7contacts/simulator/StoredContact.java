package r7contacts.simulator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A contact that somebody put into the portal: it is what its JSON says. */
record StoredContact(
    int id,
    WireObject members,
    boolean isCompany,
    String firstName,
    String lastName,
    String companyName,
    String displayName,
    @Nullable Instant created,
    int stage,
    int companyId,
    int shareType,
    List<String> tags,
    Set<String> managers)
    implements ListedContact {

  static final Comparator<String> IGNORING_CASE =
      Comparator.<String, String>comparing(text -> text.toLowerCase(Locale.ROOT))
          .thenComparing(Comparator.naturalOrder());

  static StoredContact of(WireContact contact) {
    WireObject members = WireObject.of(contact.json());
    boolean isCompany =
        members.has("isCompany") ? members.isTrue("isCompany") : members.has("companyName");
    String first = isCompany ? "" : members.text("firstName");
    String last = isCompany ? "" : members.text("lastName");
    String company = isCompany ? members.text("companyName") : "";
    String display = members.text("displayName");
    return new StoredContact(
        contact.id(),
        members,
        isCompany,
        first,
        last,
        company,
        display.isEmpty() ? isCompany ? company : first + " " + last : display,
        created(members.text("created")),
        members.object("contactStatus").number("id"),
        members.object("company").number("id"),
        members.number("shareType"),
        members.texts("tags").stream().sorted(IGNORING_CASE).toList(),
        members.list("accessList").stream()
            .map(user -> user.text("id").toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static @Nullable Instant created(String text) {
    try {
      OffsetDateTime created = OffsetDateTime.parse(text);
      // The first and the last date of all say that there is none.
      return created.getYear() <= 1 || created.getYear() == 9999 ? null : created.toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
