package r7contacts.testkit.edit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import r7contacts.port.ContactBook;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.StepWriter;

/**
 * A book with one fault in what it reads, in its writer, or in its editing.
 *
 * @param rules the codes of the rules that fail
 */
record BrokenEditing(
    String name,
    UnaryOperator<ContactBook> reading,
    UnaryOperator<StepWriter> writer,
    UnaryOperator<EditableContactBook> editing,
    Set<String> rules) {

  static BrokenEditing correct() {
    return ofEditing("is correct", book -> book);
  }

  static BrokenEditing ofReading(String name, UnaryOperator<ContactBook> fault, String... rules) {
    return new BrokenEditing(
        name, fault, writer -> writer, book -> book, new TreeSet<>(List.of(rules)));
  }

  static BrokenEditing ofWriter(String name, UnaryOperator<StepWriter> fault, String... rules) {
    return new BrokenEditing(
        name, book -> book, fault, book -> book, new TreeSet<>(List.of(rules)));
  }

  static BrokenEditing ofEditing(
      String name, UnaryOperator<EditableContactBook> fault, String... rules) {
    return new BrokenEditing(
        name, book -> book, writer -> writer, fault, new TreeSet<>(List.of(rules)));
  }

  static List<BrokenEditing> all() {
    return Stream.of(WriterFaults.all(), ChangeFaults.all(), OutcomeFaults.all(), StateFaults.all())
        .flatMap(Collection::stream)
        .toList();
  }

  /** Returns the book with the fault. */
  EditableContactBook of(ContactBook book, StepWriter correct) {
    return editing.apply(new WriterBook(reading.apply(book), writer.apply(correct)));
  }

  @Override
  public String toString() {
    return name;
  }
}
