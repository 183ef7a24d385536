package r7contacts.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Tag;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.AccessDenied;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactKind;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSort;
import r7contacts.port.PageRequest;
import r7contacts.port.Paging;
import r7contacts.port.SortDirection;
import r7contacts.portal.PortalListener;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.RecordedRequest;

/**
 * Contract of lists for every format over the portal, in addition to the contracts of the ports:
 * parameters of requests, leniency towards answers. Runs over real sockets.
 */
@Timeout(60)
public abstract class PortalListContract {

  private static final String SPECIAL_CHARACTERS = "a,b + c & [d] \"e\" 'ё' 🎉 %41#?=;/\\";

  private final PortalSimulator portal = ContractPortal.start();
  private final List<AutoCloseable> opened = new ArrayList<>(List.of(portal));

  protected abstract ContactBook open(PortalSettings settings);

  /** Returns the suffix of request paths, without a dot. */
  protected abstract String suffix();

  /** Returns the portal's Content-Type of this format. */
  protected abstract String contentType();

  /** Renders a document in this format; values are texts, numbers, maps and lists of them. */
  protected abstract String rendered(Map<String, Object> envelope);

  @AfterEach
  final void closeAll() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
  }

  // ---- requests

  @Test
  final void every_filter_is_sent_as_a_parameter_of_the_portal() {
    answer("contact/filter", list(0L));
    ContactQuery query =
        ContactQuery.builder()
            .text("Анна")
            .kind(ContactKind.PERSON)
            .tags("VIP", "x")
            .stage(3L)
            .type(2L)
            .responsible(UUID.fromString("7c1d6a50-3f6e-4f0a-9d0e-2b8f5a1c0e11"))
            .shared(false)
            .createdFrom(LocalDate.of(2024, 3, 5))
            .createdTo(LocalDate.of(2024, 12, 31))
            .sort(ContactSort.STAGE)
            .direction(SortDirection.DESCENDING)
            .build();

    found(book().page(query, new PageRequest(30, 10)));

    assertThat(parameters(onlyRequest()))
        .containsExactly(
            "filterValue[]=Анна",
            "tags[]=VIP",
            "tags[]=x",
            "contactStage=3",
            "contactType=2",
            "contactListView=Person",
            "responsibleid=7c1d6a50-3f6e-4f0a-9d0e-2b8f5a1c0e11",
            "isShared=false",
            "fromDate=2024-03-05",
            // The portal adds 23:59 hours: this is the last second of the day.
            "toDate=2024-12-31T00-00-59",
            "sortBy=contacttype",
            "sortOrder=descending",
            "startIndex=30",
            "count=10");
  }

  @ParameterizedTest
  @CsvSource({
    "ID, id",
    "DISPLAY_NAME, displayname",
    "FIRST_NAME, firstname",
    "LAST_NAME, lastname",
    "CREATED, created",
    "LAST_EVENT, history"
  })
  final void without_filters_only_order_start_and_count_are_sent(ContactSort sort, String key) {
    answer("contact/filter", list(0L));

    found(book().page(ContactQuery.builder().sort(sort).build(), PageRequest.first(1000)));

    assertThat(parameters(onlyRequest()))
        .containsExactly("sortBy=" + key, "sortOrder=ascending", "startIndex=0", "count=1000");
  }

  @Test
  final void no_responsible_user_and_no_stage_are_sent_as_the_portals_values() {
    answer("contact/filter", list(0L));

    found(
        book()
            .page(
                ContactQuery.builder()
                    .responsible(ContactQuery.WITHOUT_RESPONSIBLE)
                    .stage(ContactQuery.WITHOUT_STAGE)
                    .kind(ContactKind.WITH_OPPORTUNITY)
                    .shared(true)
                    .build(),
                PageRequest.first(5)));

    assertThat(parameters(onlyRequest()))
        .contains(
            "responsibleid=00000000-0000-0000-0000-000000000000",
            "contactStage=0",
            "contactListView=WithOpportunity",
            "isShared=true");
  }

  @Test
  final void every_character_arrives_unchanged_in_every_text() {
    answer("contact/filter", list(0L));
    answer("contact/bycontactinfo", list(null));

    found(
        book()
            .page(
                ContactQuery.builder().text(SPECIAL_CHARACTERS).tags(SPECIAL_CHARACTERS).build(),
                PageRequest.first(5)));
    found(
        book()
            .page(
                ContactInfoQuery.contained(Channel.SKYPE, SPECIAL_CHARACTERS),
                PageRequest.first(5)));

    assertThat(portal.requests())
        .extracting(request -> parameters(request).get(0))
        .containsExactly("filterValue[]=" + SPECIAL_CHARACTERS, "infoType=3");
    assertThat(parameters(portal.requests().get(0))).contains("tags[]=" + SPECIAL_CHARACTERS);
    assertThat(parameters(portal.requests().get(1))).contains("data=" + SPECIAL_CHARACTERS);
  }

  @Test
  final void a_list_request_has_the_headers_of_a_read_by_id() {
    answer("contact/filter", list(0L));

    found(book().page(ContactQuery.all(), PageRequest.first(5)));

    RecordedRequest request = onlyRequest();
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.target()).startsWith("/api/2.0/crm/contact/filter." + suffix() + "?");
    assertThat(request.header("Authorization")).contains(portal.token());
    assertThat(request.header("Content-Type")).isEmpty();
  }

  @Test
  final void a_contact_info_query_is_sent_with_category_and_primary_mark() {
    answer("contact/bycontactinfo", list(null));

    found(
        book()
            .page(
                ContactInfoQuery.exact(Channel.PHONE, "+7 495 123-45-67")
                    .withCategory(Category.MOBILE)
                    .withPrimary(true),
                PageRequest.first(7)));

    assertThat(parameters(onlyRequest()))
        .containsExactly(
            "infoType=0",
            "data=67",
            "category=2",
            "isPrimary=true",
            "sortBy=id",
            "sortOrder=ascending",
            "startIndex=0",
            "count=7");
  }

  @Test
  final void listeners_do_not_receive_the_search_text() {
    answer("contact/filter", list(0L));
    List<String> seen = new ArrayList<>();
    ContactBook observed =
        opening(
            settings()
                .listener(
                    new PortalListener() {
                      @Override
                      public void onCall(Call call) {
                        seen.add(call.toString());
                      }

                      @Override
                      public void onRequest(Request request) {
                        seen.add(request.toString());
                      }
                    })
                .build());

    found(observed.page(ContactQuery.builder().text("Иванова").build(), PageRequest.first(5)));

    assertThat(seen)
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains("/crm/contact/filter." + suffix())
                    .doesNotContain("?", "filterValue"));
  }

  // ---- answers

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  final void lists_of_zero_one_and_many_contacts_are_read(int howMany) {
    answer("contact/filter", list((long) howMany, people(howMany)));

    ContactPage page = found(book().page(ContactQuery.all(), PageRequest.first(10)));

    assertThat(page.items())
        .extracting(Contact::displayName)
        .containsExactlyElementsOf(names(howMany));
    assertThat(page.total()).contains((long) howMany);
    assertThat(page.unreadable()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  final void lists_within_the_contacts_of_a_list_are_read(int howMany) {
    Map<String, Object> person = person(1);
    person.put("tags", names(howMany));
    person.put(
        "addresses", names(howMany).stream().map(name -> (Object) Map.of("city", name)).toList());
    answer("contact/filter", list(1L, List.of(person)));

    Contact contact = found(book().page(ContactQuery.all(), PageRequest.first(10))).items().get(0);

    assertThat(contact.tags()).containsExactlyElementsOf(names(howMany));
    assertThat(contact.addresses())
        .extracting(a -> a.city().get())
        .containsExactlyElementsOf(names(howMany));
  }

  @Test
  final void an_empty_object_in_place_of_a_list_is_an_empty_list() {
    Map<String, Object> envelope = list(null);
    envelope.put("response", Map.of());
    answer("contact/project/7", envelope);

    assertThat(book().findAll(ContactGroup.ofProject(7)).get()).isEmpty();
  }

  @Test
  final void a_contact_without_an_id_is_reported_and_the_others_are_read() {
    Map<String, Object> broken = person(2);
    broken.remove("id");
    answer("contact/filter", list(3L, List.of(person(1), broken, person(3))));

    ContactPage page = found(book().page(ContactQuery.all(), new PageRequest(40, 10)));

    assertThat(page.items()).extracting(contact -> contact.id().value()).containsExactly(1L, 3L);
    assertThat(page.unreadable())
        .containsExactly(new Unreadable("the contact at place 41 of the list has no id"));
    assertThat(page.size()).isEqualTo(3);
  }

  @Test
  final void a_list_with_fewer_entries_than_its_count_is_unreadable() {
    Map<String, Object> envelope = list(3L, people(3));
    envelope.put("count", 4);
    answer("contact/filter", envelope);

    assertThat(book().page(ContactQuery.all(), PageRequest.first(10)))
        .isEqualTo(
            Either.left(
                new Unreadable("the answer states a count of 4 for the contacts but contains 3")));
  }

  @Test
  final void a_missing_total_means_the_last_page_only_for_lists_that_may_omit_it() {
    answer("contact/filter", list(2L, people(2)));
    answer("case/40/contact", list(null, people(2)));
    answer("case/41/contact", list(5L, people(2)));

    ContactPage filtered = found(book().page(ContactQuery.all(), PageRequest.first(10)));
    ContactPage whole = found(book().page(ContactGroup.ofCase(40), PageRequest.first(10)));
    ContactPage part = found(book().page(ContactGroup.ofCase(41), PageRequest.first(2)));

    assertThat(filtered.isLast()).as("its total may be a minute old").isFalse();
    assertThat(whole.isLast()).isTrue();
    assertThat(whole.total()).contains(2L);
    assertThat(part.isLast()).isFalse();
    assertThat(part.total()).contains(5L);
  }

  @Test
  final void a_stream_requests_each_page_once_and_at_most_two_at_a_time() {
    portal.fault(Fault.parse("page-cap=3"));
    AtomicInteger running = new AtomicInteger();
    AtomicInteger mostRunning = new AtomicInteger();
    List<Integer> attempts = Collections.synchronizedList(new ArrayList<>());
    ContactBook book =
        observed(
            new PortalListener() {
              @Override
              public void onStart(Start start) {
                mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
              }

              @Override
              public void onRequest(Request request) {
                running.decrementAndGet();
                attempts.add(request.attempt());
              }
            });

    List<Contact> read;
    try (var all = book.stream(ContactQuery.all())) {
      read = all.map(PortalListContract::found).toList();
    }

    List<String> starts = portal.requests().stream().map(PortalListContract::start).toList();
    assertThat(read).hasSize(14).doesNotHaveDuplicates();
    assertThat(starts).containsExactlyInAnyOrder("0", "2", "4", "6", "8", "10", "12", "14", "13");
    assertThat(attempts).hasSameSizeAs(starts).containsOnly(1);
    assertThat(running).hasValue(0);
    assertThat(mostRunning).hasValueLessThanOrEqualTo(2);
  }

  @Test
  final void a_single_connection_permits_no_page_ahead() {
    portal.fault(Fault.parse("page-cap=3"));
    ContactBook book = opening(settings().maxConnections(1).build());

    try (var all = book.stream(ContactQuery.all())) {
      assertThat(all.filter(Either::isRight)).hasSize(14);
    }

    assertThat(portal.requests().stream().map(PortalListContract::start))
        .containsExactly("0", "2", "4", "6", "8", "10", "12", "14", "13");
  }

  @Test
  final void a_closed_stream_stops_the_request_ahead_and_the_book_stays_usable() throws Exception {
    portal.fault(Fault.parse("page-cap=3"));
    CountDownLatch read = new CountDownLatch(3);
    CountDownLatch stopped = new CountDownLatch(1);
    ContactBook book =
        observed(
            new PortalListener() {
              @Override
              public void onCall(Call call) {
                read.countDown();
                if (call.error().contains(Unavailable.interrupted())) {
                  stopped.countDown();
                }
              }
            });

    try (var pages = book.pages(ContactQuery.all(), Paging.standard())) {
      Iterator<Either<ContactError, ContactPage>> each = pages.iterator();
      found(each.next());
      found(each.next());
      assertThat(read.await(30, TimeUnit.SECONDS)).isTrue();
      portal.fault(Fault.silent());
      found(each.next());
      while (portal.requests().stream().noneMatch(request -> start(request).equals("6"))) {
        Thread.sleep(5);
      }
    }

    assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
    portal.clearFaults();
    assertThat(found(book.page(ContactQuery.all(), PageRequest.first(3))).items()).hasSize(3);
  }

  private ContactBook observed(PortalListener listener) {
    return opening(settings().listener(listener).build());
  }

  private static String start(RecordedRequest request) {
    return request.query().get("startindex").get(0);
  }

  @Test
  final void contact_infos_of_lists_have_the_order_of_a_read_by_id() {
    Map<String, Object> person = person(1);
    person.put(
        "commonData",
        List.of(
            info(9, 1, "b@x"),
            info(8, 1, "a@x"),
            info(7, 0, "2"),
            info(3, 4, "t"),
            info(5, 0, "1")));
    answer("contact/filter", list(1L, List.of(person)));

    assertThat(found(book().page(ContactQuery.all(), PageRequest.first(10))).items().get(0).infos())
        .extracting(info -> info.value().get())
        .containsExactly("1", "2", "a@x", "b@x", "t");
  }

  // ---- failures

  @Test
  final void a_missing_company_is_not_found() {
    answer("contact/company/5/person", 404, error(404, "Not found"));

    assertThat(book().findAll(ContactGroup.membersOf(ContactId.of(5))))
        .isEqualTo(Either.left(new NotFound(ContactId.of(5))));
  }

  @Test
  final void a_missing_opportunity_is_refused_with_its_id() {
    answer("opportunity/5/contact", 404, error(404, "Not found"));

    assertThat(book().findAll(ContactGroup.ofOpportunity(5)))
        .isEqualTo(
            Either.left(new Refused("there is no opportunity 5, or this account may not see it")));
  }

  @Test
  final void the_tags_of_a_missing_contact_are_not_found() {
    answer("contact/5/tag", 404, error(404, "Not found"));

    assertThat(book().tagsOf(ContactId.of(5)))
        .isEqualTo(Either.left(new NotFound(ContactId.of(5))));
  }

  @Test
  final void ids_out_of_range_are_not_requested() {
    long beyond = Integer.MAX_VALUE + 1L;

    assertThat(book().findAll(ContactGroup.membersOf(ContactId.of(beyond))).getLeft())
        .isEqualTo(new NotFound(ContactId.of(beyond)));
    assertThat(book().findAll(ContactGroup.membersOf(ContactId.of(0))).getLeft())
        .isEqualTo(new NotFound(ContactId.of(0)));
    assertThat(book().findAll(ContactGroup.ofOpportunity(beyond)).getLeft())
        .isInstanceOf(Refused.class);
    assertThat(book().findAll(ContactGroup.ofProject(beyond)).get()).isEmpty();
    assertThat(book().findAll(ContactGroup.ofCase(beyond)).get()).isEmpty();
    assertThat(book().tagsOf(ContactId.of(beyond)).getLeft()).isInstanceOf(NotFound.class);
    assertThat(portal.requests()).isEmpty();
  }

  @Test
  final void a_404_without_an_envelope_is_unavailable_instead_of_not_found() {
    portal.answer("/api/2.0/crm/contact/company/5/person." + suffix(), CannedAnswer.empty(404));

    assertThat(book().findAll(ContactGroup.membersOf(ContactId.of(5))).getLeft())
        .isInstanceOf(Unavailable.class);
  }

  @Test
  final void failures_of_lists_are_those_of_a_read_by_id() {
    answer("contact/filter", 403, error(403, "Forbidden"));
    answer("contact/tag", 400, error(400, "bad"));
    portal.answer(
        "/api/2.0/crm/contact/status." + suffix(),
        CannedAnswer.of(401, "text/html", "Unauthorized"));

    assertThat(book().page(ContactQuery.all(), PageRequest.first(10)).getLeft())
        .isEqualTo(
            new AccessDenied("the portal denies this account the contacts (403): Forbidden"));
    assertThat(book().tags().getLeft()).isInstanceOf(Refused.class);
    assertThat(book().stages().getLeft()).isInstanceOf(NotAuthenticated.class);
  }

  // ---- the catalog

  @Test
  final void field_definitions_are_read_completely() {
    Map<String, Object> choice = new LinkedHashMap<>();
    choice.put("id", 13);
    choice.put("entityId", -1);
    choice.put("label", "Источник");
    choice.put("fieldValue", " ");
    choice.put("fieldType", 2);
    choice.put("position", 4);
    choice.put("mask", "[\"Сайт\",\"Звонок\"]");
    choice.put("relativeItemsCount", 12);
    answer("person/customfield/definitions", list(null, List.of(choice)));
    answer("company/customfield/definitions", list(null));

    assertThat(book().personFields().get())
        .containsExactly(
            new FieldDefinition(
                13,
                Option.some("Источник"),
                4,
                Option.some("[\"Сайт\",\"Звонок\"]"),
                FieldValue.Choice.of(null, List.of("Сайт", "Звонок")),
                12));
    assertThat(book().companyFields().get()).isEmpty();
  }

  @Test
  final void stages_types_and_tags_are_read_with_their_counts() {
    answer(
        "contact/status",
        list(
            null,
            List.of(
                Map.of(
                    "id",
                    1,
                    "title",
                    "Холодный",
                    "description",
                    "",
                    "color",
                    "#aaa",
                    "relativeItemsCount",
                    4),
                Map.of("id", 3, "title", "Горячий", "sortOrder", 2))));
    answer("contact/type", list(null, List.of(Map.of("id", 9, "title", "Клиент"))));
    answer("contact/tag", list(null, List.of(Map.of("title", "VIP", "relativeItemsCount", 3))));
    answer("contact/7/tag", list(null, List.of("VIP", "a, b")));

    assertThat(book().stages().get())
        .containsExactly(
            new CatalogUsage(CatalogEntry.of(1, "Холодный").withColor("#aaa"), 4),
            new CatalogUsage(CatalogEntry.of(3, "Горячий").withSortOrder(2), 0));
    assertThat(book().types().get())
        .containsExactly(new CatalogUsage(CatalogEntry.of(9, "Клиент"), 0));
    assertThat(book().tags().get()).containsExactly(new Tag("VIP", 3));
    assertThat(book().tagsOf(ContactId.of(7)).get()).containsExactly("VIP", "a, b");
  }

  @Test
  final void a_long_catalog_is_read_in_pages_up_to_its_total() {
    int all = book().tags().get().size();
    portal.fault(Fault.parse("page-cap=1"));

    assertThat(book().tags().get()).hasSize(all).doesNotHaveDuplicates();

    assertThat(portal.requests())
        .extracting(request -> parameters(request).get(0))
        .startsWith("startIndex=0", "startIndex=0", "startIndex=1", "startIndex=2");
  }

  @Test
  final void a_catalog_is_complete_if_the_portal_ignores_start_index_and_overstates_the_total() {
    List<Map<String, Object>> titles =
        List.of(
            Map.of("title", "a", "id", 1, "fieldType", 0, "relativeItemsCount", 3),
            Map.of("title", "b", "id", 2, "fieldType", 0, "relativeItemsCount", 5));
    for (String list :
        List.of(
            "contact/tag",
            "contact/status",
            "contact/type",
            "person/customfield/definitions",
            "company/customfield/definitions")) {
      answer(list, list(1_000_000_000L, titles));
    }
    answer("contact/7/tag", list(1_000_000_000L, List.of("a", "b")));

    assertThat(book().tags().get()).extracting(Tag::title).containsExactly("a", "b");
    assertThat(book().tagsOf(ContactId.of(7)).get()).containsExactly("a", "b");
    assertThat(book().stages().get()).hasSize(2);
    assertThat(book().types().get()).hasSize(2);
    assertThat(book().personFields().get()).hasSize(2);
    assertThat(book().companyFields().get()).hasSize(2);
    assertThat(portal.requests()).hasSize(12);
  }

  @Test
  final void an_entry_whose_count_changes_between_pages_is_not_new() {
    AtomicInteger usage = new AtomicInteger();
    PortalListener counting =
        new PortalListener() {
          @Override
          public void onRequest(Request request) {
            answer(
                "contact/tag",
                list(9L, List.of(Map.of("title", "a", "relativeItemsCount", usage.get() + 1))));
            usage.incrementAndGet();
          }
        };
    answer("contact/tag", list(9L, List.of(Map.of("title", "a", "relativeItemsCount", 0))));

    assertThat(opening(settings().listener(counting).build()).tags().get())
        .containsExactly(new Tag("a", 0));
    assertThat(usage).hasValue(2);
  }

  @Test
  final void an_endless_catalog_is_unreadable() {
    AtomicInteger page = new AtomicInteger();
    PortalListener growing =
        new PortalListener() {
          @Override
          public void onRequest(Request request) {
            answer("contact/7/tag", list(1_000_000_000L, titles(page.incrementAndGet(), 10_000)));
          }
        };
    answer("contact/7/tag", list(1_000_000_000L, titles(0, 10_000)));

    assertThat(opening(settings().listener(growing).build()).tagsOf(ContactId.of(7)).getLeft())
        .isEqualTo(new Unreadable("the list of the contact's tags has more than 100000 entries"));
    assertThat(page).hasValue(11);
  }

  @Test
  final void all_pages_of_a_catalog_together_are_limited_like_one_answer() {
    AtomicInteger page = new AtomicInteger();
    PortalListener growing =
        new PortalListener() {
          @Override
          public void onRequest(Request request) {
            answer("contact/7/tag", list(1_000_000_000L, titles(page.incrementAndGet(), 100)));
          }
        };
    answer("contact/7/tag", list(1_000_000_000L, titles(0, 100)));

    assertThat(
            opening(settings().maxAnswerBytes(20_000).listener(growing).build())
                .tagsOf(ContactId.of(7))
                .getLeft())
        .isEqualTo(
            new Unreadable(
                "the answer is longer than 20000 bytes, the limit of"
                    + " contacts.max-answer-bytes (CONTACTS_MAX_ANSWER_BYTES)"));
    assertThat(page).hasValueLessThan(40);
  }

  private static List<String> titles(int page, int howMany) {
    return IntStream.range(0, howMany).mapToObj(number -> page + "-" + number).toList();
  }

  @Test
  final void blank_tags_are_dropped_everywhere() {
    List<String> blanks = List.of("\u00A0", "\u2007 \u202F", "\u0085", "\u3000");
    List<String> titles = new ArrayList<>(blanks);
    titles.add("VIP\u00A0");
    Map<String, Object> person = person(7);
    person.put("tags", titles);
    answer("contact/filter", list(1L, List.of(person)));
    answer("contact/7/tag", list(null, titles));
    answer("contact/tag", list(null, titles.stream().map(t -> Map.of("title", t)).toList()));

    assertThat(found(book().page(ContactQuery.all(), PageRequest.first(10))).items().get(0).tags())
        .containsExactly("VIP\u00A0");
    assertThat(book().tagsOf(ContactId.of(7)).get()).containsExactly("VIP\u00A0");
    assertThat(book().tags().get()).extracting(Tag::title).containsExactly("VIP\u00A0");
  }

  @Test
  final void a_failed_list_with_a_total_is_a_failure_with_the_portals_message() {
    Map<String, Object> failed = error(500, "no luck");
    failed.put("total", 3);
    failed.put("count", 3);
    answer("contact/filter", 200, failed);

    assertThat(book().page(ContactQuery.all(), PageRequest.first(10)))
        .isEqualTo(Either.left(new Refused("no luck")));
    answer("contact/filter", 500, failed);
    assertThat(book().page(ContactQuery.all(), PageRequest.first(10)))
        .isEqualTo(Either.left(Unavailable.because("the portal failed (500): no luck")));
  }

  @Test
  final void a_list_as_documented_by_the_vendor_is_read() {
    Map<String, Object> email = Map.of("ID", 1, "InfoType", 1, "Data", "vera@mayak.example");
    Map<String, Object> person = new LinkedHashMap<>();
    person.put("FirstName", "Вера");
    person.put("Tags", List.of("VIP"));
    person.put("CommonData", List.of(email));
    person.put("ID", 1234);
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("Status", 0);
    envelope.put("Total", 1);
    envelope.put("Response", List.of(person));
    answer("contact/filter", envelope);

    Contact found = found(book().page(ContactQuery.all(), PageRequest.first(10))).items().get(0);

    assertThat(found.displayName()).isEqualTo("Вера");
    assertThat(found.tags()).containsExactly("VIP");
    assertThat(found.infos())
        .extracting(info -> info.value().get())
        .containsExactly("vera@mayak.example");
  }

  @Test
  final void a_contact_of_a_list_with_no_known_member_except_its_id_is_unreadable() {
    answer("contact/filter", list(2L, List.of(person(1), Map.of("id", 2, "Vorname", "Anna"))));

    ContactPage page = book().page(ContactQuery.all(), PageRequest.first(10)).get();

    assertThat(page.items()).hasSize(1);
    assertThat(page.unreadable())
        .containsExactly(
            new Unreadable(
                "the contact at place 1 of the list has no known member except its id; the first unknown one is Vorname"));
  }

  @Test
  final void negative_counts_are_absent() {
    Map<String, Object> company = new LinkedHashMap<>();
    company.put("id", 8);
    company.put("isCompany", true);
    company.put("companyName", "Маяк");
    company.put("taskCount", -2);
    company.put("personsCount", -1);
    answer("contact/filter", list(-1L, List.of(company)));

    ContactPage page = book().page(ContactQuery.all(), PageRequest.first(10)).get();

    assertThat(page.total()).isEqualTo(Option.none());
    assertThat(page.items().get(0).tasks().count()).isZero();
    assertThat(page.items().get(0).<Integer>fold(person -> -1, found -> found.memberCount()))
        .isZero();
  }

  @Test
  final void a_total_without_entries_causes_no_further_request() {
    Map<String, Object> envelope = list(1_000L);
    envelope.put("response", Map.of());
    answer("contact/tag", envelope);

    assertThat(book().tags().get()).isEmpty();

    assertThat(portal.requests()).hasSize(1);
  }

  @Test
  final void after_a_page_that_is_too_long_smaller_pages_are_requested() {
    int total = found(book().page(ContactQuery.all(), PageRequest.first(1000))).size();
    ContactBook book = opening(settings().maxAnswerBytes(7_000).build());

    try (var contacts = book.stream(ContactQuery.all())) {
      assertThat(contacts.filter(Either::isRight)).hasSize(total);
    }
    assertThat(portal.requests().stream().flatMap(request -> parameters(request).stream()))
        .contains("count=500", "count=125");
    int after = portal.requests().size();
    found(book.page(ContactQuery.all(), PageRequest.first(500)));
    assertThat(portal.requests()).hasSize(after + 1);
  }

  @Test
  final void a_single_contact_that_is_too_long_is_unreadable() {
    ContactBook book = opening(settings().maxAnswerBytes(300).build());

    assertThat(book.page(ContactQuery.all(), PageRequest.first(10)).getLeft())
        .isEqualTo(
            new ContactError.Unreadable(
                "the answer is longer than 300 bytes, the limit of"
                    + " contacts.max-answer-bytes (CONTACTS_MAX_ANSWER_BYTES)"));
  }

  // ---- helpers

  private PortalSettings.Builder settings() {
    return PortalSettings.builder(portal.uri().toString()).token(portal.token());
  }

  private ContactBook opening(PortalSettings settings) {
    ContactBook book = open(settings);
    opened.add(0, book);
    return book;
  }

  private ContactBook book() {
    return opening(settings().build());
  }

  private static <T> T found(Either<ContactError, T> outcome) {
    assertThat(outcome.isRight()).as(outcome.toString()).isTrue();
    return outcome.get();
  }

  private RecordedRequest onlyRequest() {
    assertThat(portal.requests()).hasSize(1);
    return portal.requests().get(0);
  }

  /** Returns name and value of each parameter, decoded, in the order sent. */
  private static List<String> parameters(RecordedRequest request) {
    String query = request.target().substring(request.target().indexOf('?') + 1);
    return Arrays.stream(query.split("&"))
        .map(
            pair ->
                Arrays.stream(pair.split("=", 2))
                    .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                    .toList())
        .map(pair -> String.join("=", pair))
        .toList();
  }

  private void answer(String path, Map<String, Object> envelope) {
    answer(path, 200, envelope);
  }

  private void answer(String path, int status, Map<String, Object> envelope) {
    portal.answer(
        "/api/2.0/crm/" + path + "." + suffix(),
        CannedAnswer.of(status, contentType(), rendered(envelope)));
  }

  private static Map<String, Object> list(Long total) {
    return list(total, List.of());
  }

  private static Map<String, Object> list(Long total, List<?> items) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    if (!items.isEmpty()) {
      envelope.put("count", items.size());
      // One too many, as portals send it.
      envelope.put("nextIndex", items.size() + 1);
    }
    if (total != null) {
      envelope.put("total", total);
    }
    envelope.put("status", 0);
    envelope.put("statusCode", 200);
    envelope.put("response", items);
    return envelope;
  }

  private static Map<String, Object> error(int status, String message) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("status", 1);
    envelope.put("statusCode", status);
    envelope.put("error", Map.of("message", message));
    return envelope;
  }

  private static Map<String, Object> person(int number) {
    Map<String, Object> person = new LinkedHashMap<>();
    person.put("firstName", "Name " + number);
    person.put("isCompany", "false");
    person.put("id", number);
    return person;
  }

  private static List<Map<String, Object>> people(int howMany) {
    List<Map<String, Object>> people = new ArrayList<>();
    for (int number = 1; number <= howMany; number++) {
      people.add(person(number));
    }
    return people;
  }

  private static List<String> names(int howMany) {
    return people(howMany).stream().map(person -> person.get("firstName").toString()).toList();
  }

  private static Map<String, Object> info(int id, int type, String data) {
    return Map.of("id", id, "infoType", type, "category", 0, "data", data);
  }
}
