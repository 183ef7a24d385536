package r7contacts.domain.change;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.domain.Contact;

/**
 * Edit that adds or removes a tag. Tags are compared without regard to case and in Unicode's
 * normalization form C; a tag that the contact has keeps its spelling.
 */
public sealed interface TagEdit extends Edit {

  /** Returns the tag, trimmed. */
  String title();

  @Override
  default String member() {
    return "tag";
  }

  @Override
  default Option<String> valueIn(Contact contact) {
    return Option.ofOptional(contact.tags().stream().filter(this::isTag).findFirst());
  }

  @Override
  default List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(TextRules.ofShortText(member(), title()));
    if (title().indexOf('\n') >= 0) {
      problems.add(Problem.of(Problem.Kind.LINE_BREAK, member(), "has a line break: use one line"));
    }
    return List.copyOf(problems);
  }

  @Override
  default <R> R accept(Visitor<R> visitor) {
    return visitor.tag(this);
  }

  /** Returns whether this is the tag, in any spelling. */
  private boolean isTag(String any) {
    return TextRules.tagKey(any).equals(TextRules.tagKey(title()));
  }

  /**
   * Edit that adds a tag, unless the contact has it.
   *
   * @param title the tag, trimmed
   */
  record Add(String title) implements TagEdit {
    /**
     * Creates an edit.
     *
     * @throws IllegalArgumentException if the tag is blank
     */
    public Add {
      title = TextRules.storedOrRefused("tag", title);
    }

    @Override
    public Contact applyTo(Contact contact) {
      return valueIn(contact).isDefined()
          ? contact
          : withTags(contact, Stream.concat(contact.tags().stream(), Stream.of(title)));
    }
  }

  /**
   * Edit that removes a tag, if the contact has it.
   *
   * @param title the tag, trimmed
   */
  record Remove(String title) implements TagEdit {
    /**
     * Creates an edit.
     *
     * @throws IllegalArgumentException if the tag is blank
     */
    public Remove {
      title = TextRules.storedOrRefused("tag", title);
    }

    @Override
    public Contact applyTo(Contact contact) {
      String key = TextRules.tagKey(title);
      return valueIn(contact).isEmpty()
          ? contact
          : withTags(
              contact, contact.tags().stream().filter(any -> !TextRules.tagKey(any).equals(key)));
    }
  }

  private static Contact withTags(Contact contact, Stream<String> tags) {
    return contact.withProfile(contact.profile().toBuilder().tags(tags.toList()).build());
  }
}
