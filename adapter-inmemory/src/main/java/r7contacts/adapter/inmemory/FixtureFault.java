package r7contacts.adapter.inmemory;

import r7contacts.domain.PrintableText;
import tools.jackson.core.JsonPointer;

/** What is wrong in a JSON text, and at which member. Stays inside the package. */
final class FixtureFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient JsonPointer at;

  FixtureFault(JsonPointer at, String problem) {
    super(PrintableText.singleLine(problem));
    this.at = at;
  }

  JsonPointer at() {
    return at;
  }
}
