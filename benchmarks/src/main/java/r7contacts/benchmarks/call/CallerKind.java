package r7contacts.benchmarks.call;

/** Clients that read a contact. */
public enum CallerKind {
  R7CONTACTS_JSON("r7contacts JSON", OurCaller::json),
  R7CONTACTS_XML("r7contacts XML", OurCaller::xml),
  /** HttpClient 5 alone, which the library is based on. */
  DRAIN("HttpClient 5, drains JSON", DrainCaller::new),
  /** The minimum that still creates the contact. */
  BY_HAND("HttpClient 5, JSON by hand", ByHandCaller::new),
  FEIGN("Feign + Jackson 3", FeignCaller::new),
  RETROFIT("Retrofit + Jackson 2", RetrofitCaller::new),
  SPRING("Spring RestClient + Jackson 3", SpringCaller::new),
  JDK("JDK HttpClient + Jackson 3", (place, most) -> new JdkCaller(place));

  private final String label;
  private final Opening opening;

  private interface Opening {
    Caller open(Place place, int connections);
  }

  CallerKind(String label, Opening opening) {
    this.label = label;
    this.opening = opening;
  }

  /** Returns the name in the tables. */
  public String label() {
    return label;
  }

  /**
   * Opens a client with this number of connections, where its pool can be configured.
   *
   * @param address the portal's root
   * @param id of the requested contact
   */
  public Caller open(String address, long id, int connections) {
    return opening.open(new Place(address, id), connections);
  }
}
