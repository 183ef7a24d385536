package r7contacts.testkit.edit;

import io.vavr.control.Either;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.PrintableText;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.NewContact;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactQuery;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.Written;
import r7contacts.testkit.ContactDifferences;

/**
 * Changes and readings, with assertions whose messages name the call and what differs. One class,
 * because rules use most of them together.
 */
final class EditCheck {

  private static final int MAX_LENGTH = 300;

  private EditCheck() {}

  /** Returns the contact with all its attributes. */
  static Contact read(ContactBook book, ContactId id) {
    return found("findComplete(" + id + ")", book.findComplete(id));
  }

  /** Returns all contacts, by id. */
  static List<Contact> all(ContactBook book) {
    try (Stream<Either<ContactError, Contact>> all = book.stream(ContactQuery.all())) {
      return all.map(outcome -> found("stream(ContactQuery.all())", outcome)).toList();
    }
  }

  /** Returns what the call found. */
  static <T> T found(String call, Either<ContactError, T> outcome) {
    return outcome.getOrElseThrow(
        error -> new AssertionError(call + " returned an error: " + error.message()));
  }

  /** Carries out a change, and checks that it was done and nothing differs from what it says. */
  static Written done(ContactEditing editing, ContactChange change) {
    return done(call(change), editing.perform(change));
  }

  static Written done(String call, Either<WriteError, Written> outcome) {
    Written written =
        outcome.getOrElseThrow(error -> new AssertionError(call + " returned " + error(error)));
    if (!written.unexpected().isEmpty()) {
      throw new AssertionError(call + " returned unexpected values: " + written.unexpected());
    }
    return written;
  }

  /** Creates a contact and returns it with all its attributes. */
  static Contact created(EditableContactBook book, NewContact change) {
    return read(book, done(book, change).id());
  }

  /** Carries out an edit, and checks the whole contact. Returns it as it is then. */
  static Contact edited(EditableContactBook book, Contact before, ContactEdit edit) {
    String call = call(edit);
    Written written = done(book, edit);
    if (!written.isChanged()) {
      throw new AssertionError(call + " returned that nothing was changed");
    }
    Contact after = read(book, before.id());
    contact(call, AfterChange.of(before, edit.applyTo(before)), after);
    contactOf(call, written, after);
    return after;
  }

  /** Checks that the outcome has the contact as it is now, tags aside. */
  private static void contactOf(String call, Written written, Contact now) {
    Contact reported =
        written
            .contact()
            .getOrElseThrow(() -> new AssertionError(call + " returned no contact afterwards"));
    List<String> differences =
        ContactDifferences.between(
            now, reported.withProfile(reported.profile().toBuilder().tags(now.tags()).build()));
    if (!differences.isEmpty()) {
      throw new AssertionError(
          "%s returned another contact than there is:%s".formatted(call, lines(differences)));
    }
  }

  /** Checks the whole contact after a change. */
  static void contact(String call, AfterChange wanted, Contact actual) {
    List<String> differences = wanted.differencesTo(actual);
    if (!differences.isEmpty()) {
      throw new AssertionError(
          "after %s the contact differs:%s".formatted(call, lines(differences)));
    }
  }

  /** Checks that the contact is as it was. */
  static void unchanged(String call, ContactBook book, Contact before) {
    List<String> differences = ContactDifferences.between(before, read(book, before.id()));
    if (!differences.isEmpty()) {
      throw new AssertionError(
          "%s must change nothing, but contact %s differs:%s"
              .formatted(call, before.id(), lines(differences)));
    }
  }

  /** Checks that all contacts are as they were. */
  static void unchanged(String call, ContactBook book, List<Contact> before) {
    List<Contact> after = all(book);
    if (!after.equals(before)) {
      throw new AssertionError(
          "%s must change nothing, but of the contacts %s these differ: %s"
              .formatted(
                  call,
                  ids(before),
                  ids(
                      Stream.concat(
                              before.stream().filter(any -> !after.contains(any)),
                              after.stream().filter(any -> !before.contains(any)))
                          .distinct()
                          .toList())));
    }
  }

  private static List<ContactId> ids(List<Contact> contacts) {
    return contacts.stream().map(Contact::id).distinct().toList();
  }

  /** Checks that the contact is not there. */
  static void gone(String call, ContactBook book, ContactId id) {
    Either<ContactError, Contact> outcome = book.findById(id);
    if (!Either.left(new NotFound(id)).equals(outcome)) {
      throw new AssertionError(
          "after %s findById(%s) must return NotFound, but returned %s"
              .formatted(call, id, shortened(outcome)));
    }
  }

  /** Carries out a change, and checks that it is refused for such a reason. */
  static <E extends WriteError> E refused(
      ContactEditing editing, ContactChange change, Class<E> expected) {
    return refused(call(change), expected, editing.perform(change));
  }

  static <E extends WriteError> E refused(
      String call, Class<E> expected, Either<WriteError, ?> outcome) {
    if (outcome.isLeft() && expected.isInstance(outcome.getLeft())) {
      return expected.cast(outcome.getLeft());
    }
    throw new AssertionError(
        "%s must return %s, but returned %s"
            .formatted(
                call,
                expected.getSimpleName(),
                outcome.fold(EditCheck::error, EditCheck::shortened)));
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
            .formatted(call, expected.getSimpleName(), shortened(returned)));
  }

  /** Checks a condition. */
  static void that(String call, boolean condition, String message) {
    if (!condition) {
      throw new AssertionError(call + " " + message);
    }
  }

  /** Returns the call that carries out a change, as messages show it. */
  static String call(ContactChange change) {
    return "perform(" + change.accept(new ChangeName()) + ")";
  }

  static String error(WriteError error) {
    return error.getClass().getSimpleName() + ": " + error.message();
  }

  static String lines(List<String> lines) {
    return "\n  " + String.join("\n  ", lines);
  }

  static String shortened(Object value) {
    String text = PrintableText.singleLine(String.valueOf(value));
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
  }
}
