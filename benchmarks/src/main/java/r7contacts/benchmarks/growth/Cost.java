package r7contacts.benchmarks.growth;

/** Costs and what they grow with. */
public enum Cost {
  /** Processor time in µs of decoding one contact, by its number of infos. */
  DECODE_INFOS,
  /** Processor time in µs of decoding one contact, by its number of custom fields. */
  DECODE_FIELDS,
  /** Processor time in µs of one call, by the number of infos of the contact. */
  CALL_INFOS,
  /** Processor time in µs of one call, by the number of custom fields of the contact. */
  CALL_FIELDS,
  /**
   * Processor time in µs for each contact of a stream, and the most MB that it holds, by the number
   * of contacts.
   */
  STREAM,
  /** Processor time in µs for each contact of a stream, by the portal's page cap. */
  CAPS,
  /** Calls in a second, by the number of concurrent callers. */
  CALLERS
}
