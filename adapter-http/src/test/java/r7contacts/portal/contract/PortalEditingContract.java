package r7contacts.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Person;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactEditBuilder;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.EditTimes;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.edit.EditablePortalContacts;
import r7contacts.portal.wire.WireFormat;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.RecordedRequest;

/** Contract of changes for every format over the portal: their requests, and what follows. */
@Timeout(60)
public abstract class PortalEditingContract {

  /** As the standard times, with searches for lost creates that do not wait for seconds. */
  private static final EditTimes QUICK =
      new EditTimes(
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          List.of(Duration.ZERO, Duration.ofMillis(20), Duration.ofMillis(50)));

  private static final UUID SELF = UUID.fromString(PortalSimulator.USER_ID);
  private static final ContactInfo MAIL =
      ContactInfo.of(Channel.EMAIL, Category.WORK, "new@romashka.example");
  private static final Address OFFICE =
      Address.builder().city("Tver").category(Category.OFFICE).build();

  private final PortalSimulator portal = ContractPortal.start();
  private final List<AutoCloseable> opened = new ArrayList<>(List.of(portal));

  protected abstract WireFormat format();

  protected abstract ContactBook open(PortalSettings settings);

  protected abstract EditableContactBook openForEditing(PortalSettings settings);

  /** Opens the portal by its address and a provider, with the token of these settings. */
  protected abstract EditableContactBook openForEditing(String address, ContactSettings settings);

  @AfterEach
  final void closeAll() throws Exception {
    ForbiddenRequests.assertNoneIn(portal.requests());
    for (AutoCloseable one : opened) {
      one.close();
    }
  }

  private PortalSettings settings() {
    return PortalSettings.builder(portal.uri().toString()).token(portal.token()).retries(0).build();
  }

  private EditableContactBook book() {
    EditableContactBook book = EditablePortalContacts.open(format(), settings(), QUICK);
    opened.add(book);
    return book;
  }

  // ---- opening

  @Test
  final void a_book_that_is_opened_for_reading_cannot_edit() {
    ContactBook reading = open(settings());
    opened.add(reading);

    assertThat(reading).isNotInstanceOf(ContactEditing.class);
  }

  @Test
  final void a_book_that_is_opened_for_editing_reads_and_edits() {
    EditableContactBook book = openForEditing(settings());
    opened.add(book);
    Person lee = (Person) book.getById(ContactId.of(1011));

    Either<WriteError, Written> written = book.perform(ContactEdit.of(lee).addInfo(MAIL).build());

    assertThat(written.get().contact().get().infos()).hasSize(lee.infos().size() + 1);
    assertThat(book).hasToString(format().suffix() + "+" + portal.uri());
  }

  @Test
  final void an_address_opens_a_book_for_editing() {
    String address = format().suffix() + "+" + portal.uri();
    EditableContactBook book =
        openForEditing(address, ContactSettings.none().with(ContactSetting.TOKEN, portal.token()));
    opened.add(book);

    assertThat(book.performOrThrow(ContactRemoval.of(book.getById(ContactId.of(1011)))).isChanged())
        .isTrue();
    assertThat(portal.contact(1011)).isEmpty();
  }

  @Test
  final void closing_the_editing_of_a_book_closes_the_book() {
    EditableContactBook book = book();
    ContactEditing gated =
        book.through(
            new RequestGate() {
              @Override
              public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
                return request.get();
              }
            });

    gated.close();

    assertThatThrownBy(() -> book.findById(ContactId.of(1001)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> book.plan(NewContact.person("A", SharingChange.everyone()).build()))
        .isInstanceOf(IllegalStateException.class);
  }

  // ---- requests

  /**
   * @param change makes the change with contacts of the book
   * @param requests the requests of a whole change: method and path below {@code crm/}
   */
  private record Counted(
      String name, Function<EditableContactBook, ContactChange> change, List<String> requests) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Arguments> counted() {
    return Stream.of(
            new Counted(
                "stage",
                book -> edit(book, 1011).stage(CatalogEntry.of(1, "Cold")).build(),
                List.of(
                    "GET contact/1011",
                    "GET contact/status",
                    "PUT contact/1011/status",
                    "GET contact/1011")),
            new Counted(
                "several infos and addresses",
                book -> edit(book, 1011).addInfo(MAIL).addAddress(OFFICE).build(),
                List.of("GET contact/1011", "POST contact/1011/batch", "GET contact/1011")),
            new Counted(
                "changed info",
                book ->
                    edit(book, 1001)
                        .changeInfo(info(book, 1001, 1), info(book, 1001, 1).withValue("112"))
                        .build(),
                List.of("GET contact/1001", "PUT contact/1001/data/102", "GET contact/1001")),
            new Counted(
                "removed info",
                book -> edit(book, 1001).removeInfo(info(book, 1001, 1)).build(),
                List.of("GET contact/1001", "DELETE contact/1001/data/102", "GET contact/1001")),
            new Counted(
                "changed address",
                book ->
                    edit(book, 1001)
                        .changeAddress(
                            address(book, 1001), address(book, 1001).toBuilder().zip("1").build())
                        .build(),
                List.of(
                    "GET contact/1001",
                    "GET contact/1001/data",
                    "PUT contact/1001/addressdata/ROW",
                    "GET contact/1001")),
            new Counted(
                "removed address",
                book -> edit(book, 1001).removeAddress(address(book, 1001)).build(),
                List.of(
                    "GET contact/1001",
                    "GET contact/1001/data",
                    "DELETE contact/1001/data/ROW",
                    "GET contact/1001")),
            new Counted(
                "custom field",
                book -> {
                  Contact anna = book.getById(ContactId.of(1001));
                  return ContactEdit.of((Person) anna)
                      .field(anna.customField("День рождения").get(), "01.01.2000")
                      .build();
                },
                List.of("GET contact/1001", "POST person/1001/customfield/15", "GET contact/1001")),
            new Counted(
                "tag",
                book -> edit(book, 1011).addTag("VIP").build(),
                List.of(
                    "GET contact/1011/tag",
                    "GET contact/1011",
                    "POST contact/1011/tag",
                    "GET contact/1011/tag",
                    "GET contact/1011")),
            new Counted(
                "company of a person",
                book -> edit(book, 1001).company(ContactId.of(2002)).build(),
                List.of(
                    "GET contact/1001",
                    "GET contact/2002",
                    "DELETE contact/company/2001/person",
                    "POST contact/company/2002/person",
                    "GET contact/1001")),
            new Counted(
                "job title with a stage that is put back",
                book -> edit(book, 1007).jobTitle("CTO").build(),
                List.of(
                    "GET contact/filter",
                    "GET contact/status",
                    "GET contact/1007",
                    "PUT contact/person/1007",
                    "PUT contact/1007/status",
                    "GET contact/1007")),
            new Counted(
                "names and company in one record",
                book -> edit(book, 1011).jobTitle("CTO").company(ContactId.of(2001)).build(),
                List.of(
                    "GET contact/filter",
                    "GET contact/2001",
                    "GET contact/1011",
                    "PUT contact/person/1011",
                    "GET contact/1011")),
            new Counted(
                "private sharing",
                book -> edit(book, 1011).sharing(SharingChange.privateTo(SELF)).build(),
                List.of(
                    "GET contact/1011",
                    "GET people/@self",
                    "PUT contact/1011/access",
                    "GET contact/1011")),
            new Counted(
                "removal",
                book -> ContactRemoval.of(book.getById(ContactId.of(1011))),
                List.of("GET contact/1011", "DELETE contact/1011")),
            new Counted(
                "merge",
                book ->
                    ContactMerge.of(
                        book.getById(ContactId.of(1003)), book.getById(ContactId.of(1011))),
                List.of(
                    "GET contact/1003/tag",
                    "GET contact/1003",
                    "GET contact/1011/tag",
                    "GET contact/1011",
                    "PUT contact/merge",
                    "GET contact/1011/tag",
                    "GET contact/1011")),
            new Counted(
                "new person",
                book -> NewContact.person("Lev", "Orlov", SharingChange.everyone()).build(),
                List.of("GET contact/filter", "POST contact/person", "GET contact/2004")),
            new Counted(
                "nothing",
                book -> edit(book, 1011).removeTag("unknown").build(),
                List.of("GET contact/1011/tag", "GET contact/1011")))
        .map(Arguments::of);
  }

  private static ContactEditBuilder.OfPerson edit(EditableContactBook book, long id) {
    return ContactEdit.of((Person) book.getById(ContactId.of(id)));
  }

  private static ContactInfo info(EditableContactBook book, long id, int index) {
    return book.getById(ContactId.of(id)).infos().get(index);
  }

  private static Address address(EditableContactBook book, long id) {
    return book.getById(ContactId.of(id)).addresses().get(0);
  }

  @ParameterizedTest
  @MethodSource("counted")
  final void a_change_takes_the_fewest_requests(Counted counted) {
    EditableContactBook book = book();
    ContactChange change = counted.change.apply(book);
    int earlier = portal.requests().size();

    Either<WriteError, Written> written = book.perform(change);

    assertThat(written.isRight()).as("%s", written).isTrue();
    assertThat(sentSince(earlier).map(PortalEditingContract::withoutRows))
        .containsExactlyElementsOf(counted.requests);
    assertThat(written.get().unexpected()).isEmpty();
  }

  private Stream<String> sentSince(int earlier) {
    List<RecordedRequest> all = portal.requests();
    return all.subList(earlier, all.size()).stream()
        .map(
            request ->
                request.method()
                    + " "
                    + request
                        .target()
                        .replaceFirst("\\?.*", "")
                        .replaceFirst("\\.\\w+$", "")
                        .replaceFirst("/api/2\\.0/(crm/)?", ""));
  }

  /** Replaces the ids of rows of addresses, which the portal chooses. */
  private static String withoutRows(String request) {
    return request.replaceFirst("(/addressdata/|DELETE contact/1001/data/)(?!102)\\d+", "$1ROW");
  }

  @Test
  final void the_list_of_stages_is_read_once_a_minute() {
    EditableContactBook book = book();
    book.perform(edit(book, 1011).stage(CatalogEntry.of(1, "Cold")).build());
    ContactChange again = edit(book, 1011).clearStage().build();
    int earlier = portal.requests().size();

    book.performOrThrow(again);

    assertThat(sentSince(earlier))
        .containsExactly("GET contact/1011", "PUT contact/1011/status", "GET contact/1011");
  }

  @Test
  final void a_plan_shows_the_requests_that_are_sent() {
    EditableContactBook book = book();
    WritePlan plan = book.plan(edit(book, 1007).jobTitle("CTO").addAddress(OFFICE).build()).get();
    int earlier = portal.requests().size();

    book.perform(plan).get();

    assertThat(plan.requests()).hasSize(3);
    assertThat(
            plan.requests().stream()
                .map(line -> line.replaceFirst("(\\w+) /api/2\\.0/crm/(\\S+) .*", "$1 $2")))
        .containsExactlyElementsOf(
            sentSince(earlier).filter(line -> !line.startsWith("GET")).toList());
    assertThat(plan.requests().toString()).doesNotContain(portal.token());
  }

  @Test
  final void a_plan_of_a_new_contact_has_no_id_in_later_requests() {
    WritePlan plan =
        book()
            .plan(
                NewContact.person("Lev", SharingChange.everyone())
                    .addInfo(MAIL)
                    .addTag("VIP")
                    .build())
            .get();

    assertThat(plan.requests())
        .extracting(line -> line.replaceFirst("(\\S+ \\S+) .*", "$1"))
        .containsExactly(
            "POST /api/2.0/crm/contact/person",
            "POST /api/2.0/crm/contact/{id}/batch",
            "POST /api/2.0/crm/contact/{id}/tag");
  }

  @Test
  final void the_book_shows_a_change_at_once() {
    EditableContactBook book = book();
    Person lee = (Person) book.getById(ContactId.of(1011));

    book.performOrThrow(ContactEdit.of(lee).addTag("Новый").addInfo(MAIL).build());

    assertThat(book.getById(lee.id()).infos()).hasSize(lee.infos().size() + 1);
    assertThat(book.tagsOf(lee.id()).get()).contains("Новый");
    assertThat(book.tags().get()).anyMatch(tag -> tag.title().equals("Новый"));
    assertThat(book.asOneCall(call -> call.getById(lee.id())).infos())
        .hasSize(lee.infos().size() + 1);
    assertThat(
            book.page(ContactQuery.builder().tags("Новый").build(), PageRequest.first(10))
                .get()
                .items())
        .hasSize(1);
  }

  @Test
  final void what_the_portal_would_erase_for_good_is_not_written() {
    EditableContactBook book = book();

    Either<WriteError, Written> refused = book.perform(edit(book, 1001).jobTitle("CTO").build());

    assertThat(refused.getLeft())
        .isInstanceOfSatisfying(
            WriteError.WouldLose.class,
            error ->
                assertThat(error.losses())
                    .extracting(Loss::kind)
                    .containsExactlyInAnyOrder(
                        Loss.Kind.CURRENCY, Loss.Kind.INDUSTRY, Loss.Kind.TYPE));
    assertThat(portal.writes()).isEmpty();
  }

  @Test
  final void a_lost_create_is_found_and_not_sent_again() {
    EditableContactBook book = book();
    portal.fault(Fault.parse("after-effect=cut*1"));

    Written written =
        book.performOrThrow(
            NewContact.person("Lev", "Orlov", SharingChange.everyone()).addInfo(MAIL).build());

    assertThat(portal.writes()).hasSize(2);
    assertThat(written.contact().get().infos()).hasSize(1);
  }

  @Test
  final void a_create_that_did_not_happen_is_not_done() {
    EditableContactBook book = book();
    portal.fault(Fault.parse("before-effect=504*1"));

    Either<WriteError, Written> written =
        book.perform(NewContact.person("Lev", "Orlov", SharingChange.everyone()).build());

    assertThat(written.getLeft()).isInstanceOf(WriteError.NotDone.class);
    assertThat(portal.writes()).isEmpty();
  }
}
