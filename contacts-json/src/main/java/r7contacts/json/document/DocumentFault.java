package r7contacts.json.document;

import org.jspecify.annotations.Nullable;
import r7contacts.domain.PrintableText;
import tools.jackson.core.TokenStreamLocation;

/** Error in a JSON document: the problem and its place. */
public final class DocumentFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient @Nullable Place place;

  DocumentFault(@Nullable Place place, String problem) {
    super(PrintableText.singleLine(problem));
    this.place = place;
  }

  /** Returns line and column, or null for an empty document. */
  public @Nullable TokenStreamLocation location() {
    return place == null ? null : place.location();
  }

  /** Returns the path to the value and the problem: {@code at /infos/0/category: expected …}. */
  public String description() {
    String pointer = place == null ? "" : place.pointer();
    return "at %s: %s".formatted(pointer.isEmpty() ? "the top" : pointer, getMessage());
  }
}
