package r7contacts.benchmarks.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.adapter.xml.XmlFormatAccess;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.answer.Answers;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.portal.contacts.Decoding;
import r7contacts.portal.wire.WireFormat;
import r7contacts.simulator.PortalSimulator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All contenders return the same contact. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameContactTest {

  private final Decoding oursFromJson = new Decoding(WireFormat.json());
  private final Decoding oursFromXml = new Decoding(XmlFormatAccess.format());
  private final HandWrittenJson handWrittenJson = new HandWrittenJson();
  private final HandWrittenXml handWrittenXml = new HandWrittenXml();
  private final PlainJackson plainJackson = new PlainJackson();
  private final JacksonTree tree = new JacksonTree();
  private final Jaxb jaxb = new Jaxb();

  private final List<Sample> samples = new ArrayList<>();
  private final Answers list = Answers.list();

  /** An answer and its contact. */
  record Sample(String name, Answers answers, Contact contact) {

    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  void fetch_answers_of_each_size_and_all_demo_contacts() throws Exception {
    for (AnswerSize size : AnswerSize.values()) {
      samples.add(sample(size.name(), size.id(), Answers.single(size)));
    }
    try (PortalSimulator portal = PortalSimulator.start();
        InputStream demo =
            PortalSimulator.class.getResourceAsStream("/r7contacts/simulator/demo-contacts.json")) {
      for (JsonNode contact : new JsonMapper().readTree(demo)) {
        int id = contact.get("id").asInt();
        Answers answers = new Answers(body(portal, id + ".json"), body(portal, id + ".xml"));
        samples.add(sample("demo contact " + id, id, answers));
      }
    }
  }

  private Sample sample(String name, int id, Answers answers) throws Exception {
    return new Sample(name, answers, oursFromJson.single(answers.json(), ContactId.of(id)).get());
  }

  private static byte[] body(PortalSimulator portal, String contact) throws Exception {
    URI address = portal.uri().resolve("/api/2.0/crm/contact/" + contact);
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address).header("Authorization", portal.token()).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(contact).isEqualTo(200);
    return answer.body();
  }

  Stream<Sample> samples() {
    assertThat(samples).hasSizeGreaterThan(AnswerSize.values().length + 10);
    return samples.stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void ours_from_xml(Sample sample) throws Exception {
    assertThat(oursFromXml.single(sample.answers().xml(), sample.contact().id()).get())
        .isEqualTo(sample.contact());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void json_by_hand(Sample sample) {
    assertThat(handWrittenJson.single(sample.answers().json())).isEqualTo(sample.contact());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void xml_by_hand(Sample sample) throws Exception {
    assertThat(handWrittenXml.single(sample.answers().xml())).isEqualTo(sample.contact());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void plain_jackson(Sample sample) {
    assertThat(DecodedContact.by(plainJackson.single(sample.answers().json()).response()))
        .isEqualTo(DecodedContact.by(sample.contact()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void tree(Sample sample) {
    assertThat(DecodedContact.by(tree.read(sample.answers().json()).get("response")))
        .isEqualTo(DecodedContact.by(sample.contact()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void jaxb(Sample sample) throws Exception {
    assertThat(jaxb.read(sample.answers().xml()).response)
        .singleElement()
        .satisfies(
            contact ->
                assertThat(DecodedContact.by(contact))
                    .isEqualTo(DecodedContact.by(sample.contact())));
  }

  @Test
  void each_of_a_list() throws Exception {
    List<Contact> contacts = oursFromJson.list(list.json());
    List<JsonNode> told = contacts.stream().map(DecodedContact::by).toList();

    assertThat(contacts).hasSize(Answers.LIST_LENGTH).doesNotHaveDuplicates();
    assertThat(contacts).allMatch(contact -> contact.tags().size() == 3);
    assertThat(oursFromXml.list(list.xml())).isEqualTo(contacts);
    assertThat(handWrittenJson.list(list.json())).isEqualTo(contacts);
    assertThat(handWrittenXml.list(list.xml())).isEqualTo(contacts);
    assertThat(plainJackson.list(list.json()).response().stream().map(DecodedContact::by))
        .isEqualTo(told);
    assertThat(tree.read(list.json()).get("response").valueStream().map(DecodedContact::by))
        .isEqualTo(told);
    assertThat(jaxb.read(list.xml()).response.stream().map(DecodedContact::by)).isEqualTo(told);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void no_member_can_be_lost_or_changed_without_being_noticed(Sample sample) {
    JsonNode response = tree.read(sample.answers().json()).get("response");
    JsonNode told = DecodedContact.by(sample.contact());

    int members =
        changeEach(response, () -> assertThat(DecodedContact.by(response)).isNotEqualTo(told));

    assertThat(members).isGreaterThan(15);
    assertThat(DecodedContact.by(response)).isEqualTo(told);
  }

  /**
   * Puts another value in the place of each text, number and flag in turn, and the old one back.
   */
  private static int changeEach(JsonNode node, Runnable look) {
    int changes = 0;
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode value = object.get(name);
        if (value.isContainer()) {
          changes += changeEach(value, look);
        } else if (!value.isNull()) {
          object.set(name, other(value));
          look.run();
          object.set(name, value);
          changes++;
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int at = 0; at < array.size(); at++) {
        JsonNode value = array.get(at);
        if (value.isContainer()) {
          changes += changeEach(value, look);
        } else {
          array.set(at, other(value));
          look.run();
          array.set(at, value);
          changes++;
        }
      }
    }
    return changes;
  }

  private static JsonNode other(JsonNode value) {
    if (value.isBoolean()) {
      return JsonMapper.shared().getNodeFactory().booleanNode(!value.asBoolean());
    }
    return value.isNumber()
        ? JsonMapper.shared().getNodeFactory().numberNode(value.asLong() + 1)
        : JsonMapper.shared().getNodeFactory().stringNode(value.asString() + "x");
  }
}
