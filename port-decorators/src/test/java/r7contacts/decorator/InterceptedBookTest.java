package r7contacts.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
import r7contacts.port.ReadAhead;

/** Every request of a book goes through the interceptor of its decorator. */
@Timeout(60)
class InterceptedBookTest {

  private static final ContactId ID = ContactId.of(7);
  private static final Either<ContactError, ?> AWAY =
      Either.left(ContactError.Unavailable.because("the portal is away"));

  /** A request of each kind, by the method that makes it. */
  private static final Map<String, Function<ContactBook, Either<ContactError, ?>>> REQUESTS =
      Map.of(
          "findById",
          book -> book.findById(ID),
          "page(ContactQuery)",
          book -> book.page(ContactQuery.all(), PageRequest.first(10)),
          "page(ContactInfoQuery)",
          book -> book.page(ContactInfoQuery.exact(Channel.EMAIL, "a@x"), PageRequest.first(10)),
          "page(ContactGroup)",
          book -> book.page(ContactGroup.ofCase(1), PageRequest.first(10)),
          "personFields",
          ContactBook::personFields,
          "companyFields",
          ContactBook::companyFields,
          "tags",
          ContactBook::tags,
          "tagsOf",
          book -> book.tagsOf(ID),
          "stages",
          ContactBook::stages,
          "types",
          ContactBook::types);

  private final List<String> asked = new ArrayList<>();
  private Either<ContactError, ?> answer = AWAY;

  /** Records its requests, and returns the same answer for each. */
  private final ContactBook inner =
      (ContactBook)
          Proxy.newProxyInstance(
              ContactBook.class.getClassLoader(),
              new Class<?>[] {ContactBook.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("asOneCall")) {
                  return InvocationHandler.invokeDefault(proxy, method, arguments);
                }
                asked.add(name(method));
                return method.getReturnType() == void.class ? null : answer;
              });

  private static String name(Method method) {
    return method.getName().equals("page")
        ? "page(" + method.getParameterTypes()[0].getSimpleName() + ")"
        : method.getName();
  }

  static Stream<String> requests() {
    return REQUESTS.keySet().stream().sorted();
  }

  @Test
  void every_request_of_a_book_is_tested_here() {
    assertThat(
            Arrays.stream(ContactBook.class.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(InterceptedBookTest::name)
                .filter(name -> !name.equals("close")))
        .containsExactlyInAnyOrderElementsOf(REQUESTS.keySet());
  }

  @ParameterizedTest
  @MethodSource("requests")
  void an_open_circuit_lets_nothing_through(String name) {
    ContactBook book = CircuitBreakingContacts.builder().minimumNumberOfCalls(2).around(inner);

    for (int call = 0; call < 5; call++) {
      assertThat(REQUESTS.get(name).apply(book).isLeft()).isTrue();
    }

    assertThat(asked).containsExactly(name, name);
    assertThat(REQUESTS.get(name).apply(book).getLeft().message()).contains("no request was made");
  }

  @Test
  void all_ports_share_one_circuit() {
    ContactBook book = CircuitBreakingContacts.builder().minimumNumberOfCalls(2).around(inner);

    book.tags();
    book.page(ContactQuery.all(), PageRequest.first(10));

    REQUESTS.forEach((name, request) -> assertThat(request.apply(book).isLeft()).isTrue());
    assertThat(asked).containsExactly("tags", "page(ContactQuery)");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void every_request_uses_up_the_limit(String name) {
    ContactBook book =
        RateLimitedContacts.builder()
            .permits(2)
            .per(Duration.ofHours(1))
            .maximumWait(Duration.ZERO)
            .around(inner);

    List<Either<ContactError, ?>> outcomes = new ArrayList<>();
    for (int call = 0; call < 5; call++) {
      outcomes.add(REQUESTS.get(name).apply(book));
    }

    assertThat(asked).containsExactly(name, name);
    assertThat(outcomes.get(4).getLeft().message()).contains("the limit of 2 calls");
  }

  /** Not all adapters have photos, so it has a default, which a decorator must not use. */
  @Test
  void photos_are_requests_as_well() {
    Contact contact = Person.builder(Profile.builder(ID).build()).build();
    ContactBook book = CircuitBreakingContacts.builder().minimumNumberOfCalls(2).around(inner);

    for (int call = 0; call < 3; call++) {
      assertThat(book.photoOf(contact).isLeft()).isTrue();
    }

    assertThat(asked).containsExactly("photoOf", "photoOf");
  }

  @Test
  void operations_of_several_requests_go_through_the_interceptor() {
    answer = Either.right(new ContactPage(List.of(), 0, Option.none(), List.of(), true));
    ContactBook book =
        RateLimitedContacts.builder()
            .permits(2)
            .per(Duration.ofHours(1))
            .maximumWait(Duration.ZERO)
            .around(inner);
    for (int call = 0; call < 3; call++) {
      book.page(ContactQuery.all(), PageRequest.first(10));
    }

    assertThat(book.stream(ContactQuery.all()).toList()).singleElement().matches(Either::isLeft);
    assertThat(book.findAll(ContactGroup.ofCase(1)).isLeft()).isTrue();
    assertThat(book.findByContactInfo(Channel.EMAIL, "a@x").isLeft()).isTrue();
    assertThat(book.findComplete(ID).isLeft()).isTrue();
  }

  @Test
  void pages_are_requested_ahead_unless_that_would_use_up_a_rate_limit() {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    ContactBook ahead =
        (ContactBook)
            Proxy.newProxyInstance(
                ContactBook.class.getClassLoader(),
                new Class<?>[] {ContactBook.class, ReadAhead.class},
                (proxy, method, arguments) -> Option.some(threads));

    assertThat(readAheadThreads(CachedContacts.around(CircuitBreakingContacts.around(ahead))))
        .containsExactly(threads);
    assertThat(readAheadThreads(CachedContacts.around(RateLimitedContacts.around(ahead))))
        .isEmpty();
    assertThat(readAheadThreads(RateLimitedContacts.around(CachedContacts.around(ahead))))
        .isEmpty();
    assertThat(readAheadThreads(CachedContacts.around(inner))).isEmpty();
    threads.shutdownNow();
  }

  private static Option<ExecutorService> readAheadThreads(ContactBook book) {
    return ((ReadAhead) book).readAheadThreads();
  }

  /** All decorators around one book, which counts the calls that are made of it. */
  private static Stream<Function<ContactBook, ContactBook>> decorators() {
    return Stream.of(
        CachedContacts::around,
        CircuitBreakingContacts::around,
        RateLimitedContacts::around,
        book ->
            CachedContacts.around(
                CircuitBreakingContacts.around(RateLimitedContacts.around(book))));
  }

  @SuppressWarnings("unchecked")
  @ParameterizedTest
  @MethodSource("decorators")
  void calls_of_many_requests_are_one_call_of_the_inner_book(
      Function<ContactBook, ContactBook> decorator) {
    answer = Either.right(new ContactPage(List.of(), 0, Option.none(), List.of(), true));
    List<String> calls = new ArrayList<>();
    ContactBook counting =
        (ContactBook)
            Proxy.newProxyInstance(
                ContactBook.class.getClassLoader(),
                new Class<?>[] {ContactBook.class},
                (proxy, method, arguments) -> {
                  calls.add(name(method));
                  return method.getName().equals("asOneCall")
                      ? ((Function<Object, Object>) arguments[0]).apply(inner)
                      : method.invoke(inner, arguments);
                });
    ContactBook book = decorator.apply(counting);

    book.findAll(ContactGroup.ofCase(1));
    book.findByContactInfo(Channel.EMAIL, "a@x");
    answer = AWAY;
    book.findComplete(ID);

    assertThat(calls).containsExactly("asOneCall", "asOneCall", "asOneCall");
    assertThat(asked).containsExactly("page(ContactGroup)", "page(ContactInfoQuery)", "findById");
  }

  @ParameterizedTest
  @MethodSource("decorators")
  void a_close_during_a_call_is_not_an_exception(Function<ContactBook, ContactBook> decorator) {
    ContactBook book = decorator.apply(inner);
    answer = Either.left(ContactError.Unavailable.because("the repository was closed meanwhile"));

    Either<ContactError, ?> outcome =
        book.asOneCall(
            once -> {
              once.tags();
              book.close();
              return once.page(ContactQuery.all(), PageRequest.first(10));
            });

    assertThat(outcome.getLeft().message()).contains("the repository was closed meanwhile");
    assertThatIllegalStateException().isThrownBy(() -> book.asOneCall(ContactBook::tags));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void a_cache_keeps_contacts_read_by_id_only(String name) {
    answer = Either.right(Inner.withId(ID.value()));
    ContactBook book = CachedContacts.around(inner);

    REQUESTS.get(name).apply(book);
    REQUESTS.get(name).apply(book);

    assertThat(asked).hasSize(name.equals("findById") ? 1 : 2).containsOnly(name);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void a_closed_book_rejects_requests_and_closes_the_inner_one_once(String name) {
    for (ContactBook book :
        List.of(
            CachedContacts.around(inner),
            CircuitBreakingContacts.around(inner),
            RateLimitedContacts.around(inner))) {
      asked.clear();
      book.close();

      assertThatIllegalStateException().isThrownBy(() -> REQUESTS.get(name).apply(book));
      assertThat(asked).containsExactly("close");
    }
  }

  @Test
  void invalid_arguments_are_rejected_and_do_not_count() {
    ContactBook book = CircuitBreakingContacts.around(inner);

    assertThatNullPointerException().isThrownBy(() -> book.tagsOf(null)).withMessage("id");
    assertThatNullPointerException()
        .isThrownBy(() -> book.page((ContactQuery) null, PageRequest.first(10)))
        .withMessage("query");
    assertThatNullPointerException()
        .isThrownBy(() -> book.page((ContactInfoQuery) null, PageRequest.first(10)))
        .withMessage("query");
    assertThatNullPointerException()
        .isThrownBy(() -> book.page((ContactGroup) null, PageRequest.first(10)))
        .withMessage("group");
    assertThatNullPointerException()
        .isThrownBy(() -> book.page(ContactQuery.all(), null))
        .withMessage("request");
    assertThatNullPointerException()
        .isThrownBy(() -> book.page(ContactGroup.ofCase(1), null))
        .withMessage("request");
    assertThatNullPointerException()
        .isThrownBy(() -> book.page(ContactInfoQuery.exact(Channel.EMAIL, "a@x"), null))
        .withMessage("request");
    assertThat(asked).isEmpty();
  }
}
