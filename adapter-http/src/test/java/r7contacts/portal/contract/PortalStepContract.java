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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.edit.Account;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.Step;
import r7contacts.port.edit.StepFailure;
import r7contacts.port.edit.StepWriter;
import r7contacts.simulator.AppliedWrite;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.PortalSimulatorBuilder;
import r7contacts.simulator.RecordedRequest;

/**
 * Contract of steps for every format over the portal: their requests, and what they change. Runs
 * over real sockets.
 */
public abstract class PortalStepContract extends PortalStepBase {

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

    assertThat(writer().typeOf(anna, OPEN)).isEqualTo(Either.right(Option.some("")));
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

    assertThat(writer().typeOf(timeless, OPEN)).isEqualTo(Either.right(Option.some("")));
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
    try (RawServer server = RawServer.answering(http("200 OK", EnvelopeText.account(format())))) {
      assertThat(writer(server).account(OPEN).get().isAdministrator()).isTrue();
    }
  }

  @Test
  final void an_account_without_an_id_is_unreadable() throws Exception {
    try (RawServer server =
        RawServer.answering(http("200 OK", EnvelopeText.person(format(), 7, "A")))) {
      assertThat(writer(server).account(OPEN).getLeft())
          .isInstanceOf(ContactError.Unreadable.class);
    }
  }
}
