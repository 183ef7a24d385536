package r7contacts.port;

/** Direction of an order. */
public enum SortDirection {
  /** Smallest first. */
  ASCENDING,
  /** Largest first. */
  DESCENDING
}
