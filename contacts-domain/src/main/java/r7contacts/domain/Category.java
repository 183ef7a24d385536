package r7contacts.domain;

/**
 * What a way to reach someone is for: home, work, mobile and so on.
 *
 * <p>The same number means different things on different channels; {@link Channel#category(int)}
 * knows.
 */
public enum Category {
  HOME,
  WORK,
  MOBILE,
  FAX,
  DIRECT,
  POSTAL,
  OFFICE,
  BILLING,
  OTHER,
  /** A number this version does not know for the channel; the number itself is kept. */
  UNKNOWN
}
