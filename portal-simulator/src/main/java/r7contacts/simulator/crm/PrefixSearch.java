package r7contacts.simulator.crm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.wire.Conversions;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.ListQuery;
import r7contacts.simulator.wire.Page;
import r7contacts.simulator.wire.Parameters;
import r7contacts.simulator.wire.WireObject;

/** The search by the start of a name: {@code contact/byprefix}. */
final class PrefixSearch {

  /** The portal numbers them from -1. */
  private static final List<String> ENTITY_TYPES =
      List.of(
          "Any",
          "Contact",
          "Opportunity",
          "RelationshipEvent",
          "Task",
          "Company",
          "Person",
          "File",
          "Case",
          "Invoice");

  private static final int MAX_RESULTS = 30;

  private final Contacts contacts;
  private final AnswerMembers members;

  PrefixSearch(Contacts contacts, AnswerMembers members) {
    this.contacts = contacts;
    this.members = members;
  }

  /** Answers {@code contact/byprefix}. */
  Page byPrefix(Parameters parameters, ListQuery query) {
    int search = parameters.filled("searchType").map(Conversions::number).orElse(0);
    int entityType =
        parameters
            .filled("entityType")
            .map(text -> Conversions.oneOf(ENTITY_TYPES, -1, text))
            .orElse(0);
    int entity = parameters.filled("entityID").map(Conversions::number).orElse(0);
    String prefix =
        parameters.value("prefix").orElseThrow(() -> new FailureException(Failure.NULL_REFERENCE));
    if (entity > 0) {
      List<WireObject> found = members(kindOf(entityType), entity, prefix);
      return Page.of(found, query).withTotal(found.size());
    }
    if (search < -1 || search > 3) {
      throw new FailureException(Failure.ARGUMENT);
    }
    return Page.of(found(search, prefix), query);
  }

  private List<WireObject> members(Relations.@Nullable Kind kind, int entity, String prefix) {
    ContactsView view = contacts.view();
    Set<Integer> ids = kind == null ? null : view.relations().members(kind, entity);
    if (ids == null) {
      return List.of();
    }
    return view.withIds(ids)
        .filter(contact -> contact.displayName().contains(prefix))
        .map(this::withPhone)
        .toList();
  }

  private List<WireObject> found(int search, String prefix) {
    List<String> words =
        Arrays.stream(prefix.toLowerCase(Locale.ROOT).split(" "))
            .filter(word -> !word.isEmpty())
            .toList();
    return contacts
        .view()
        .all(ContactsView.Order.BY_NAME)
        .filter(contact -> isSearched(contact, search))
        .filter(
            contact -> {
              String name = contact.displayName().toLowerCase(Locale.ROOT);
              return words.stream().allMatch(name::contains);
            })
        .limit(MAX_RESULTS)
        .map(this::withPhone)
        .toList();
  }

  private WireObject withPhone(ListedContact contact) {
    return members.base(contact, "phone", InfoTypes.PHONE);
  }

  private static Relations.@Nullable Kind kindOf(int entityType) {
    return switch (entityType) {
      case 1 -> Relations.Kind.OPPORTUNITY;
      case 7 -> Relations.Kind.CASE;
      default -> null;
    };
  }

  private static boolean isSearched(ListedContact contact, int search) {
    return switch (search) {
      case 0 -> contact.isCompany();
      case 1 -> !contact.isCompany();
      case 2 -> !contact.isCompany() && contact.companyId() == 0;
      case 3 -> contact.companyId() == 0;
      default -> true;
    };
  }
}
