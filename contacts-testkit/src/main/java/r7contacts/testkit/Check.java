package r7contacts.testkit;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.PrintableText;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Unavailable;

/** Assertions whose messages name the call and the members that differ, and stay short. */
final class Check {

  private static final int MAX_CONTACTS = 5;
  private static final int MAX_LENGTH = 300;

  private Check() {}

  /** Returns what the call found. */
  static <T> T found(String call, Either<ContactError, T> outcome) {
    return outcome.getOrElseThrow(
        error -> new AssertionError(call + " returned an error: " + error.message()));
  }

  static void contact(String call, Shape shape, Contact complete, Contact actual) {
    List<String> differences = differences(shape, complete, actual);
    if (!differences.isEmpty()) {
      throw new AssertionError(
          "%s returned a contact that differs:%s".formatted(call, lines(differences)));
    }
  }

  /** Checks all contacts of a list, whose order counts. */
  static void contacts(
      String call, Shape shape, List<? extends Contact> complete, List<Contact> actual) {
    ids(call, actual, complete.stream().mapToLong(contact -> contact.id().value()).toArray());
    List<String> differing = new ArrayList<>();
    for (int i = 0; i < actual.size(); i++) {
      List<String> differences = differences(shape, complete.get(i), actual.get(i));
      if (!differences.isEmpty()) {
        differing.add("contact " + actual.get(i).id() + lines(differences).replace("\n", "\n  "));
      }
    }
    if (!differing.isEmpty()) {
      throw new AssertionError(
          "%s returned contacts that differ:%s".formatted(call, lines(first(differing))));
    }
  }

  /** Checks which contacts were found, and their order. */
  static void ids(String call, List<Contact> actual, long... expected) {
    List<Long> wanted = LongStream.of(expected).boxed().toList();
    List<Long> ids = actual.stream().map(contact -> contact.id().value()).toList();
    if (wanted.equals(ids)) {
      return;
    }
    List<String> differences = new ArrayList<>();
    differences.add("expected: " + wanted);
    differences.add("was:      " + PrintableText.singleLine(shortened(ids.toString())));
    first(
            actual.stream()
                .filter(contact -> !wanted.contains(contact.id().value()))
                .map(contact -> "unexpected: " + contact.id() + " " + contact.displayName())
                .toList())
        .forEach(differences::add);
    throw new AssertionError("%s returned other contacts:%s".formatted(call, lines(differences)));
  }

  /** Checks that the call reported that there is no contact with this id. */
  static void notFound(String call, ContactId id, @Nullable Either<ContactError, ?> outcome) {
    if (!Either.left(new NotFound(id)).equals(outcome)) {
      throw new AssertionError(
          "%s must return NotFound for contact %s, but returned %s"
              .formatted(call, id, text(outcome)));
    }
  }

  /** Checks that the call throws such an exception. */
  static void exception(
      String call, Class<? extends RuntimeException> expected, Supplier<?> action) {
    Object returned;
    try {
      returned = action.get();
    } catch (RuntimeException e) {
      if (expected.isInstance(e)) {
        return;
      }
      throw new AssertionError(
          "%s must throw %s, but threw %s".formatted(call, expected.getSimpleName(), e), e);
    }
    throw new AssertionError(
        "%s must throw %s, but returned %s"
            .formatted(
                call,
                expected.getSimpleName(),
                PrintableText.singleLine(shortened(String.valueOf(returned)))));
  }

  /** Checks that the call reported the failure of the backend. */
  static void unavailable(String call, @Nullable Either<ContactError, ?> outcome) {
    if (outcome == null || !outcome.isLeft() || !(outcome.getLeft() instanceof Unavailable)) {
      throw new AssertionError(
          "%s must return Unavailable when the backend fails, but returned %s"
              .formatted(call, text(outcome)));
    }
  }

  /** Checks that the first call of a book failed, or the next one would prove nothing. */
  static void failed(String call, Either<ContactError, ?> outcome) {
    if (outcome.isRight()) {
      throw new AssertionError(
          ("the first %s must fail: failingOnce() must supply a book whose backend fails"
                  + " in its first call, and that does not retry")
              .formatted(call));
    }
  }

  static String text(@Nullable Either<ContactError, ?> outcome) {
    if (outcome == null) {
      return "no outcome";
    }
    return PrintableText.singleLine(
        shortened(
            outcome.fold(
                error -> error.getClass().getSimpleName() + ": " + error.message(),
                found -> "a result: " + found)));
  }

  private static List<String> differences(Shape shape, Contact complete, Contact actual) {
    return ContactDifferences.between(shape.expected(complete, actual), actual);
  }

  private static List<String> first(List<String> all) {
    return all.size() <= MAX_CONTACTS
        ? all
        : Stream.concat(
                all.stream().limit(MAX_CONTACTS),
                Stream.of("… and " + (all.size() - MAX_CONTACTS) + " more"))
            .toList();
  }

  private static String lines(List<String> lines) {
    return "\n  " + String.join("\n  ", lines);
  }

  private static String shortened(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
  }
}
