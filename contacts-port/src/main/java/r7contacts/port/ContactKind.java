package r7contacts.port;

/** Kind of contacts that a query selects (field guide §11.3). */
public enum ContactKind {
  /** People and companies. */
  ANY,
  /** People only. */
  PERSON,
  /** Companies only. */
  COMPANY,
  /** People and companies that belong to an opportunity. */
  WITH_OPPORTUNITY
}
