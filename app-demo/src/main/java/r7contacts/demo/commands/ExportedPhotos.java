package r7contacts.demo.commands;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.text.Quantities;
import r7contacts.domain.Contact;
import r7contacts.domain.PrintableText;
import r7contacts.files.vcard.VCards;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;

/**
 * Photos for vCards, read one by one. Those that cannot be embedded are left out and reported. A
 * portal that rejects the sign-in, or fails for three photos in a row, ends the export.
 */
final class ExportedPhotos {

  private static final int MOST_REASONS = 20;
  private static final int MOST_FAILURES = 3;

  private final List<String> reasons = new ArrayList<>();
  private long failed;
  private int failuresInARow;

  /**
   * Returns the photos of a contact book.
   *
   * @param retriesAfter whether to read a photo again after a failure, after any wait
   */
  Function<Contact, Option<byte[]>> of(ContactBook contacts, Predicate<ContactError> retriesAfter) {
    return contact -> photo(contact, contacts, retriesAfter);
  }

  private Option<byte[]> photo(
      Contact contact, ContactBook contacts, Predicate<ContactError> retriesAfter) {
    Either<ContactError, Option<byte[]>> photo = contacts.photoOf(contact);
    while (photo.isLeft() && retriesAfter.test(photo.getLeft())) {
      photo = contacts.photoOf(contact);
    }
    if (photo.isLeft()) {
      ContactError error = photo.getLeft();
      failuresInARow = error instanceof ContactError.Unavailable ? failuresInARow + 1 : 0;
      if (error instanceof ContactError.NotAuthenticated || failuresInARow == MOST_FAILURES) {
        throw error.toException();
      }
      leaveOut(contact, error.message());
      return Option.none();
    }
    failuresInARow = 0;
    Option<byte[]> image = photo.get();
    if (image.exists(bytes -> !VCards.isPhoto(bytes))) {
      leaveOut(
          contact,
          "it is no JPEG, PNG or GIF, or longer than " + Quantities.size(VCards.MAX_PHOTO_BYTES));
      return Option.none();
    }
    return image;
  }

  private void leaveOut(Contact contact, String reason) {
    failed++;
    if (reasons.size() < MOST_REASONS) {
      reasons.add(
          "  contact %s, %s: %s"
              .formatted(contact.id(), PrintableText.singleLine(contact.displayName()), reason));
    }
  }

  /** Reports the photos that were left out. */
  void report(Environment environment) {
    if (failed == 0) {
      return;
    }
    environment.message(
        "%s left out:"
            .formatted(failed == 1 ? "1 photo was" : Quantities.grouped(failed) + " photos were"));
    reasons.forEach(environment::message);
    if (failed > reasons.size()) {
      environment.message("  and %s more".formatted(Quantities.grouped(failed - reasons.size())));
    }
  }
}
