package r7contacts.fuzz;

import java.util.List;

/** A change that makes a valid answer malformed or unusual. */
record Mutation(String name, List<AnswerFormat> formats, Change change) {

  /** The change itself. */
  interface Change {
    void apply(MutableAnswer answer, CaseRandom random);
  }

  static Mutation both(String name, Change change) {
    return new Mutation(name, List.of(AnswerFormat.values()), change);
  }

  static Mutation json(String name, Change change) {
    return new Mutation(name, List.of(AnswerFormat.JSON), change);
  }

  static Mutation xml(String name, Change change) {
    return new Mutation(name, List.of(AnswerFormat.XML), change);
  }
}
