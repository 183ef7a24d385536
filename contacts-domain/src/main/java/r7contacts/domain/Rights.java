package r7contacts.domain;

/**
 * What the user who asked may do with a contact (field guide §10.1).
 *
 * @param mayDelete false for a contact that an invoice refers to, even where it may be edited
 */
public record Rights(boolean mayEdit, boolean mayDelete) {}
