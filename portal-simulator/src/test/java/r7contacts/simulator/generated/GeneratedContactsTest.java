package r7contacts.simulator.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import r7contacts.simulator.crm.ListedContact;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.crm.WireContact;
import r7contacts.simulator.wire.WireObject;

class GeneratedContactsTest {

  private static final long CHECKSUM = 2_741_728_715L;

  private static List<WireObject> made(int howMany, long seed) {
    GeneratedContacts contacts = new GeneratedContacts(howMany, seed, ZoneOffset.UTC);
    return IntStream.of(contacts.ids()).mapToObj(id -> contacts.find(id).members()).toList();
  }

  private static long checksum(List<WireObject> contacts) {
    CRC32 sum = new CRC32();
    contacts.forEach(each -> sum.update(each.toString().getBytes(StandardCharsets.UTF_8)));
    return sum.getValue();
  }

  @Test
  void the_same_seed_generates_the_same_contacts() {
    assertThat(checksum(made(500, 42))).isEqualTo(CHECKSUM).isNotEqualTo(checksum(made(500, 43)));
  }

  @Test
  void more_contacts_do_not_change_the_ids() {
    int[] few = new GeneratedContacts(100, 7, ZoneOffset.UTC).ids();
    int[] many = new GeneratedContacts(1000, 7, ZoneOffset.UTC).ids();

    assertThat(Arrays.copyOf(many, 100)).isEqualTo(few);
    assertThat(few[0]).isEqualTo(1);
    assertThat(few).isSorted().doesNotHaveDuplicates();
    assertThat(few[99]).isGreaterThan(100);
  }

  @Test
  void generated_contacts_have_all_attributes() {
    List<WireObject> all = made(5000, 1);
    Set<String> seen = new HashSet<>();
    for (WireObject contact : all) {
      String kind = contact.isTrue("isCompany") ? "company " : "person ";
      seen.add(kind);
      contact.list("commonData").forEach(info -> seen.add("info " + info.text("infoType")));
      contact.list("customFields").forEach(field -> seen.add(kind + field.text("fieldType")));
      contact.list("addresses").forEach(address -> seen.add("address " + address.has("category")));
      contact.texts("tags").forEach(tag -> seen.add("tag " + tag));
      seen.add("status " + contact.object("contactStatus").text("id"));
      seen.add("share " + contact.text("shareType"));
      seen.add("managers " + contact.list("accessList").size());
      seen.add("employed " + contact.has("company"));
      seen.add("staff " + contact.has("personsCount"));
      seen.add("tasks " + contact.has("taskCount"));
      int infos = contact.list("commonData").size();
      seen.add(infos == 0 ? "unreachable" : infos > 5 ? "well known" : "");
    }

    assertThat(all.stream().filter(contact -> contact.isTrue("isCompany")).count())
        .isBetween(850L, 1150L);
    assertThat(seen)
        .contains("info 0", "info 1", "info 2", "info 17", "address true", "address false")
        .contains("person 0", "person 1", "person 2", "person 3", "person 4", "person 5")
        .contains("company 0", "company 1", "company 2", "company 3", "company 4", "company 5")
        .contains("status 1", "status 2", "status 3", "status 4", "status ")
        .contains("share 0", "share 1", "share 2", "managers 0", "managers 1", "managers 2")
        .contains("employed true", "employed false", "staff true", "staff false", "tasks true")
        .contains("unreachable", "well known");
    assertThat(seen.stream().filter(each -> each.startsWith("tag "))).hasSize(20);
    assertThat(all.toString())
        .contains("\\ud83c\\udf89", "Иванова", "Smith", ", Ltd.", "\\\"", "&");
  }

  @Test
  void generated_contacts_have_the_form_of_portal_contacts() {
    for (WireObject contact : made(1000, 2)) {
      int id = contact.number("id");
      assertThat(WireContact.read(contact.toString(), "made").json()).isEqualTo(contact.toString());
      assertThat(OffsetDateTime.parse(contact.text("created")).getYear()).isBetween(2015, 2025);
      assertThat(contact.has("accessList")).isEqualTo(contact.isTrue("isPrivate"));
      assertThat(contact.isTrue("isShared")).isNotEqualTo(contact.isTrue("isPrivate"));
      assertThat(contact.list("commonData")).extracting(info -> info.number("infoType")).isSorted();
      assertThat(contact.list("commonData")).doesNotHaveDuplicates();
      assertThat(contact.list("customFields"))
          .extracting(field -> field.number("entityId"))
          .containsAnyOf(0)
          .isSubsetOf(0, id);
      assertThat(contact.texts("tags")).isSortedAccordingTo(ListedContact.TAG_ORDER);
    }
  }

  @Test
  void attributes_for_lists_match_the_json_of_the_contact() {
    GeneratedContacts contacts = new GeneratedContacts(2000, 3, ZoneOffset.ofHours(3));
    for (int id : contacts.ids()) {
      GeneratedContact made = contacts.find(id);
      StoredContact stored = StoredContact.of(new WireContact(id, made.members().toString()));

      assertThat(made.isCompany()).isEqualTo(stored.isCompany());
      assertThat(made.firstName()).isEqualTo(stored.firstName());
      assertThat(made.lastName()).isEqualTo(stored.lastName());
      assertThat(made.companyName()).isEqualTo(stored.companyName());
      assertThat(made.displayName()).isEqualTo(stored.displayName());
      assertThat(made.created()).isEqualTo(stored.created());
      assertThat(made.stage()).isEqualTo(stored.stage());
      assertThat(made.companyId()).isEqualTo(stored.companyId());
      assertThat(made.shareType()).isEqualTo(stored.shareType());
      assertThat(made.tags()).isEqualTo(stored.tags());
      assertThat(made.managers()).isEqualTo(stored.managers());
      assertThat(made.text()).isEqualTo(stored.text());
      assertThat(made.infos()).hasToString(stored.infos().toString());
      assertThat(made.addresses()).hasToString(stored.addresses().toString());
      assertThat(made.fields()).hasToString(stored.fields().toString());
    }
  }

  @Test
  void persons_belong_to_existing_companies() {
    List<WireObject> all = made(1000, 4);
    int[] staff = new int[2000];
    all.stream()
        .filter(contact -> contact.has("company"))
        .forEach(person -> staff[person.object("company").number("id")]++);

    assertThat(all)
        .allSatisfy(
            contact -> {
              int id = contact.number("id");
              assertThat(contact.number("personsCount")).isEqualTo(staff[id]);
              assertThat(staff[id] == 0 || contact.isTrue("isCompany")).isTrue();
            });
    assertThat(made(1, 5))
        .singleElement()
        .satisfies(one -> assertThat(one.has("company")).isFalse());
  }
}
