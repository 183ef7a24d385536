package r7contacts.demo.typed;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.LocaleDecoding;
import r7contacts.demo.usage.ProgramName;
import r7contacts.domain.Contact;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.NewContact;

/**
 * The command line that makes a change, for users to copy.
 *
 * @param options the options of the contact book, as they were typed
 */
public record CommandText(Environment environment, List<String> options) {

  /**
   * Returns the command line; absent if no options state the change.
   *
   * @param now the contact as it is, which an edit is for
   */
  public Option<String> of(ContactChange change, Option<Contact> now) {
    return change
        .accept(new Words(now))
        .map(words -> Stream.of(ProgramName.words(), words, options).flatMap(List::stream).toList())
        // The program rejects arguments that it cannot tell from undecodable ones.
        .filter(words -> words.stream().allMatch(LocaleDecoding::isDecoded))
        .map(new ShellText(environment::canShow)::line);
  }

  private record Words(Option<Contact> now) implements ContactChange.Visitor<Option<List<String>>> {

    @Override
    public Option<List<String>> newContact(NewContact change) {
      return Option.none();
    }

    @Override
    public Option<List<String>> edit(ContactEdit change) {
      return now.orElse(change::seen)
          .flatMap(contact -> EditWords.of(change, contact))
          .map(options -> edit(change, options));
    }

    private static List<String> edit(ContactEdit change, List<String> options) {
      List<String> words = new ArrayList<>(List.of("edit", change.id().toString()));
      words.addAll(options);
      return words;
    }

    @Override
    public Option<List<String>> removal(ContactRemoval change) {
      return Option.some(List.of("delete", change.id().toString()));
    }

    @Override
    public Option<List<String>> merge(ContactMerge change) {
      return Option.some(
          List.of(
              "merge", change.source().id().toString(), "into", change.target().id().toString()));
    }
  }
}
