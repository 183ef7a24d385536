package r7contacts.benchmarks.edit;

/** Clients that edit contacts. */
public enum EditorKind {
  R7CONTACTS("r7contacts JSON", OurEditor::open),
  /** The minimum that sends the same requests. */
  BY_HAND("HttpClient 5, JSON by hand", ByHandEditor::new);

  private final String label;
  private final Opening opening;

  private interface Opening {
    Editor open(String address, int connections);
  }

  EditorKind(String label, Opening opening) {
    this.label = label;
    this.opening = opening;
  }

  /** Returns the name in the tables. */
  public String label() {
    return label;
  }

  /**
   * Opens a client with this number of connections.
   *
   * @param address the portal's root
   */
  Editor open(String address, int connections) {
    return opening.open(address, connections);
  }
}
