package r7contacts.spring;

import org.jspecify.annotations.Nullable;

/** Reports that the application's properties do not open a contact book, and what to do. */
final class InvalidContactsConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String action;

  private InvalidContactsConfigurationException(
      String message, String action, @Nullable Throwable cause) {
    super(message, cause);
    this.action = action;
  }

  static InvalidContactsConfigurationException withoutAddress() {
    return new InvalidContactsConfigurationException(
        "There is no contact book, because the property contacts.address is not set.",
        """
        Set one of these, or define a bean of the type ContactBook:

            contacts.address=json+https://portal.example   a portal, with contacts.token
            contacts.address=memory:                       twelve built-in contacts

        In tests, @PortalTest starts a portal simulator and sets the address and the token.\
        """,
        null);
  }

  static InvalidContactsConfigurationException because(IllegalArgumentException reason) {
    return new InvalidContactsConfigurationException(
        "The contact book cannot be opened: " + reason.getMessage() + ".",
        "Correct the property of the application (contacts.…), or the environment variable"
            + " (CONTACTS_…).",
        reason);
  }

  String action() {
    return action;
  }
}
