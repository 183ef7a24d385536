package r7contacts.portal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import r7contacts.domain.Contact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Completeness of the wire types: each member that the field guide lists has a field, and each
 * field makes a difference to the contact.
 */
class WireMembersTest {

  private static final JsonMapper JSON = new JsonMapper();

  /** Members of field guide §8, without those that the portal declares and never sends. */
  private static final Map<Class<?>, String> LISTED =
      Map.of(
          ContactWire.class,
          "id isCompany displayName smallFotoUrl mediumFotoUrl isPrivate isShared shareType accessList"
              + " currency canEdit canDelete createBy created about industry contactStatus contactType"
              + " commonData addresses customFields tags taskCount haveLateTasks firstName lastName"
              + " title company companyName personsCount",
          InfoWire.class,
          "id infoType category data categoryName isPrimary",
          AddressWire.class,
          "street city state zip country category categoryName isPrimary",
          FieldWire.class,
          "id entityId label fieldValue fieldType position mask",
          UserWire.class,
          "id displayName title avatarSmall profileUrl",
          CurrencyWire.class,
          "title symbol abbreviation cultureName isConvertable isBasic",
          CatalogEntryWire.class,
          "id title description color sortOrder");

  /** Person with a value for every member that persons and companies share. */
  private static final String PERSON =
      """
      {"id":7,"isCompany":false,"displayName":"Shown","smallFotoUrl":"/s","mediumFotoUrl":"/m",
       "isPrivate":true,"isShared":false,"shareType":0,
       "accessList":[{"id":"u1","displayName":"U","title":"t","avatarSmall":"a","profileUrl":"p"}],
       "currency":{"title":"Euro","symbol":"€","abbreviation":"EUR","cultureName":"EU","isConvertable":true,"isBasic":true},
       "canEdit":true,"canDelete":true,
       "createBy":{"id":"u2","displayName":"V","title":"t","avatarSmall":"a","profileUrl":"p"},
       "created":"2024-03-05T09:30:00.0000000+03:00","about":"about","industry":"industry",
       "contactStatus":{"id":3,"title":"t","description":"d","color":"c","sortOrder":2},
       "contactType":{"id":4,"title":"t","description":"d","color":"c","sortOrder":2},
       "commonData":[{"id":1,"infoType":1,"category":1,"data":"d","categoryName":"n","isPrimary":true}],
       "addresses":[{"street":"s","city":"c","state":"s","zip":"z","country":"c","category":3,"categoryName":"n","isPrimary":true}],
       "customFields":[{"id":9,"entityId":7,"label":"l","fieldValue":"v","fieldType":2,"position":4,"mask":"[\\"v\\"]"}],
       "tags":["x"],"taskCount":3,"haveLateTasks":true,"firstName":"F","lastName":"L","title":"T",
       "company":{"id":8,"displayName":"C","companyName":"CN","about":"a","haveLateTasks":true,"smallFotoUrl":"/s",
                  "mediumFotoUrl":"/m","isPrivate":true,"isShared":false,"shareType":0,"canEdit":true,"canDelete":true,
                  "accessList":[{"id":"u1"}],"currency":{"abbreviation":"EUR"}}}
      """;

  private static final String COMPANY =
      """
      {"id":8,"isCompany":true,"displayName":"Shown","companyName":"Name","personsCount":2}
      """;

  /** Members that repeat others, by those others; they make a difference only without them. */
  private static final Map<String, Set<String>> REPEATED_BY =
      Map.of(
          "/isShared", Set.of("isPrivate", "shareType"),
          "/isPrivate", Set.of("isShared", "shareType"),
          "/shareType", Set.of("isShared", "isPrivate"),
          "/company/isShared", Set.of("isPrivate", "shareType"),
          "/company/isPrivate", Set.of("isShared", "shareType"),
          "/company/shareType", Set.of("isShared", "isPrivate"),
          "/company/displayName", Set.of("companyName"));

  @Test
  void every_member_of_the_field_guide_has_a_field() {
    LISTED.forEach(
        (wire, members) ->
            assertThat(membersOf(wire)).containsExactlyInAnyOrder(members.split(" ")));
  }

  @TestFactory
  Collection<DynamicTest> every_field_makes_a_difference() {
    Map<String, ObjectNode> members = new TreeMap<>();
    members.putAll(without("", object(PERSON), object(PERSON)));
    without("", object(COMPANY), object(COMPANY)).forEach(members::putIfAbsent);
    List<DynamicTest> tests = new ArrayList<>();
    members.forEach(
        (member, rest) -> tests.add(DynamicTest.dynamicTest(member, () -> differs(member, rest))));
    return tests;
  }

  @Test
  void every_field_is_tested() {
    Set<String> tried = new TreeSet<>();
    Stream.of(PERSON, COMPANY)
        .forEach(sample -> tried.addAll(without("", object(sample), object(sample)).keySet()));

    assertThat(tried)
        .containsAll(Stream.of(LISTED.get(ContactWire.class).split(" ")).map(n -> "/" + n).toList())
        .containsAll(below("/commonData/0/", InfoWire.class))
        .containsAll(below("/addresses/0/", AddressWire.class))
        .containsAll(below("/customFields/0/", FieldWire.class))
        .containsAll(below("/createBy/", UserWire.class))
        .containsAll(below("/accessList/0/", UserWire.class))
        .containsAll(below("/currency/", CurrencyWire.class))
        .containsAll(below("/contactStatus/", CatalogEntryWire.class))
        .containsAll(below("/contactType/", CatalogEntryWire.class));
  }

  /** Compares the contacts with and without the member, both without the members that repeat it. */
  private static void differs(String member, ObjectNode rest) {
    if (member.equals("/id") || member.equals("/isCompany")) {
      // Tested elsewhere: without an id there is no contact, without isCompany the names decide.
      return;
    }
    ObjectNode whole = object(rest.has("companyName") ? COMPANY : PERSON);
    String parent = member.substring(0, member.lastIndexOf('/'));
    for (String repeated : REPEATED_BY.getOrDefault(member, Set.of())) {
      ((ObjectNode) whole.at(parent)).remove(repeated);
      ((ObjectNode) rest.at(parent)).remove(repeated);
    }

    assertThat(map(rest)).isNotEqualTo(map(whole));
  }

  /** Returns the public fields that are members of the portal's answers. */
  private static List<String> membersOf(Class<?> wire) {
    return Arrays.stream(wire.getFields())
        .map(Field::getName)
        .filter(name -> !name.equals("unknown"))
        .toList();
  }

  private static List<String> below(String path, Class<?> record) {
    return Stream.of(LISTED.get(record).split(" ")).map(name -> path + name).toList();
  }

  /** Returns the document without one member, for each member at any depth, by its path. */
  private static Map<String, ObjectNode> without(String path, JsonNode at, ObjectNode whole) {
    Map<String, ObjectNode> all = new TreeMap<>();
    if (at instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        String memberPath = path + "/" + member.getKey();
        ObjectNode rest = whole.deepCopy();
        ((ObjectNode) rest.at(path)).remove(member.getKey());
        all.put(memberPath, rest);
        all.putAll(without(memberPath, member.getValue(), whole));
      }
    } else if (at instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        all.putAll(without(path + "/" + i, array.get(i), whole));
      }
    }
    return all;
  }

  private static ObjectNode object(String json) {
    return (ObjectNode) JSON.readTree(json);
  }

  private static Contact map(ObjectNode response) {
    return Wires.contact(response.toString());
  }
}
