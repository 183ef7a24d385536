package r7contacts.benchmarks.answer;

/** How much an answer with one contact holds. */
public enum AnswerSize {
  /** The answer that the portal's documentation shows: one e-mail address, one field. */
  SMALL(1234, 1, 1),
  /** A contact that somebody cares for: twenty ways to reach it and twenty fields. */
  TYPICAL(42, 20, 20),
  /** As much as administrators can think of: two hundred fields. */
  LARGE(43, 20, 200);

  private final int id;
  private final int infos;
  private final int fields;

  AnswerSize(int id, int infos, int fields) {
    this.id = id;
    this.infos = infos;
    this.fields = fields;
  }

  /** The id of the contact in this answer. */
  public int id() {
    return id;
  }

  /** How many ways to reach the contact there are, addresses apart. */
  public int infos() {
    return infos;
  }

  /** How many custom fields there are. */
  public int fields() {
    return fields;
  }
}
