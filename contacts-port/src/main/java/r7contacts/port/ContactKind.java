package r7contacts.port;

/** Which kinds of contacts a query wants (field guide §11.3). */
public enum ContactKind {
  ANY,
  PERSON,
  COMPANY,
  /** People and companies that belong to an opportunity. */
  WITH_OPPORTUNITY
}
