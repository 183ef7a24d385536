package r7contacts.domain;

/**
 * Category of a contact info or an address: home, work, mobile and so on.
 *
 * <p>A code means different categories on different channels, see {@link Channel#category(int)}.
 */
public enum Category {
  /** Home. */
  HOME,
  /** Work. */
  WORK,
  /** Mobile phone. */
  MOBILE,
  /** Fax. */
  FAX,
  /** Direct line. */
  DIRECT,
  /** Postal address. */
  POSTAL,
  /** Office address. */
  OFFICE,
  /** Billing address. */
  BILLING,
  /** Other. */
  OTHER,
  /** A code that this version does not know on the channel; the code itself is kept. */
  UNKNOWN
}
