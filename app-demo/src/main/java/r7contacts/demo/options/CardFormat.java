package r7contacts.demo.options;

/** The formats of one contact or user. */
public enum CardFormat {
  /** Labels and values, for people. */
  CARD,
  /** One JSON object. */
  JSON;

  @Override
  public String toString() {
    return Names.of(this);
  }
}
