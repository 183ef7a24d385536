package r7contacts.fuzz;

import static r7contacts.fuzz.Mutation.both;

import java.util.List;
import java.util.function.Supplier;

/**
 * Mutations with valid syntax and unexpected content: members that are duplicated, missing, renamed
 * or of another type.
 */
final class TreeMutations {

  private static final List<Mutation> ALL =
      List.of(
          anywhere("duplicated", TreeMutations::duplicate),
          anywhere("deleted", (parent, at, random) -> parent.children().remove(at)),
          anywhere(
              "renamed",
              (p, at, random) -> p.children().get(at).named(UnexpectedValues.name(random))),
          anywhere("retyped", TreeMutations::retype),
          anywhere("retyped again", TreeMutations::retype),
          anywhere(
              "unexpected number",
              (p, at, random) -> put(p, at, AnswerTree.word(UnexpectedValues.number(random)))),
          anywhere(
              "unexpected text",
              (p, at, random) -> put(p, at, AnswerTree.text(UnexpectedValues.text(random)))),
          anywhere("wrapped", TreeMutations::wrap),
          both("part of another answer", TreeMutations::replacePart),
          both("unexpected message", TreeMutations::replaceMessage));

  private TreeMutations() {}

  static List<Mutation> all() {
    return ALL;
  }

  private interface Change {
    void at(AnswerTree parent, int index, CaseRandom random);
  }

  /** Returns a mutation that makes a change at random places. */
  private static Mutation anywhere(String name, Change change) {
    return both(
        name,
        (answer, random) -> {
          AnswerTree tree = source(answer, random);
          for (int i = random.size(4); i > 0; i--) {
            List<AnswerTree> parents = tree.parents();
            if (!parents.isEmpty()) {
              AnswerTree parent = random.one(parents);
              change.at(parent, random.below(parent.children().size()), random);
            }
          }
          answer.body = tree.write(answer.format);
        });
  }

  /** Returns the tree of a JSON answer, also for XML, which has no types. */
  private static AnswerTree source(MutableAnswer answer, CaseRandom random) {
    ValidAnswers.Answer source =
        random.one(
            answer.status == 200
                ? answer.valid.contacts(AnswerFormat.JSON)
                : answer.valid.failures(AnswerFormat.JSON));
    answer.id = source.id();
    answer.status = source.status();
    return AnswerTree.read(source.body());
  }

  private static void put(AnswerTree parent, int at, AnswerTree value) {
    parent.children().set(at, value.named(parent.children().get(at).name()));
  }

  private static void duplicate(AnswerTree parent, int at, CaseRandom random) {
    AnswerTree twin = parent.children().get(at);
    for (int i = random.size(50); i > 0; i--) {
      parent.children().add(random.between(0, parent.children().size()), twin.copy());
    }
  }

  private static void retype(AnswerTree parent, int at, CaseRandom random) {
    List<Supplier<AnswerTree>> types =
        List.of(
            AnswerTree::object,
            AnswerTree::list,
            () -> AnswerTree.word("null"),
            () -> AnswerTree.word(random.one("true", "false")),
            () -> AnswerTree.word(String.valueOf(random.below(100))),
            () -> AnswerTree.text(String.valueOf(random.below(100))),
            () -> AnswerTree.text(""),
            () -> AnswerTree.text(random.one("true", "some text")),
            () ->
                AnswerTree.object().with(AnswerTree.text("a").named(UnexpectedValues.name(random))),
            () ->
                AnswerTree.list()
                    .with(AnswerTree.word("null"))
                    .with(AnswerTree.object())
                    .with(AnswerTree.list()),
            () ->
                AnswerTree.list()
                    .with(AnswerTree.text("a"))
                    .with(AnswerTree.word("1"))
                    .with(AnswerTree.word("true")));
    put(parent, at, random.one(types).get());
  }

  private static void wrap(AnswerTree parent, int at, CaseRandom random) {
    AnswerTree inner = parent.children().get(at);
    String name = inner.name();
    AnswerTree outer = inner;
    for (int i = random.size(8); i > 0; i--) {
      outer =
          random.oneIn(2)
              ? AnswerTree.list().with(outer)
              : AnswerTree.object().with(outer.named(name));
    }
    parent.children().set(at, outer.named(name));
  }

  /** Replaces a part of an answer with a part of another answer. */
  private static void replacePart(MutableAnswer answer, CaseRandom random) {
    AnswerTree tree = source(answer, random);
    AnswerTree other = AnswerTree.read(random.one(answer.valid.contacts(AnswerFormat.JSON)).body());
    AnswerTree parent = random.one(tree.parents());
    put(parent, random.below(parent.children().size()), random.one(other.parents()));
    answer.body = tree.write(answer.format);
  }

  private static void replaceMessage(MutableAnswer answer, CaseRandom random) {
    AnswerTree message =
        random.oneIn(8)
            ? AnswerTree.word(UnexpectedValues.number(random))
            : AnswerTree.text(UnexpectedValues.text(random));
    answer.status = random.oneIn(4) ? 200 : random.one(HeaderMutations.STATUSES);
    answer.body =
        AnswerTree.object()
            .with(AnswerTree.word("1").named("status"))
            .with(AnswerTree.object().with(message.named("message")).named("error"))
            .write(answer.format);
  }
}
