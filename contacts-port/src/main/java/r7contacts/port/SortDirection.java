package r7contacts.port;

/** Which end of an order comes first. */
public enum SortDirection {
  ASCENDING,
  DESCENDING
}
