package r7contacts.fuzz;

/** Known issues of the adapters, whose cases are not checked. */
final class KnownIssues {

  private KnownIssues() {}

  /** Returns whether the case shows a known issue. */
  static boolean contain(FuzzCase fuzzCase) {
    return echoesToken(fuzzCase);
  }

  /** A token that the portal repeats in its error message becomes part of our message. */
  private static boolean echoesToken(FuzzCase fuzzCase) {
    return fuzzCase.mutations().contains("token echoed");
  }
}
