package r7contacts.testkit;

import java.util.ArrayList;
import java.util.List;
import r7contacts.domain.Contact;
import r7contacts.domain.Profile;

/**
 * How a contact was read, which decides what an adapter may leave out. What it gives must be right.
 * A contact's type may always be absent: portals do not send it.
 */
enum Shape {
  /** Tags may be absent. */
  READ_BY_ID(true, false),
  /** Headings of custom fields may be absent; contact infos may have another order. */
  READ_FROM_LIST(false, true),
  /** As read by id or as read from a list. */
  FOUND_BY_INFO(true, true),
  /** Everything is there. */
  COMPLETE(false, false);

  private final boolean mayLackTags;
  private final boolean mayBeAsInLists;

  Shape(boolean mayLackTags, boolean mayBeAsInLists) {
    this.mayLackTags = mayLackTags;
    this.mayBeAsInLists = mayBeAsInLists;
  }

  /** Returns the contact as it is expected, given what the adapter chose to leave out. */
  Contact expected(Contact complete, Contact actual) {
    Profile.Builder profile = complete.profile().toBuilder();
    if (actual.type().isDefined()) {
      profile.type(SampleGroups.typeOf(complete.id()).getOrNull());
    }
    profile.tags(
        mayLackTags && actual.tags().isEmpty()
            ? List.of()
            : inActualOrder(complete.tags(), actual.tags()));
    if (mayBeAsInLists) {
      profile.infos(inActualOrder(complete.infos(), actual.infos()));
      if (actual.customFields().stream().noneMatch(field -> field.isHeading())) {
        profile.customFields(SampleContacts.withoutHeadings(complete));
      }
    }
    return complete.withProfile(profile.build());
  }

  private static <T> List<T> inActualOrder(List<T> expected, List<T> actual) {
    List<T> rest = new ArrayList<>(expected);
    return expected.size() == actual.size() && actual.stream().allMatch(rest::remove)
        ? actual
        : expected;
  }
}
