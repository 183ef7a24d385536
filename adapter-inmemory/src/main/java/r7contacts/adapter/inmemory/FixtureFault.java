package r7contacts.adapter.inmemory;

import tools.jackson.core.JsonPointer;

/** What is wrong in a JSON text, and at which member. Stays inside the package. */
final class FixtureFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient JsonPointer at;

  FixtureFault(JsonPointer at, String problem) {
    super(problem);
    this.at = at;
  }

  JsonPointer at() {
    return at;
  }
}
