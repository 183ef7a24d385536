package r7contacts.simulator.crm.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import r7contacts.simulator.wire.WireObject;

/** The order of a contact's members, in which added ones find their place. */
final class MemberOrder {

  private static final List<String> NAMES =
      List.of(
          "firstName",
          "lastName",
          "company",
          "title",
          "companyName",
          "personsCount",
          "createBy",
          "created",
          "about",
          "industry",
          "contactStatus",
          "commonData",
          "addresses",
          "customFields",
          "taskCount",
          "haveLateTasks",
          "displayName",
          "isCompany",
          "smallFotoUrl",
          "mediumFotoUrl",
          "isPrivate",
          "isShared",
          "shareType",
          "accessList",
          "currency",
          "canEdit",
          "canDelete",
          "tags",
          "id");

  private MemberOrder() {}

  /** Returns an object with a member added in its place, or replaced. */
  static WireObject with(WireObject members, String name, String json) {
    if (members.has(name)) {
      return members.with(name, json);
    }
    int place = NAMES.indexOf(name);
    Map<String, String> changed = new LinkedHashMap<>();
    for (String each : members.members().keySet()) {
      if (!changed.containsKey(name) && NAMES.indexOf(each) > place) {
        changed.put(name, json);
      }
      changed.put(each, String.valueOf(members.json(each)));
    }
    changed.putIfAbsent(name, json);
    return WireObject.of(changed);
  }
}
