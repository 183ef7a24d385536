package r7contacts.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.util.TimeValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.Sharing;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.ListEdit;
import r7contacts.domain.change.ListMember;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SetSharing;
import r7contacts.domain.change.SetText;
import r7contacts.domain.change.SharingChange;
import r7contacts.domain.change.TextMember;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.AccessDenied;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.edit.Account;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.Step;
import r7contacts.port.edit.StepFailure;
import r7contacts.port.edit.StepWriter;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contacts.PortalContacts;
import r7contacts.portal.edit.PortalStepWriter;
import r7contacts.portal.session.PortalSession;
import r7contacts.portal.wire.WireFormat;
import r7contacts.simulator.AppliedWrite;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.PortalSimulatorBuilder;
import r7contacts.simulator.RecordedRequest;

/**
 * Contract of steps for every format over the portal: their requests, and what is known after an
 * answer or its loss. Runs over real sockets.
 */
@Timeout(60)
public abstract class PortalStepContract {

  private static final ContactId ANNA = ContactId.of(1001);
  private static final String CRM = "/api/2.0/crm/";

  /** Passes every request. */
  private static final RequestGate OPEN =
      new RequestGate() {
        @Override
        public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
          return request.get();
        }
      };

  private final List<AutoCloseable> opened = new ArrayList<>();
  private final PortalSimulator portal = start(builder -> builder);

  protected abstract WireFormat format();

  /** Returns an envelope of this format with an error. */
  protected abstract String errorEnvelope();

  @AfterEach
  final void closeAll() throws Exception {
    ForbiddenRequests.assertNoneIn(portal.requests());
    for (AutoCloseable one : opened) {
      one.close();
    }
  }

  private PortalSimulator start(UnaryOperator<PortalSimulatorBuilder> settings) {
    PortalSimulator started = settings.apply(ContractPortal.builder()).start();
    opened.add(started);
    return started;
  }

  private StepWriter writer() {
    return writer(portal, settings -> settings);
  }

  private StepWriter writer(PortalSimulator to, UnaryOperator<PortalSettings.Builder> settings) {
    PortalSession session =
        new PortalSession(
            format(),
            settings
                .apply(
                    PortalSettings.builder(to.uri().toString())
                        .token(to.token())
                        .retries(2)
                        .retryDelay(Duration.ofMillis(5))
                        .responseTimeout(Duration.ofMillis(500)))
                .build());
    opened.add(session);
    return new PortalStepWriter(session);
  }

  private Contact read(long id) {
    try (ContactBook book =
        PortalContacts.open(
            format(),
            PortalSettings.builder(portal.uri().toString()).token(portal.token()).build())) {
      return book.getComplete(ContactId.of(id));
    }
  }

  private Contact before(SampleStep sample) {
    return sample.isCreate()
        ? Person.builder(Profile.builder(ContactId.of(0)).build()).build()
        : read(sample.contact());
  }

  private static Either<StepFailure, ContactId> send(StepWriter writer, Step step, Contact before) {
    if (step instanceof Step.CreateContact create) {
      return writer.create(create.contact(), OPEN);
    }
    Option<StepFailure> failure = writer.write(step, before, OPEN);
    return failure.isEmpty() ? Either.right(before.id()) : Either.left(failure.get());
  }

  // ---- requests

  static List<SampleStep> steps() {
    return SampleStep.all();
  }

  @ParameterizedTest
  @MethodSource("steps")
  final void a_step_is_one_request_with_a_form(SampleStep sample) {
    Contact before = before(sample);
    int earlier = portal.requests().size();

    Either<StepFailure, ContactId> outcome = send(writer(), sample.step().apply(before), before);

    assertThat(outcome.isRight()).as("%s", outcome).isTrue();
    List<RecordedRequest> sent = portal.requests().subList(earlier, portal.requests().size());
    assertThat(sent).hasSize(sample.readsRows() ? 2 : 1);
    RecordedRequest write = sent.get(sent.size() - 1);
    String row = write.target().replaceAll(".*/(\\d+)\\.\\w+", "$1");
    assertThat(shown(write)).isEqualTo(sample.request(row));
    if (write.method().equals("DELETE")) {
      assertThat(write.header("Content-Type")).isEmpty();
      assertThat(write.body()).isEmpty();
    } else {
      assertThat(write.header("Content-Type"))
          .hasValue("application/x-www-form-urlencoded; charset=UTF-8");
      assertThat(write.bodyText()).matches("[!-~]*").doesNotContain("+");
    }
  }

  /** Returns method, path without suffix, and the decoded parameters. */
  private String shown(RecordedRequest request) {
    String[] target = request.target().split("\\?", 2);
    assertThat(target[0]).startsWith(CRM).endsWith("." + format().suffix());
    String path = target[0].substring(CRM.length(), target[0].lastIndexOf('.'));
    String encoded = target.length > 1 ? target[1] : request.bodyText();
    String parameters = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    return (request.method() + " " + path + " " + parameters).stripTrailing();
  }

  @ParameterizedTest
  @MethodSource("steps")
  final void a_step_changes_the_contact_as_it_says(SampleStep sample) {
    Contact before = before(sample);
    Step step = sample.step().apply(before);

    ContactId id = send(writer(), step, before).get();

    List<AppliedWrite> writes = portal.writes();
    assertThat(writes).hasSize(1);
    assertThat(writes.get(0).isSuccess()).isTrue();
    if (step instanceof Step.CreateContact create) {
      assertThat(ListMember.INFOS.of(read(id.value()))).isEmpty();
      assertThat(texts(read(id.value()))).isEqualTo(texts(create.contact().withId(id)));
    } else if (step instanceof Step.RemoveContact) {
      assertThat(portal.contact(id.value())).isEmpty();
    } else if (step instanceof Step.MergeContacts merge) {
      assertThat(portal.contact(merge.source().id().value())).isEmpty();
      assertThat(portal.contact(id.value())).isPresent();
    } else {
      Contact now = read(id.value());
      assertThat(step.isDoneIn(now)).as("%s", now).isTrue();
      assertThat(now.infos()).hasSameSizeAs(step.applyTo(before).infos());
      assertThat(now.addresses()).hasSameSizeAs(step.applyTo(before).addresses());
      assertThat(texts(now)).isEqualTo(texts(step.applyTo(before)));
    }
  }

  /** Returns names, texts, company, custom fields and sharing, as far as the portal keeps them. */
  private static List<Object> texts(Contact contact) {
    List<Object> texts = new ArrayList<>();
    for (TextMember member : TextMember.values()) {
      texts.add(member.of(contact));
    }
    texts.add(
        contact.fold(
            person -> person.company().flatMap(CompanyLink::id), company -> Option.none()));
    texts.add(
        contact.customFields().stream()
            .filter(field -> !field.isHeading())
            .map(field -> List.of(field.id(), field.text()))
            .toList());
    texts.add(contact.sharing().level());
    texts.add(contact.tags());
    return texts;
  }

  @ParameterizedTest
  @MethodSource("steps")
  final void the_text_of_a_request_shows_what_is_sent(SampleStep sample) {
    Contact before = before(sample);
    Step step = sample.step().apply(before);
    int earlier = portal.requests().size();
    Contact shownBefore =
        step instanceof Step.CreateContact create
            ? create.contact().withId(ContactId.of(0))
            : before;

    List<String> texts = writer().requests(step, shownBefore);

    String[] expected = sample.request("{id}").split(" ", 2);
    assertThat(texts).containsExactly(expected[0] + " " + CRM + expected[1].replace('\n', ' '));
    assertThat(portal.requests()).hasSize(earlier);
  }

  @Test
  final void long_values_are_shortened_in_texts() {
    Contact anna = read(1001);
    Step step =
        new Step.ReplaceRecord(
            List.of(new SetText(TextMember.ABOUT, Option.some("x".repeat(1000)))));

    assertThat(writer().requests(step, anna).get(0))
        .contains("about=" + "x".repeat(200) + "…&")
        .doesNotContain("x".repeat(201));
  }

  @Test
  final void every_text_arrives_unchanged() {
    String odd = "a&b=c%20d+e[0] \"'<>\\/ 2024-01-02T03:04:05Z\nдва\tשלום 山田";
    Contact anna = read(1001);
    Address address =
        Address.builder().street(odd).country("\u2028\"{}").category(Category.POSTAL).build();

    assertThat(
            send(
                    writer(),
                    new Step.ReplaceRecord(
                        List.of(
                            new SetText(TextMember.ABOUT, Option.some(odd)),
                            new SetText(TextMember.FIRST_NAME, Option.some("&x=1;%")))),
                    anna)
                .isRight())
        .isTrue();
    assertThat(
            send(
                    writer(),
                    new Step.AddInfos(
                        List.of(
                            new ListEdit.Add<>(
                                ListMember.INFOS,
                                ContactInfo.of(Channel.SKYPE, Category.WORK, odd),
                                1),
                            new ListEdit.Add<>(ListMember.ADDRESSES, address, 1))),
                    anna)
                .isRight())
        .isTrue();

    Contact now = read(1001);
    assertThat(now.about()).contains(odd);
    assertThat(TextMember.FIRST_NAME.of(now)).contains("&x=1;%");
    assertThat(now.infos(Channel.SKYPE).get(0).value()).contains(odd);
    assertThat(
            ListMember.ADDRESSES.isSameContent(
                now.addresses().get(now.addresses().size() - 1), address))
        .isTrue();
  }

  @Test
  final void managers_that_are_not_named_are_kept() {
    Contact pat = read(1007);

    send(
        writer(),
        new Step.ReplaceRecord(List.of(new SetText(TextMember.JOB_TITLE, Option.some("x")))),
        pat);

    assertThat(read(1007).sharing().accessList())
        .containsExactlyInAnyOrderElementsOf(pat.sharing().accessList());
    assertThat(pat.sharing().accessList()).isNotEmpty();
  }

  @Test
  final void a_private_contact_that_becomes_shared_keeps_its_managers() {
    Contact pat = read(1007);

    send(writer(), new Step.ChangeSharing(new SetSharing(SharingChange.everyone())), pat);

    RecordedRequest write = portal.requests().get(portal.requests().size() - 1);
    assertThat(shown(write))
        .startsWith("PUT contact/1007/access isShared=true&managerList=")
        .contains(pat.sharing().accessList().get(0).id().get());
  }

  @Test
  final void sharing_for_reading_cannot_be_sent_alone() {
    Contact anna = read(1001);
    StepWriter writer = writer();
    Step step = new Step.ChangeSharing(new SetSharing(SharingChange.everyoneMayRead()));

    assertThatThrownBy(() -> writer.write(step, anna, OPEN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  // ---- rows

  @Test
  final void rows_are_read_for_infos_that_came_without_ids() {
    Contact anna = read(1001);
    Contact without =
        anna.withProfile(
            anna.profile().toBuilder()
                .infos(anna.infos().stream().map(info -> info.withId(0)).toList())
                .build());
    int earlier = portal.requests().size();

    Option<StepFailure> failure =
        writer()
            .write(
                new Step.RemoveInfo(
                    new ListEdit.Remove<>(ListMember.INFOS, anna.infos().get(2), 0)),
                without,
                OPEN);

    assertThat(failure).isEmpty();
    assertThat(portal.requests().subList(earlier, portal.requests().size()))
        .extracting(request -> request.method() + " " + request.target().replaceAll("[.?].*", ""))
        .containsExactly("GET /api/2", "DELETE /api/2");
    assertThat(read(1001).infos()).doesNotContain(anna.infos().get(2)).hasSize(4);
  }

  @Test
  final void of_equal_addresses_one_row_is_removed() {
    Contact anna = read(1001);
    Address home = anna.addresses().get(0);
    StepWriter writer = writer();
    writer.write(
        new Step.AddInfos(List.of(new ListEdit.Add<>(ListMember.ADDRESSES, home, 2))), anna, OPEN);
    Contact twice = read(1001);
    assertThat(ListMember.ADDRESSES.count(twice.addresses(), home)).isEqualTo(2);

    Option<StepFailure> failure =
        writer.write(
            new Step.RemoveInfo(new ListEdit.Remove<>(ListMember.ADDRESSES, home, 1)), twice, OPEN);

    assertThat(failure).isEmpty();
    assertThat(ListMember.ADDRESSES.count(read(1001).addresses(), home)).isEqualTo(1);
  }

  @Test
  final void an_element_without_a_row_may_be_done_and_nothing_is_sent() {
    Contact anna = read(1001);
    Address gone = Address.builder().city("Nowhere").build();

    Option<StepFailure> failure =
        writer()
            .write(
                new Step.RemoveInfo(new ListEdit.Remove<>(ListMember.ADDRESSES, gone, 0)),
                anna,
                OPEN);

    assertThat(failure.get().mayBeDone()).isTrue();
    assertThat(failure.get().error()).isInstanceOf(Refused.class);
    assertThat(portal.writes()).isEmpty();
  }

  @Test
  final void rows_that_cannot_be_read_are_a_step_that_is_not_done() {
    Contact anna = read(1001);
    portal.fault(Fault.parse("stack"));

    Option<StepFailure> failure =
        writer()
            .write(
                new Step.RemoveInfo(
                    new ListEdit.Remove<>(ListMember.ADDRESSES, anna.addresses().get(0), 0)),
                anna,
                OPEN);

    assertThat(failure.get().mayBeDone()).isFalse();
    assertThat(portal.writes()).isEmpty();
  }

  // ---- what is not sent

  static Stream<Arguments> obstacles() {
    Person anna =
        Person.builder(Profile.builder(ContactId.of(1001)).build()).firstName("Anna").build();
    Edit title = new SetText(TextMember.JOB_TITLE, Option.some("CTO"));
    return Stream.of(
        Arguments.of(
            "has no name",
            Person.builder(Profile.builder(ContactId.of(1001)).build()).build(),
            List.of(title)),
        Arguments.of(
            "did not send the id of the person's company",
            anna.toBuilder()
                .company(
                    new CompanyLink(
                        Option.none(),
                        Option.some("Romashka"),
                        Option.none(),
                        CompanyLink.of(ANNA, null).photos(),
                        CompanyLink.of(ANNA, null).sharing(),
                        CompanyLink.of(ANNA, null).rights(),
                        Option.none(),
                        false))
                .build(),
            List.of(title)),
        Arguments.of(
            "unknown share level 9",
            anna.withProfile(
                anna.profile().toBuilder().sharing(new Sharing(9, false, List.of())).build()),
            List.of(title)));
  }

  @ParameterizedTest
  @MethodSource("obstacles")
  final void a_record_that_would_erase_more_is_not_sent(
      String reason, Contact before, List<Edit> edits) {
    Option<StepFailure> failure = writer().write(new Step.ReplaceRecord(edits), before, OPEN);

    assertThat(failure.get().mayBeDone()).isFalse();
    assertThat(failure.get().error()).isInstanceOf(Refused.class);
    assertThat(failure.get().error().message()).contains(reason);
    assertThat(portal.requests()).isEmpty();
  }

  @Test
  final void as_many_infos_as_a_form_holds_are_sent_and_one_more_is_not() {
    Contact anna = read(1001);
    ListEdit.Add<ContactInfo> many = addOf(1250);
    ListEdit.Add<ContactInfo> tooMany = addOf(1251);
    StepWriter writer =
        writer(portal, settings -> settings.responseTimeout(Duration.ofSeconds(20)));

    Option<StepFailure> refused = writer.write(new Step.AddInfos(List.of(tooMany)), anna, OPEN);
    Option<StepFailure> done = writer.write(new Step.AddInfos(List.of(many)), anna, OPEN);

    assertThat(refused.get().mayBeDone()).isFalse();
    assertThat(refused.get().error().message())
        .contains("5004 parameters", "at most 5000", "split the change");
    assertThat(done).isEmpty();
    assertThat(portal.writes()).hasSize(1);
  }

  private static ListEdit.Add<ContactInfo> addOf(int copies) {
    return new ListEdit.Add<>(
        ListMember.INFOS, ContactInfo.of(Channel.ICQ, Category.OTHER, "1"), copies);
  }

  // ---- outcomes

  /** What is known about a step after an answer. */
  private enum Known {
    DONE,
    NOT_DONE,
    MAY_BE_DONE
  }

  /**
   * @param isDone whether the portal has done the step
   */
  private record Outcome(String fault, boolean isDone, Known ofCreate, Known ofOther) {

    static Outcome of(String fault, boolean isDone, Known known) {
      return new Outcome(fault, isDone, known, known);
    }
  }

  private static final List<Outcome> OUTCOMES =
      List.of(
          Outcome.of("before-effect=silent", false, Known.MAY_BE_DONE),
          Outcome.of("before-effect=cut", false, Known.MAY_BE_DONE),
          Outcome.of("before-effect=500", false, Known.MAY_BE_DONE),
          Outcome.of("before-effect=504", false, Known.MAY_BE_DONE),
          Outcome.of("after-effect=silent", true, Known.MAY_BE_DONE),
          Outcome.of("after-effect=cut", true, Known.MAY_BE_DONE),
          Outcome.of("after-effect=500", true, Known.MAY_BE_DONE),
          Outcome.of("after-effect=504", true, Known.MAY_BE_DONE),
          Outcome.of("refuse", false, Known.NOT_DONE),
          Outcome.of("reset", true, Known.MAY_BE_DONE),
          Outcome.of("garbage", true, Known.MAY_BE_DONE),
          Outcome.of("html", false, Known.MAY_BE_DONE),
          Outcome.of("plain-word", false, Known.MAY_BE_DONE),
          Outcome.of("deep", false, Known.MAY_BE_DONE),
          Outcome.of("huge=10MB", false, Known.MAY_BE_DONE),
          Outcome.of("empty=200", false, Known.MAY_BE_DONE),
          Outcome.of("empty=204", false, Known.MAY_BE_DONE),
          Outcome.of("empty=302", false, Known.MAY_BE_DONE),
          new Outcome("empty=400", false, Known.MAY_BE_DONE, Known.NOT_DONE),
          Outcome.of("empty=401", false, Known.NOT_DONE),
          Outcome.of("empty=402", false, Known.NOT_DONE),
          new Outcome("empty=403", false, Known.MAY_BE_DONE, Known.NOT_DONE),
          Outcome.of("empty=404", false, Known.MAY_BE_DONE),
          Outcome.of("empty=405", false, Known.MAY_BE_DONE),
          Outcome.of("empty=408", false, Known.MAY_BE_DONE),
          Outcome.of("empty=413", false, Known.MAY_BE_DONE),
          Outcome.of("empty=421", false, Known.NOT_DONE),
          Outcome.of("empty=425", false, Known.NOT_DONE),
          Outcome.of("empty=429", false, Known.NOT_DONE),
          Outcome.of("empty=500", false, Known.MAY_BE_DONE),
          Outcome.of("empty=502", false, Known.MAY_BE_DONE),
          Outcome.of("unavailable", false, Known.NOT_DONE),
          Outcome.of("unavailable=1h", false, Known.NOT_DONE),
          Outcome.of("warming=2", true, Known.DONE),
          Outcome.of("empty=429*2", true, Known.DONE),
          Outcome.of("truncate", true, Known.MAY_BE_DONE),
          Outcome.of("reset-midway", true, Known.MAY_BE_DONE),
          Outcome.of("stall", true, Known.MAY_BE_DONE),
          Outcome.of("wrong-type", true, Known.MAY_BE_DONE),
          Outcome.of("chunked", true, Known.DONE),
          Outcome.of("gzip", true, Known.DONE));

  static Stream<Arguments> stepsAndOutcomes() {
    return OUTCOMES.stream()
        .flatMap(
            outcome ->
                SampleStep.all().stream()
                    .filter(PortalStepContract::isOfItsKind)
                    // Other faults would affect the read of the rows.
                    .filter(sample -> !sample.readsRows() || outcome.fault.contains("effect"))
                    .map(sample -> Arguments.of(outcome.fault, sample, outcome)));
  }

  /** One step of each kind, of those that are sent in the same way. */
  private static boolean isOfItsKind(SampleStep sample) {
    return List.of(
            "create a person",
            "create a company",
            "add infos and an address",
            "change an info",
            "change an address",
            "remove an info",
            "replace the record of a person",
            "replace the record of a company",
            "set the stage",
            "set a custom field of a person",
            "add a tag",
            "remove a tag",
            "link a company",
            "unlink a company",
            "share privately",
            "remove a contact",
            "merge contacts")
        .contains(sample.name());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("stepsAndOutcomes")
  final void an_answer_or_its_loss_shows_what_is_known(
      String fault, SampleStep sample, Outcome expected) {
    Contact before = before(sample);
    Step step = sample.step().apply(before);
    boolean isSlow = fault.contains("silent") || fault.equals("stall");
    StepWriter writer =
        writer(
            portal,
            settings ->
                settings
                    .retries(isSlow ? 0 : 2)
                    .responseTimeout(Duration.ofMillis(isSlow ? 250 : 20_000)));
    portal.fault(Fault.parse(fault));

    Either<StepFailure, ContactId> outcome = send(writer, step, before);

    assertThat(known(outcome))
        .as("%s: %s", fault, outcome)
        .isEqualTo(sample.isCreate() ? expected.ofCreate : expected.ofOther);
    assertThat(portal.writes().isEmpty()).isEqualTo(!expected.isDone);
    if (!step.isRepeatable()) {
      assertThat(portal.writes()).hasSizeLessThanOrEqualTo(1);
    }
  }

  private static Known known(Either<StepFailure, ?> outcome) {
    if (outcome.isRight()) {
      return Known.DONE;
    }
    return outcome.getLeft().mayBeDone() ? Known.MAY_BE_DONE : Known.NOT_DONE;
  }

  private Either<StepFailure, ContactId> answered(String name, CannedAnswer answer) {
    SampleStep sample = sample(name);
    Contact before = before(sample);
    String path = sample.request().split(" ")[1];
    portal.answer(CRM + path + "." + format().suffix(), answer);
    return send(writer(), sample.step().apply(before), before);
  }

  private static SampleStep sample(String name) {
    return SampleStep.all().stream()
        .filter(sample -> sample.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private CannedAnswer envelope(int status, String content) {
    return CannedAnswer.of(status, format().mediaType() + "; charset=UTF-8", content);
  }

  @ParameterizedTest
  @CsvSource({
    "create a person,                 400, MAY_BE_DONE",
    "create a person,                 403, MAY_BE_DONE",
    "create a person,                 404, MAY_BE_DONE",
    "create a person,                 503, MAY_BE_DONE",
    "create a person,                 429, NOT_DONE",
    "create a person,                 200, MAY_BE_DONE",
    "add infos and an address,        400, NOT_DONE",
    "add infos and an address,        404, NOT_DONE",
    "add infos and an address,        503, MAY_BE_DONE",
    "add infos and an address,        200, MAY_BE_DONE",
    "change an info,                  400, NOT_DONE",
    "change an info,                  404, MAY_BE_DONE",
    "change an info,                  500, MAY_BE_DONE",
    "remove an info,                  404, MAY_BE_DONE",
    "replace the record of a person,  400, NOT_DONE",
    "replace the record of a person,  403, NOT_DONE",
    "replace the record of a person,  404, MAY_BE_DONE",
    "set the stage,                   404, MAY_BE_DONE",
    "set a custom field of a person,  404, NOT_DONE",
    "add a tag,                       404, NOT_DONE",
    "add a tag,                       403, NOT_DONE",
    "remove a tag,                    404, MAY_BE_DONE",
    "link a company,                  404, MAY_BE_DONE",
    "unlink a company,                404, MAY_BE_DONE",
    "share privately,                 404, MAY_BE_DONE",
    "remove a contact,                404, MAY_BE_DONE",
    "remove a contact,                403, NOT_DONE",
    "merge contacts,                  404, MAY_BE_DONE",
    "merge contacts,                  403, NOT_DONE",
    "merge contacts,                  402, NOT_DONE"
  })
  final void an_envelope_with_an_error_shows_what_is_known(String name, int status, Known known) {
    Either<StepFailure, ContactId> outcome = answered(name, envelope(status, errorEnvelope()));

    assertThat(known(outcome)).as("%s", outcome).isEqualTo(known);
  }

  @Test
  final void a_missing_contact_is_not_found() {
    assertThat(answered("set the stage", envelope(404, errorEnvelope())).getLeft().error())
        .isEqualTo(new NotFound(ANNA));
    assertThat(answered("link a company", envelope(404, errorEnvelope())).getLeft().error())
        .isEqualTo(new NotFound(ContactId.of(2001)));
  }

  @Test
  final void a_denied_change_is_access_denied() {
    assertThat(answered("set the stage", envelope(403, errorEnvelope())).getLeft().error())
        .isInstanceOf(AccessDenied.class)
        .extracting(ContactError::message)
        .asString()
        .startsWith("access denied: the portal denies this account the change (403): ");
  }

  @Test
  final void an_earlier_attempt_that_may_be_done_counts() {
    SampleStep sample = sample("set the stage");
    Contact anna = before(sample);
    portal.fault(Fault.parse("after-effect=cut*1"));
    portal.fault(Fault.parse("empty=429"));

    Either<StepFailure, ContactId> outcome = send(writer(), sample.step().apply(anna), anna);

    assertThat(outcome.getLeft().error()).isInstanceOf(Unavailable.class);
    assertThat(outcome.getLeft().mayBeDone()).isTrue();
    assertThat(portal.writes()).hasSize(1);
  }

  @Test
  final void a_repeatable_step_is_sent_again_if_its_answer_is_lost() {
    SampleStep sample = sample("replace the record of a person");
    Contact anna = before(sample);
    portal.fault(Fault.parse("after-effect=cut*2"));

    Either<StepFailure, ContactId> outcome = send(writer(), sample.step().apply(anna), anna);

    assertThat(outcome.isRight()).isTrue();
    assertThat(portal.writes()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"create a person", "set the stage", "merge contacts"})
  final void an_expired_token_is_renewed_and_the_step_sent_again(String name) {
    SampleStep sample = sample(name);
    Contact before = before(sample);
    StepWriter writer =
        writer(
            portal,
            settings ->
                settings.credentials(
                    Credentials.login(
                        PortalSimulator.DEFAULT_LOGIN,
                        PortalSimulator.DEFAULT_PASSWORD.toCharArray())));
    writer.account(OPEN);
    portal.revokeTokens();

    Either<StepFailure, ContactId> outcome = send(writer, sample.step().apply(before), before);

    assertThat(outcome.isRight()).as("%s", outcome).isTrue();
    assertThat(portal.writes()).hasSize(1);
  }

  @Test
  final void a_step_without_a_token_is_not_sent() {
    SampleStep sample = sample("create a person");
    StepWriter writer =
        writer(
            portal,
            settings ->
                settings.credentials(Credentials.login("unknown", "wrong-s3cr3t".toCharArray())));

    Either<StepFailure, ContactId> outcome = send(writer, sample.step().apply(null), null);

    assertThat(known(outcome)).isEqualTo(Known.NOT_DONE);
    assertThat(outcome.getLeft().error()).isInstanceOf(ContactError.NotAuthenticated.class);
  }

  @Test
  final void an_answer_about_another_contact_is_not_accepted() throws Exception {
    try (RawServer server =
        RawServer.answering(http(contactEnvelope(1002, "Anna"), "201 Created"))) {
      Person anna = Person.builder(Profile.builder(ANNA).build()).firstName("Anna").build();
      StepWriter writer = writerTo(server);

      Option<StepFailure> failure = writer.write(new Step.RemoveContact(), anna, OPEN);

      assertThat(failure.get().mayBeDone()).isTrue();
      assertThat(failure.get().error().message())
          .contains("the portal sent contact 1002 instead of 1001");
    }
  }

  @ParameterizedTest
  @CsvSource({"1002, Boris", "0, Anna"})
  final void a_new_contact_needs_its_own_name_and_an_id(long id, String name) throws Exception {
    try (RawServer server = RawServer.answering(http(contactEnvelope(id, name), "201 Created"))) {
      Either<StepFailure, ContactId> outcome =
          writerTo(server)
              .create(NewContact.person("Anna", SharingChange.everyone()).build(), OPEN);

      assertThat(known(outcome)).isEqualTo(Known.MAY_BE_DONE);
      assertThat(server.requests()).hasSize(1);
    }
  }

  /** Returns an envelope of this format with a person. */
  protected abstract String contactEnvelope(long id, String firstName);

  private byte[] http(String body, String status) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return ("HTTP/1.1 %s\r\nContent-Type: %s; charset=UTF-8\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, format().mediaType(), bytes.length, body))
        .getBytes(StandardCharsets.UTF_8);
  }

  private StepWriter writerTo(RawServer server) {
    PortalSession session =
        new PortalSession(
            format(),
            PortalSettings.builder("http://127.0.0.1:" + server.port()).token("t").build());
    opened.add(session);
    return new PortalStepWriter(session);
  }

  // ---- connections

  @Test
  final void a_create_is_never_sent_twice_on_a_connection_that_is_closed_without_an_answer()
      throws Exception {
    AtomicInteger creates = new AtomicInteger();
    try (RawServer server =
        RawServer.start(
            (request, connection) -> {
              if (request.line().startsWith("GET")) {
                connection.getOutputStream().write(http(account(), "200 OK"));
              } else {
                creates.incrementAndGet();
                connection.close();
              }
            })) {
      StepWriter writer = writerTo(server);
      assertThat(writer.account(OPEN).isRight()).isTrue();

      Either<StepFailure, ContactId> outcome =
          writer.create(NewContact.person("Anna", SharingChange.everyone()).build(), OPEN);

      assertThat(known(outcome)).isEqualTo(Known.MAY_BE_DONE);
      assertThat(creates).hasValue(1);
    }
  }

  @Test
  final void a_create_is_sent_on_another_connection_if_the_portal_has_closed_the_first()
      throws Exception {
    try (RawServer server =
        RawServer.start(
            (request, connection) -> {
              if (request.line().startsWith("GET")) {
                connection.getOutputStream().write(http(account(), "200 OK"));
                connection.shutdownOutput();
              } else {
                connection.getOutputStream().write(http(contactEnvelope(7, "Anna"), "201 Created"));
              }
            })) {
      StepWriter writer = writerTo(server);
      assertThat(writer.account(OPEN).isRight()).isTrue();

      Either<StepFailure, ContactId> outcome =
          writer.create(NewContact.person("Anna", SharingChange.everyone()).build(), OPEN);

      assertThat(outcome).isEqualTo(Either.right(ContactId.of(7)));
    }
  }

  @Test
  final void an_injected_client_that_retries_does_not_send_a_create_twice() throws Exception {
    AtomicInteger creates = new AtomicInteger();
    try (RawServer server =
            RawServer.start(
                (request, connection) -> {
                  creates.incrementAndGet();
                  connection.close();
                });
        CloseableHttpClient client =
            HttpClients.custom()
                .setRetryStrategy(
                    new DefaultHttpRequestRetryStrategy(3, TimeValue.ofMilliseconds(1)))
                .build()) {
      PortalSession session =
          new PortalSession(
              format(),
              PortalSettings.builder("http://127.0.0.1:" + server.port())
                  .token("t")
                  .httpClient(client)
                  .build());
      opened.add(session);

      Either<StepFailure, ContactId> outcome =
          new PortalStepWriter(session)
              .create(NewContact.person("Anna", SharingChange.everyone()).build(), OPEN);

      assertThat(known(outcome)).isEqualTo(Known.MAY_BE_DONE);
      assertThat(creates).hasValue(1);
    }
  }

  // ---- gate

  @Test
  final void each_request_passes_the_gate() {
    AtomicInteger passed = new AtomicInteger();
    RequestGate counting =
        new RequestGate() {
          @Override
          public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
            passed.incrementAndGet();
            return request.get();
          }
        };
    Contact anna = read(1001);
    StepWriter writer = writer();

    writer.account(counting);
    writer.account(counting);
    writer.typeOf(anna, counting);
    writer.write(sample("remove an address").step().apply(anna), anna, counting);
    writer.create(NewContact.person("A", SharingChange.everyone()).build(), counting);

    assertThat(passed).hasValue(1 + 1 + 2 + 1);
  }

  @Test
  final void a_step_that_the_gate_does_not_pass_is_not_done() {
    RequestGate shut =
        new RequestGate() {
          @Override
          public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
            return Either.left(Unavailable.because("shut"));
          }
        };
    Contact anna = read(1001);
    int earlier = portal.requests().size();

    Option<StepFailure> failure =
        writer().write(sample("set the stage").step().apply(anna), anna, shut);

    assertThat(failure).contains(new StepFailure(Unavailable.because("shut"), false));
    assertThat(portal.requests()).hasSize(earlier);
  }

  // ---- type and account

  @Test
  final void a_type_is_found_by_the_contacts_without_one() {
    Contact anna = read(1001);
    Contact lee = read(1011);

    assertThat(writer().typeOf(anna, OPEN)).isEqualTo(Either.right(Option.some("a type")));
    assertThat(writer().typeOf(lee, OPEN)).isEqualTo(Either.right(Option.none()));
    assertThat(portal.requests().get(portal.requests().size() - 1).target())
        .isEqualTo(
            "/api/2.0/crm/contact/filter."
                + format().suffix()
                + "?contactType=0&fromDate=2023-11-20&toDate=2023-11-20T00-00-59&sortBy=id"
                + "&sortOrder=ascending&startIndex=0&count=1000");
  }

  @Test
  final void a_day_with_more_contacts_than_a_page_is_read_to_its_end() {
    Contact john = read(1002);
    StringBuilder sameDay = new StringBuilder("[");
    for (int id = 5001; id <= 5010; id++) {
      sameDay.append(
          "%s{\"firstName\":\"A\",\"created\":\"2023-11-20T17:45:10.0000000Z\",\"isCompany\":false,\"id\":%d}"
              .formatted(id == 5001 ? "" : ",", id));
    }
    PortalSimulator small =
        start(builder -> builder.pageCap(3).contacts(sameDay + "]").type(7, "Client", 5009));
    StepWriter writer = writer(small, settings -> settings);

    assertThat(writer.typeOf(withId(john, 5010), OPEN)).isEqualTo(Either.right(Option.none()));
    assertThat(writer.typeOf(withId(john, 5009), OPEN).get()).isNotEmpty();
  }

  private static Contact withId(Contact contact, long id) {
    return contact.withProfile(contact.profile().toBuilder().id(ContactId.of(id)).build());
  }

  @Test
  final void a_contact_without_a_creation_time_may_have_a_type() {
    Contact anna = read(1001);
    Contact timeless =
        anna.withProfile(anna.profile().toBuilder().creation(Creation.unknown()).build());

    assertThat(writer().typeOf(timeless, OPEN))
        .isEqualTo(Either.right(Option.some("perhaps a type")));
  }

  @Test
  final void a_type_that_cannot_be_read_is_an_error() {
    Contact anna = read(1001);
    portal.fault(Fault.parse("stack"));

    assertThat(writer().typeOf(anna, OPEN).getLeft()).isInstanceOf(Unavailable.class);
  }

  @Test
  final void the_account_is_read_once() {
    StepWriter writer = writer();
    Account expected = new Account(Option.some(UUID.fromString(PortalSimulator.USER_ID)), true);

    assertThat(writer.account(OPEN)).isEqualTo(Either.right(expected));
    assertThat(writer.account(OPEN)).isEqualTo(Either.right(expected));

    assertThat(portal.requests()).hasSize(1);
    assertThat(portal.requests().get(0).target())
        .isEqualTo("/api/2.0/people/@self." + format().suffix());
  }

  @Test
  final void an_account_may_be_no_administrator_or_only_one_of_the_crm() throws Exception {
    PortalSimulator other = start(PortalSimulatorBuilder::withoutAdministrator);

    assertThat(writer(other, settings -> settings).account(OPEN).get().isAdministrator()).isFalse();
    try (RawServer server = RawServer.answering(http(account(), "200 OK"))) {
      assertThat(writerTo(server).account(OPEN).get().isAdministrator()).isTrue();
    }
  }

  /** Returns an envelope of this format with an account that administers the CRM only. */
  protected abstract String account();

  @Test
  final void an_account_without_an_id_is_unreadable() throws Exception {
    try (RawServer server = RawServer.answering(http(contactEnvelope(7, "A"), "200 OK"))) {
      assertThat(writerTo(server).account(OPEN).getLeft())
          .isInstanceOf(ContactError.Unreadable.class);
    }
  }
}
