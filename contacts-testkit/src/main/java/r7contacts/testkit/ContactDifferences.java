package r7contacts.testkit;

import io.vavr.control.Option;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import r7contacts.domain.Contact;

/**
 * The members in which two contacts differ, one line for each: {@code creation.at: expected
 * 2024-03-05T09:30+03:00, was 2024-03-05T06:30Z}.
 *
 * <p>A path names the members from the contact inwards; members of the profile stand without {@code
 * profile}. Elements of lists of the same length have their index: {@code infos[1].value}. Of lists
 * of different lengths, the missing and the unexpected elements are listed.
 */
public final class ContactDifferences {

  /** The most lines that are returned: {@value}. */
  public static final int MAX_LINES = 20;

  private final List<String> lines = new ArrayList<>();

  private ContactDifferences() {}

  /**
   * Returns the differences in the order of the members; empty if the contacts are equal. After
   * {@link #MAX_LINES} lines, a last line counts the rest.
   */
  public static List<String> between(Contact expected, Contact actual) {
    ContactDifferences differences = new ContactDifferences();
    differences.compare("", expected, actual);
    List<String> lines = differences.lines;
    if (lines.size() <= MAX_LINES) {
      return List.copyOf(lines);
    }
    List<String> shown = new ArrayList<>(lines.subList(0, MAX_LINES));
    shown.add("… and " + (lines.size() - MAX_LINES) + " more");
    return List.copyOf(shown);
  }

  private void compare(String path, Object expected, Object actual) {
    if (expected.equals(actual)) {
      return;
    }
    if (expected instanceof Option<?> one
        && actual instanceof Option<?> other
        && one.isDefined()
        && other.isDefined()) {
      compare(path, one.get(), other.get());
    } else if (expected instanceof List<?> one && actual instanceof List<?> other) {
      compareLists(path, one, other);
    } else if (expected instanceof Record && expected.getClass() == actual.getClass()) {
      compareMembers(path, expected, actual);
    } else {
      add(path, DifferingValues.of(expected, actual));
    }
  }

  private void compareMembers(String path, Object expected, Object actual) {
    for (RecordComponent member : expected.getClass().getRecordComponents()) {
      compare(inner(path, member.getName()), value(member, expected), value(member, actual));
    }
  }

  private static String inner(String path, String member) {
    if (path.isEmpty()) {
      return member.equals("profile") ? "" : member;
    }
    return path + "." + member;
  }

  private static Object value(RecordComponent member, Object of) {
    try {
      return member.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + member, e);
    }
  }

  private void compareLists(String path, List<?> expected, List<?> actual) {
    if (expected.size() == actual.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(path + "[" + i + "]", expected.get(i), actual.get(i));
      }
      return;
    }
    add(path, "expected %d elements, was %d".formatted(expected.size(), actual.size()));
    without(expected, actual)
        .forEach(element -> add(path, "missing " + DifferingValues.text(element)));
    without(actual, expected)
        .forEach(element -> add(path, "unexpected " + DifferingValues.text(element)));
  }

  private static List<Object> without(List<?> elements, List<?> others) {
    List<Object> rest = new ArrayList<>(elements);
    others.forEach(rest::remove);
    return rest;
  }

  private void add(String path, String difference) {
    lines.add((path.isEmpty() ? "contact" : path) + ": " + difference);
  }
}
