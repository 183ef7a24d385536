package r7contacts.demo.xray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.simulator.PortalSimulator;

class ContactValuesTest {

  /** Members that the contact does not have: of the envelope, and of a company in brief. */
  private static final Pattern NOT_READ =
      Pattern.compile("count|status|statusCode|response/company/isCompany");

  private static final PortalSimulator PORTAL =
      PortalSimulator.builder().generated(15, 1).contacts("[]").start();

  private static final PortalSimulator BUILT_IN = PortalSimulator.start();
  private static final PortalSimulator ODD = PortalSimulator.builder().odd().start();

  @AfterAll
  static void close() {
    PORTAL.close();
    BUILT_IN.close();
    ODD.close();
  }

  private static final List<Xray> SAMPLES = readSamples().toList();

  static List<Xray> samples() {
    return SAMPLES;
  }

  private static Stream<Xray> readSamples() {
    IntStream builtIn =
        IntStream.concat(IntStream.of(1234, 2001, 2002, 2003), IntStream.rangeClosed(1001, 1008));
    return Stream.concat(
        builtIn.mapToObj(Integer::valueOf).flatMap(id -> both(id)),
        IntStream.rangeClosed(1, 20)
            .mapToObj(id -> DangerousContact.xray(PORTAL, id))
            .filter(xray -> xray.contact().isDefined()));
  }

  private static Stream<Xray> both(int id) {
    return Stream.of(BUILT_IN, ODD).map(portal -> DangerousContact.xray(portal, id));
  }

  private static WireNode json(Xray xray) {
    return JsonTree.read(xray.json().text().get());
  }

  private static WireNode xml(Xray xray) {
    return XmlTree.read(xray.xml().text().get());
  }

  private static List<ContactValues.Value> values(Xray xray, WireNode answer) {
    return ContactValues.of(xray.contact().get(), answer).stream()
        .flatMap(section -> section.values().stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_value_has_its_sources_in_json_and_in_xml(Xray xray) {
    Set<String> inXml = xml(xray).leaves().keySet();
    WireNode json = json(xray);

    for (ContactValues.Value value : values(xray, json)) {
      boolean isDefaultCategory = value.label().equals("Category") && value.sources().isEmpty();
      assertThat(!value.sources().isEmpty() || isDefaultCategory).as("%s", value).isTrue();
      assertThat(value.sources())
          .allSatisfy(
              source ->
                  assertThat(
                          inXml.contains(source) || json.leaves().get(source).sent().equals("[]"))
                      .as("%s in XML", source)
                      .isTrue());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everything_that_was_sent_is_the_source_of_a_value(Xray xray) {
    WireNode json = json(xray);
    Set<String> used = new HashSet<>();
    values(xray, json).forEach(value -> used.addAll(value.sources()));

    assertThat(new TreeSet<>(json.leaves().keySet()))
        .filteredOn(path -> !NOT_READ.matcher(path).matches())
        .filteredOn(path -> !json.leaves().get(path).isBlank())
        .allSatisfy(path -> assertThat(used).contains(path));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_value_is_present_if_and_only_if_one_of_its_sources_is(Xray xray) {
    WireNode json = json(xray);

    assertThat(values(xray, json))
        .filteredOn(value -> value.text().isEmpty())
        .allSatisfy(
            value ->
                assertThat(value.sources())
                    .allSatisfy(
                        path -> {
                          String text = json.leaves().get(path).text();
                          boolean isNoDate =
                              path.endsWith("/created") && text.matches("(0001|9999).*");
                          assertThat(text.isBlank() || isNoDate).as(path + ": " + text).isTrue();
                        }));
  }

  @Test
  void sources_are_found_by_member_and_not_by_equal_text() {
    Xray xray = DangerousContact.xray(BUILT_IN, 1001);
    List<ContactValues.Section> sections = ContactValues.of(xray.contact().get(), json(xray));

    assertThat(sections)
        .filteredOn(section -> section.title().equals("Contact info 4"))
        .singleElement()
        .satisfies(
            section ->
                assertThat(section.values())
                    .extracting(ContactValues.Value::text, ContactValues.Value::sources)
                    .startsWith(
                        tuple("E-mail", List.of("response/commonData/3/infoType")),
                        tuple(
                            "work",
                            List.of(
                                "response/commonData/3/category",
                                "response/commonData/3/infoType")),
                        tuple(
                            "a.ivanova@romashka.example", List.of("response/commonData/3/data"))));
  }

  @Test
  void every_trap_is_found_in_the_sample_contacts() {
    String pages = SAMPLES.stream().map(XrayHtml::elements).collect(Collectors.joining());

    assertThat(Trap.values())
        .allSatisfy(trap -> assertThat(pages).contains("href=\"#" + trap.anchor() + "\""));
  }

  @Test
  void every_trap_names_a_section_of_the_field_guide() throws Exception {
    String guide = Files.readString(Path.of("..", "docs", "portal-field-guide.md"));

    assertThat(Trap.values())
        .allSatisfy(trap -> assertThat(guide).contains("\n### " + trap.section + " "));
  }

  @Test
  void an_encoded_name_is_a_trap_only_of_users() {
    Xray xray = DangerousContact.xray(BUILT_IN, 1005);
    WireNode json = json(xray);

    assertThat(Trap.of(json.leaves().get("response/createBy/displayName"), json))
        .isEqualTo(Trap.HTML_NAME);
    assertThat(Trap.of(json.leaves().get("response/displayName"), json)).isNull();
    assertThat(json.leaves().get("response/displayName").text()).contains("&amp;");
  }

  @Test
  void a_list_of_one_is_a_trap_in_both_formats_and_a_list_of_several_is_not() {
    Xray one = DangerousContact.xray(BUILT_IN, 1234);
    Xray several = DangerousContact.xray(BUILT_IN, 1001);

    assertThat(traps(one)).containsExactly(2L, 2L);
    assertThat(traps(several)).containsExactly(0L, 0L);
  }

  /** Returns the number of lists of one in JSON and in XML. */
  private static List<Long> traps(Xray xray) {
    return Arrays.asList(count(json(xray), json(xray)), count(xml(xray), xml(xray)));
  }

  private static long count(WireNode node, WireNode root) {
    long own = Trap.of(node, root) == Trap.LIST_OF_ONE ? 1 : 0;
    return own + node.children().stream().mapToLong(child -> count(child, root)).sum();
  }
}
