package r7contacts.simulator.crm;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.wire.WireObject;

/** A contact given as JSON. */
public record StoredContact(
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

  /** Returns the contact of this JSON. */
  public static StoredContact of(WireContact contact) {
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
        members.texts("tags").stream().sorted(TAG_ORDER).toList(),
        members.list("accessList").stream()
            .map(user -> user.text("id").toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static @Nullable Instant created(String text) {
    try {
      OffsetDateTime created = OffsetDateTime.parse(text);
      // The first and the last possible year stand for an absent date.
      return created.getYear() <= 1 || created.getYear() == 9999 ? null : created.toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
