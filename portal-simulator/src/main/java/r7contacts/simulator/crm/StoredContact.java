package r7contacts.simulator.crm;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.wire.WireObject;

/** A contact given as JSON, and its state that the JSON does not show. Immutable. */
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
    Hidden hidden)
    implements ListedContact {

  /**
   * State that the JSON of a contact does not show.
   *
   * @param managers the ids of the users on the access list, also of a shared contact
   * @param furtherCompanies companies that still list a person who was moved to another one
   * @param otherValues custom field values stored under another kind than the contact's own
   * @param addresses the addresses as infos with their stored text; null for those of the JSON
   * @param stageItem what the contact's stage is
   */
  public record Hidden(
      Set<String> managers,
      Set<Integer> furtherCompanies,
      Map<Definitions.Owner, Map<Integer, String>> otherValues,
      @Nullable List<WireObject> addresses,
      StageItem stageItem) {

    /** Returns this state with other managers. */
    public Hidden withManagers(Set<String> managers) {
      return new Hidden(managers, furtherCompanies, otherValues, addresses, stageItem);
    }

    /** Returns this state with other further companies. */
    public Hidden withFurtherCompanies(Set<Integer> companies) {
      return new Hidden(managers, companies, otherValues, addresses, stageItem);
    }

    /** Returns the values stored under a kind other than the contact's own, by field. */
    public Map<Integer, String> valuesOf(Definitions.Owner kind) {
      return otherValues.getOrDefault(kind, Map.of());
    }

    /** Returns this state with the values of a kind other than the contact's own. */
    public Hidden withValues(Definitions.Owner kind, Map<Integer, String> values) {
      Map<Definitions.Owner, Map<Integer, String>> changed = new EnumMap<>(Definitions.Owner.class);
      changed.putAll(otherValues);
      changed.put(kind, Map.copyOf(values));
      return new Hidden(
          managers, furtherCompanies, Collections.unmodifiableMap(changed), addresses, stageItem);
    }

    /** Returns this state with other addresses. */
    public Hidden withAddresses(List<WireObject> addresses) {
      return new Hidden(managers, furtherCompanies, otherValues, addresses, stageItem);
    }

    /** Returns this state with another kind of stage. */
    public Hidden withStageItem(StageItem stageItem) {
      return new Hidden(managers, furtherCompanies, otherValues, addresses, stageItem);
    }
  }

  /** Returns the contact of this JSON. */
  public static StoredContact of(WireContact contact) {
    WireObject members = WireObject.of(contact.json());
    Set<String> managers =
        members.list("accessList").stream()
            .map(user -> user.text("id").toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    return of(
        contact.id(), members, new Hidden(managers, Set.of(), Map.of(), null, StageItem.STAGE));
  }

  /** Returns a contact in a form that can be changed. */
  public static StoredContact of(ListedContact contact) {
    return contact instanceof StoredContact stored
        ? stored
        : of(new WireContact(contact.id(), contact.members().toString()));
  }

  private static StoredContact of(int id, WireObject members, Hidden hidden) {
    boolean isCompany =
        members.has("isCompany") ? members.isTrue("isCompany") : members.has("companyName");
    String first = isCompany ? "" : members.text("firstName");
    String last = isCompany ? "" : members.text("lastName");
    String company = isCompany ? members.text("companyName") : "";
    String display = members.text("displayName");
    return new StoredContact(
        id,
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
        hidden);
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

  /** Returns this contact with other members. */
  public StoredContact with(WireObject members) {
    return of(id, members, hidden);
  }

  /** Returns this contact with another hidden state. */
  public StoredContact with(Hidden hidden) {
    return of(id, members, hidden);
  }

  @Override
  public Set<String> managers() {
    return hidden.managers();
  }

  @Override
  public boolean isMemberOf(int company) {
    return companyId == company || hidden.furtherCompanies().contains(company);
  }

  @Override
  public List<WireObject> addressInfos() {
    return hidden.addresses() == null ? ListedContact.super.addressInfos() : hidden.addresses();
  }

  @Override
  public StageItem stageItem() {
    return hidden.stageItem();
  }
}
