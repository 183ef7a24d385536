package r7contacts.demo.text;

import io.vavr.control.Option;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;

/** The members in which two contacts differ. */
public final class Differences {

  private Differences() {}

  /** Returns the path of each differing member with both values; empty for equal contacts. */
  public static List<String> between(Contact one, Contact other) {
    List<String> paths = new ArrayList<>();
    compare("", one, other, paths);
    return paths;
  }

  private static void compare(
      String path, @Nullable Object one, @Nullable Object other, List<String> paths) {
    if (Objects.equals(one, other)) {
      return;
    }
    if (one instanceof Record left && other instanceof Record right && sameType(left, right)) {
      for (RecordComponent component : left.getClass().getRecordComponents()) {
        compare(
            path + (path.isEmpty() ? "" : ".") + component.getName(),
            value(component, left),
            value(component, right),
            paths);
      }
    } else if (one instanceof Option<?> left
        && other instanceof Option<?> right
        && left.isDefined()
        && right.isDefined()) {
      compare(path, left.get(), right.get(), paths);
    } else if (one instanceof List<?> left
        && other instanceof List<?> right
        && left.size() == right.size()) {
      for (int i = 0; i < left.size(); i++) {
        compare(path + "[" + i + "]", left.get(i), right.get(i), paths);
      }
    } else {
      paths.add((path.isEmpty() ? "kind" : path) + ": " + shown(one) + " and " + shown(other));
    }
  }

  private static String shown(@Nullable Object value) {
    if (value instanceof Option<?> option) {
      return option.isDefined() ? shown(option.get()) : "absent";
    }
    return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
  }

  private static boolean sameType(Record left, Record right) {
    return left.getClass().equals(right.getClass());
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
