package r7contacts.fuzz;

import io.vavr.control.Either;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Address;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.User;
import r7contacts.port.ContactError;

/**
 * The checks of an outcome: an error has a short message without secrets, a contact is the
 * requested one and complete.
 *
 * @param token the adapter's token
 * @param secret the content of the file that must not be read
 */
record OutcomeCheck(String token, String secret) {

  private static final int MAX_MESSAGE_LENGTH = 700;

  /** Returns what is wrong with the outcome; null if nothing is. */
  @Nullable String fault(FuzzCase fuzzCase, Either<ContactError, Contact> outcome) {
    return outcome.fold(error -> fault(fuzzCase, error), contact -> fault(fuzzCase, contact));
  }

  private @Nullable String fault(FuzzCase fuzzCase, ContactError error) {
    String message = error.message();
    String shown = error.getClass().getSimpleName() + ": " + message;
    if (KnownIssues.contain(fuzzCase)) {
      return null;
    }
    if (message.isBlank() || message.length() > MAX_MESSAGE_LENGTH) {
      return "has a message of " + message.length() + " characters: " + shown;
    }
    if (message.chars().anyMatch(OutcomeCheck::isControlOrLineBreak)) {
      return "has a message with line breaks or control characters: " + shown;
    }
    if (message.contains("Exception") || message.contains("\tat ")) {
      return "has a message with a class name or stack trace: " + shown;
    }
    if (error.toString().contains(token) || message.contains(token) || message.contains(secret)) {
      return "shows a secret: " + shown;
    }
    if (message.contains(" within 10 s")) {
      return "takes the total timeout: " + shown;
    }
    return null;
  }

  private static boolean isControlOrLineBreak(int character) {
    return Character.isISOControl(character)
        || "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF"
                .indexOf(character)
            >= 0
        || Character.getType(character) == Character.LINE_SEPARATOR
        || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
  }

  /** Calls the accessors of the contact, none of which may throw. */
  private @Nullable String fault(FuzzCase fuzzCase, Contact contact) {
    if (contact.id().value() != fuzzCase.id() && contact.id().value() != 0) {
      return "is not the requested contact: " + contact;
    }
    if (contact.displayName().isBlank() || contact.initials().isBlank()) {
      return "is a contact without name or initials: " + contact;
    }
    Contact copy =
        contact.fold(person -> person.toBuilder().build(), company -> company.toBuilder().build());
    if (!copy.equals(contact) || copy.hashCode() != contact.hashCode()) {
      return "is a contact that does not equal its copy: " + contact;
    }
    if (contact.toString().contains(secret)) {
      return "contains the content of the forbidden file";
    }
    for (Channel channel : Channel.values()) {
      contact.primary(channel);
    }
    contact.infos().forEach(ContactInfo::category);
    contact.addresses().forEach(Address::singleLine);
    contact.customFields().stream()
        .map(CustomField::value)
        .filter(FieldValue.Date.class::isInstance)
        .map(FieldValue.Date.class::cast)
        .forEach(date -> date.date().orElse(date.dateTime().map(OffsetDateTime::toLocalDate)));
    contact.sharing().accessList().forEach(User::uuid);
    contact.creation().by().forEach(User::uuid);
    contact.age(Instant.now());
    return null;
  }
}
