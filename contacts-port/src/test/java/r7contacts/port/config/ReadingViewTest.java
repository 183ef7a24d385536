package r7contacts.port.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
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
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
import r7contacts.port.Paging;

class ReadingViewTest {

  private static final ContactId ID = ContactId.of(7);
  private static final Map<Class<?>, Object> ARGUMENTS =
      Map.ofEntries(
          Map.entry(Contact.class, Person.builder(Profile.builder(ID).build()).build()),
          Map.entry(ContactId.class, ID),
          Map.entry(ContactQuery.class, ContactQuery.all()),
          Map.entry(
              ContactInfoQuery.class, ContactInfoQuery.exact(Channel.PHONE, "+7 495 123-45-67")),
          Map.entry(ContactGroup.class, ContactGroup.membersOf(ID)),
          Map.entry(PageRequest.class, PageRequest.first(5)),
          Map.entry(Paging.class, Paging.standard()),
          Map.entry(Channel.class, Channel.PHONE),
          Map.entry(String.class, "+7 495 123-45-67"),
          Map.entry(Collection.class, List.of(ID)),
          Map.entry(Function.class, Function.identity()));
  private static final Map<Class<?>, Object> RESULTS =
      Map.of(
          Either.class, Either.left(new ContactError.NotFound(ID)),
          Stream.class, Stream.empty(),
          Map.class, Map.of(),
          Contact.class, Person.builder(Profile.builder(ID).build()).build(),
          String.class, "the book",
          Object.class, "of one call");

  private final List<Method> called = new ArrayList<>();

  /** Notes the method that is called, and returns the result for its type. */
  private final ContactBook book =
      (ContactBook)
          Proxy.newProxyInstance(
              ContactBook.class.getClassLoader(),
              new Class<?>[] {ContactBook.class},
              (proxy, method, arguments) -> {
                called.add(method);
                return RESULTS.get(method.getReturnType());
              });

  static Stream<Method> methods() throws NoSuchMethodException {
    return Stream.concat(
        Arrays.stream(ContactBook.class.getMethods()),
        Stream.of(Object.class.getMethod("toString")));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void every_method_is_that_of_the_book(Method method)
      throws IllegalAccessException, InvocationTargetException {
    ContactBook view = new ReadingView(book);
    Object[] arguments =
        Arrays.stream(method.getParameterTypes()).map(ARGUMENTS::get).toArray(Object[]::new);

    Object result = method.invoke(view, arguments);

    assertThat(result).isSameAs(RESULTS.get(method.getReturnType()));
    assertThat(called)
        .singleElement()
        .satisfies(
            only -> {
              assertThat(only.getName()).isEqualTo(method.getName());
              assertThat(only.getParameterTypes()).isEqualTo(method.getParameterTypes());
            });
  }
}
