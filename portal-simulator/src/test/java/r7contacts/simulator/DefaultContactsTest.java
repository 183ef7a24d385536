package r7contacts.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import r7contacts.simulator.crm.InfoTypes;
import r7contacts.simulator.wire.WireObject;

/** The built-in contacts have the form of contacts of a real portal. */
class DefaultContactsTest {

  private static final String CRM = "/api/2.0/crm/";
  private static final String CURRENT_USER = "7c1d6a50-3f6e-4f0a-9d0e-2b8f5a1c0e11";
  private static final Set<String> FULL =
      Set.of(
          "createBy",
          "created",
          "about",
          "industry",
          "commonData",
          "addresses",
          "customFields",
          "haveLateTasks");
  private static final Set<String> BASE =
      Set.of(
          "displayName",
          "isCompany",
          "smallFotoUrl",
          "mediumFotoUrl",
          "isPrivate",
          "isShared",
          "shareType",
          "currency",
          "canEdit",
          "canDelete",
          "id");

  private final PortalSimulator portal = PortalSimulator.start();

  @AfterEach
  void close() {
    portal.close();
  }

  private List<WireObject> list(String target) {
    return WireObject.of(text(get(portal, CRM + target))).list("response");
  }

  /** Returns all contacts read by id, ordered by id. */
  private List<WireObject> contacts() {
    return list("contact/filter?sortBy=Id").stream()
        .map(contact -> text(get(portal, CRM + "contact/" + contact.text("id"))))
        .map(answer -> WireObject.of(answer).object("response"))
        .toList();
  }

  private static String name(WireObject contact) {
    return contact.text("id");
  }

  @Test
  void all_members_are_present_and_consistent() {
    for (WireObject contact : contacts()) {
      boolean isCompany = contact.isTrue("isCompany");
      assertBase(contact);
      assertThat(FULL).as(name(contact)).allMatch(contact::has);
      assertThat(contact.text("displayName"))
          .isEqualTo(
              isCompany
                  ? contact.text("companyName")
                  : contact.text("firstName") + " " + contact.text("lastName"));
      for (String name : List.of("firstName", "lastName", "title", "companyName", "about")) {
        assertThat(contact.text(name)).as(name(contact)).isEqualTo(contact.text(name).strip());
      }
      assertThat(contact.text(isCompany ? "companyName" : "firstName")).isNotBlank();
      assertThat(contact.number("id")).isPositive();
      assertThat(contact.toString()).as("basic multilingual plane").matches("[\\x00-\\uFFFD]*");
    }
  }

  private static void assertBase(WireObject contact) {
    int share = contact.number("shareType", -1);
    assertThat(BASE).as(name(contact)).allMatch(contact::has);
    assertThat(share).isBetween(0, 2);
    assertThat(contact.isTrue("isPrivate")).isEqualTo(share == 0);
    assertThat(contact.isTrue("isShared")).isEqualTo(share != 0);
    assertThat(contact.has("accessList")).isEqualTo(share == 0);
    assertThat(share == 0)
        .as("a private contact is seen by its managers")
        .isEqualTo(contact.list("accessList").stream().anyMatch(DefaultContactsTest::isWhoAsks));
    assertThat(contact.isTrue("canEdit") || share == 2).as(name(contact)).isTrue();
    assertThat(contact.isTrue("canEdit") || !contact.isTrue("canDelete")).isTrue();
  }

  private static boolean isWhoAsks(WireObject user) {
    return user.text("id").equals(CURRENT_USER);
  }

  @Test
  void dates_are_in_the_portals_zone_and_of_whole_seconds() {
    assertThat(contacts())
        .allMatch(
            contact ->
                contact
                    .text("created")
                    .matches("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.0000000\\+03:00"));
  }

  @Test
  void users_have_the_form_of_portal_users() {
    for (WireObject contact : contacts()) {
      for (WireObject user :
          Stream.concat(Stream.of(contact.object("createBy")), contact.list("accessList").stream())
              .toList()) {
        assertThat(user.toString()).startsWith("{\"id\":\"");
        assertThat(user.text("id")).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(user.text("displayName")).isNotBlank();
        assertThat(user.text("avatarSmall")).startsWith("/");
        assertThat(user.text("profileUrl")).startsWith("https://").endsWith(user.text("id"));
      }
    }
  }

  @Test
  void infos_have_known_codes_a_value_and_unique_ids() {
    Set<Integer> ids = new HashSet<>();
    for (WireObject contact : contacts()) {
      List<Integer> types =
          contact.list("commonData").stream().map(info -> info.number("infoType", -1)).toList();
      assertThat(types).as(name(contact)).isSorted().doesNotContain(InfoTypes.ADDRESS);
      for (WireObject info : list("contact/" + name(contact) + "/data")) {
        assertThat(info.toString()).startsWith("{\"id\":");
        assertThat(ids.add(info.number("id"))).as(info.toString()).isTrue();
        assertThat(info.number("infoType", -1)).isBetween(0, 17);
        assertThat(info.number("category", -1))
            .isBetween(0, InfoTypes.categories(info.number("infoType")).size() - 1);
        assertThat(info.text("data")).isNotBlank();
        assertThat(info.text("categoryName")).isNotBlank();
      }
    }
  }

  @Test
  void addresses_have_all_parts_and_omit_default_values() {
    for (WireObject contact : contacts()) {
      for (WireObject address : contact.list("addresses")) {
        assertThat(Stream.of("street", "city", "state", "zip", "country", "categoryName"))
            .as(name(contact))
            .allMatch(address::has);
        assertThat(address.has("id")).isFalse();
        assertThat(address.number("category")).isBetween(0, 5);
        assertThat(address.json("category")).isNotEqualTo("0");
        assertThat(address.json("isPrimary")).isNotEqualTo("false");
      }
    }
  }

  @Test
  void custom_fields_are_those_with_values_and_all_headings() {
    for (WireObject contact : contacts()) {
      List<WireObject> definitions =
          list((contact.isTrue("isCompany") ? "company" : "person") + "/customfield/definitions");
      List<WireObject> fields = contact.list("customFields");
      assertThat(fields.stream().filter(field -> field.number("fieldType") == 4))
          .as(name(contact))
          .hasSize((int) definitions.stream().filter(d -> d.number("fieldType") == 4).count());
      for (WireObject field : fields) {
        boolean isHeading = field.number("fieldType") == 4;
        assertThat(field.number("fieldType", -1)).isBetween(0, 5);
        assertThat(field.text("fieldValue").isBlank()).isEqualTo(isHeading);
        assertThat(field.number("entityId")).isEqualTo(isHeading ? 0 : contact.number("id"));
        assertThat(definitions)
            .anyMatch(
                definition ->
                    Stream.of("id", "label", "mask", "position")
                        .allMatch(name -> definition.text(name).equals(field.text(name))));
      }
      assertThat(
              list(
                  (contact.isTrue("isCompany") ? "company/" : "person/")
                      + name(contact)
                      + "/customfield"))
          .hasToString(fields.toString());
    }
  }

  @Test
  void companies_count_their_members() {
    List<WireObject> contacts = contacts();
    for (WireObject contact : contacts) {
      if (contact.isTrue("isCompany")) {
        assertThat(list("contact/company/" + name(contact) + "/person"))
            .as(name(contact))
            .hasSize(contact.number("personsCount"));
        assertThat(contact.json("personsCount")).isNotEqualTo("0");
      }
      if (contact.has("company")) {
        WireObject base = contact.object("company");
        WireObject company =
            contacts.stream().filter(c -> name(c).equals(name(base))).findFirst().orElseThrow();
        assertThat(base)
            .hasToString(
                company.keeping(n -> BASE.contains(n) || n.equals("accessList")).toString());
      }
    }
  }

  @Test
  void default_numbers_are_omitted_and_stages_are_consistent() {
    List<WireObject> contacts = contacts();
    assertThat(contacts).allMatch(contact -> !"0".equals(contact.json("taskCount")));
    assertThat(
            contacts.stream()
                .filter(c -> c.has("contactStatus"))
                .map(c -> c.object("contactStatus")))
        .allMatch(stage -> stage.has("title") && !"0".equals(stage.json("sortOrder")));
    assertThat(
            contacts.stream()
                .filter(c -> c.has("contactStatus"))
                .map(c -> c.json("contactStatus"))
                .collect(Collectors.toSet()))
        .hasSize(2);
  }
}
