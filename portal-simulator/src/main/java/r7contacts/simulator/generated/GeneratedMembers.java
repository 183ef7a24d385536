package r7contacts.simulator.generated;

import static r7contacts.simulator.wire.JsonText.quoted;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.wire.WireDate;
import r7contacts.simulator.wire.WireObject;

/** The JSON members of a generated contact, in the portal's order. */
final class GeneratedMembers {

  private final GeneratedContact contact;

  GeneratedMembers(GeneratedContact contact) {
    this.contact = contact;
  }

  /**
   * Returns all members.
   *
   * @param company the company of a person; null for none
   * @param zone the time zone of dates
   */
  WireObject all(
      GeneratedDetails details, int staff, @Nullable GeneratedContact company, ZoneOffset zone) {
    Map<String, String> members = new LinkedHashMap<>();
    if (contact.isCompany()) {
      members.put("companyName", quoted(contact.companyName()));
      if (staff > 0) {
        members.put("personsCount", "" + staff);
      }
    } else {
      members.put("firstName", quoted(contact.firstName()));
      members.put("lastName", quoted(contact.lastName()));
      if (company != null) {
        Map<String, String> base = new LinkedHashMap<>();
        new GeneratedMembers(company).putBase(base);
        members.put("company", WireObject.of(base).toString());
      }
      members.put("title", quoted(details.title()));
    }
    members.put("createBy", details.creator().json());
    members.put("created", WireDate.quoted(contact.created(), zone));
    members.put("about", quoted(details.about()));
    members.put("industry", quoted(details.industry()));
    if (contact.stage() > 0) {
      members.put("contactStatus", SampleTexts.STAGES.get(contact.stage() - 1));
    }
    members.put("commonData", WireObject.array(details.infos()));
    members.put("addresses", WireObject.array(details.addresses()));
    members.put("customFields", WireObject.array(details.fields()));
    if (!contact.tags().isEmpty()) {
      members.put("tags", WireObject.textArray(contact.tags()));
    }
    if (details.tasks() > 0) {
      members.put("taskCount", "" + details.tasks());
    }
    members.put("haveLateTasks", "" + (details.tasks() > 2));
    putBase(members);
    return WireObject.of(members);
  }

  /** Adds the members that a company also has inside of its persons. */
  private void putBase(Map<String, String> members) {
    int id = contact.id();
    int shareType = contact.shareType();
    members.put("displayName", quoted(contact.displayName()));
    members.put("isCompany", "" + contact.isCompany());
    members.put("smallFotoUrl", photo(1));
    members.put("mediumFotoUrl", photo(2));
    members.put("isPrivate", "" + (shareType == 0));
    members.put("isShared", "" + (shareType != 0));
    members.put("shareType", "" + shareType);
    if (shareType == 0) {
      members.put(
          "accessList",
          WireObject.array(contact.accessList().stream().map(SampleUsers.User::json).toList()));
    }
    members.put("currency", id % 3 == 0 ? SampleTexts.ROUBLE : "null");
    members.put("canEdit", "" + (shareType != 2));
    members.put("canDelete", "" + (shareType != 2 && id % 7 != 0));
    members.put("id", "" + id);
  }

  private String photo(int size) {
    return quoted(
        "/Products/CRM/HttpHandlers/filehandler.ashx?action=contactphotoulr&cid="
            + contact.id()
            + (contact.isCompany() ? "&isc=True" : "&isc=False")
            + "&ps="
            + size);
  }
}
