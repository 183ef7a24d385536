package r7contacts.benchmarks.answer;

/** Sizes of an answer with one contact. */
public enum AnswerSize {
  /** The answer in the portal's documentation: one e-mail address, one field. */
  SMALL(1234, 1, 1),
  /** A well-maintained contact: twenty infos and twenty fields. */
  TYPICAL(42, 20, 20),
  /** A portal with many custom fields: two hundred fields. */
  LARGE(43, 20, 200);

  private final int id;
  private final int infos;
  private final int fields;

  AnswerSize(int id, int infos, int fields) {
    this.id = id;
    this.infos = infos;
    this.fields = fields;
  }

  /** Returns the id of the contact in this answer. */
  public int id() {
    return id;
  }

  /** Returns the number of infos, without addresses. */
  public int infos() {
    return infos;
  }

  /** Returns the number of custom fields. */
  public int fields() {
    return fields;
  }
}
