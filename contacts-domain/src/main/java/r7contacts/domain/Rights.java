package r7contacts.domain;

/**
 * The account's rights on a contact (field guide §10.1).
 *
 * @param mayEdit whether it may edit the contact
 * @param mayDelete whether it may delete the contact; false also if an invoice refers to it
 */
public record Rights(boolean mayEdit, boolean mayDelete) {}
