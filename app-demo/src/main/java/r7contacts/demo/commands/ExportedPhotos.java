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

/** Photos for vCards, read one by one. Those that cannot be embedded are left out and reported. */
final class ExportedPhotos implements Function<Contact, Option<byte[]>> {

  private static final int MOST_REASONS = 20;

  private final ContactBook contacts;
  private final Predicate<ContactError> retriesAfter;
  private final List<String> reasons = new ArrayList<>();
  private long failed;

  /**
   * Creates photos of a contact book.
   *
   * @param retriesAfter whether to read a photo again after a failure, after any wait
   */
  ExportedPhotos(ContactBook contacts, Predicate<ContactError> retriesAfter) {
    this.contacts = contacts;
    this.retriesAfter = retriesAfter;
  }

  @Override
  public Option<byte[]> apply(Contact contact) {
    Either<ContactError, Option<byte[]>> photo = contacts.photoOf(contact);
    while (photo.isLeft() && retriesAfter.test(photo.getLeft())) {
      photo = contacts.photoOf(contact);
    }
    if (photo.isLeft()) {
      leaveOut(contact, photo.getLeft().message());
      return Option.none();
    }
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
