package r7contacts.hostile;

import static r7contacts.hostile.Trick.both;

import java.util.List;
import java.util.function.Supplier;

/**
 * Good syntax, wrong content: members that come twice, are gone, have another name or another type.
 */
final class TreeTricks {

  private static final List<Trick> ALL =
      List.of(
          anywhere("duplicated", TreeTricks::duplicate),
          anywhere("deleted", (parent, at, chance) -> parent.children().remove(at)),
          anywhere("renamed", (p, at, chance) -> p.children().get(at).named(Strange.name(chance))),
          anywhere("retyped", TreeTricks::retype),
          anywhere("retyped more", TreeTricks::retype),
          anywhere(
              "strange number", (p, at, chance) -> put(p, at, Tree.word(Strange.number(chance)))),
          anywhere("strange text", (p, at, chance) -> put(p, at, Tree.text(Strange.text(chance)))),
          anywhere("wrapped", TreeTricks::wrap),
          both("grafted", TreeTricks::graft),
          both("strange message", TreeTricks::strangeMessage));

  private TreeTricks() {}

  static List<Trick> all() {
    return ALL;
  }

  private interface Change {
    void at(Tree parent, int index, Chance chance);
  }

  /** The same change at one or several places, drawn anew for each. */
  private static Trick anywhere(String name, Change change) {
    return both(
        name,
        (draft, chance) -> {
          Tree tree = source(draft, chance);
          for (int i = chance.size(4); i > 0; i--) {
            List<Tree> parents = tree.parents();
            if (!parents.isEmpty()) {
              Tree parent = chance.one(parents);
              change.at(parent, chance.below(parent.children().size()), chance);
            }
          }
          draft.body = tree.write(draft.wire);
        });
  }

  /** XML has no types, so the tree is always that of a JSON answer. */
  private static Tree source(Draft draft, Chance chance) {
    GoodAnswers.Answer answer =
        chance.one(
            draft.status == 200 ? draft.good.contacts(Wire.JSON) : draft.good.failures(Wire.JSON));
    draft.id = answer.id();
    draft.status = answer.status();
    return Tree.read(answer.body());
  }

  private static void put(Tree parent, int at, Tree value) {
    parent.children().set(at, value.named(parent.children().get(at).name()));
  }

  private static void duplicate(Tree parent, int at, Chance chance) {
    Tree twin = parent.children().get(at);
    for (int i = chance.size(50); i > 0; i--) {
      parent.children().add(chance.between(0, parent.children().size()), twin.copy());
    }
  }

  private static void retype(Tree parent, int at, Chance chance) {
    List<Supplier<Tree>> types =
        List.of(
            Tree::object,
            Tree::list,
            () -> Tree.word("null"),
            () -> Tree.word(chance.one("true", "false")),
            () -> Tree.word(String.valueOf(chance.below(100))),
            () -> Tree.text(String.valueOf(chance.below(100))),
            () -> Tree.text(""),
            () -> Tree.text(chance.one("true", "some text")),
            () -> Tree.object().with(Tree.text("a").named(Strange.name(chance))),
            () -> Tree.list().with(Tree.word("null")).with(Tree.object()).with(Tree.list()),
            () -> Tree.list().with(Tree.text("a")).with(Tree.word("1")).with(Tree.word("true")));
    put(parent, at, chance.one(types).get());
  }

  private static void wrap(Tree parent, int at, Chance chance) {
    Tree inner = parent.children().get(at);
    String name = inner.name();
    Tree outer = inner;
    for (int i = chance.size(8); i > 0; i--) {
      outer = chance.oneIn(2) ? Tree.list().with(outer) : Tree.object().with(outer.named(name));
    }
    parent.children().set(at, outer.named(name));
  }

  /** A part of one answer, or the whole, in the place of a part of another. */
  private static void graft(Draft draft, Chance chance) {
    Tree tree = source(draft, chance);
    Tree other = Tree.read(chance.one(draft.good.contacts(Wire.JSON)).body());
    Tree parent = chance.one(tree.parents());
    put(parent, chance.below(parent.children().size()), chance.one(other.parents()));
    draft.body = tree.write(draft.wire);
  }

  private static void strangeMessage(Draft draft, Chance chance) {
    Tree message =
        chance.oneIn(8) ? Tree.word(Strange.number(chance)) : Tree.text(Strange.text(chance));
    draft.status = chance.oneIn(4) ? 200 : chance.one(HeaderTricks.STATUSES);
    draft.body =
        Tree.object()
            .with(Tree.word("1").named("status"))
            .with(Tree.object().with(message.named("message")).named("error"))
            .write(draft.wire);
  }
}
