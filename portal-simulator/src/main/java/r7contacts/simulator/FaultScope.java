package r7contacts.simulator;

/** The requests that a fault applies to. */
enum FaultScope {
  ALL("", "/"),
  CONTACTS("contacts", "/api/2.0/crm/contact"),
  SIGN_IN("sign-in", "/api/2.0/authentication");

  final String text;
  private final String start;

  FaultScope(String text, String start) {
    this.text = text;
    this.start = start;
  }

  boolean includes(String path) {
    return this == ALL || path.regionMatches(true, 0, start, 0, start.length());
  }
}
