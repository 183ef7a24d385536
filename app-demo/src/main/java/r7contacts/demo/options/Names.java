package r7contacts.demo.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import r7contacts.port.ContactKind;
import r7contacts.port.ContactSort;

/** Names of constants on the command line: lower case, with hyphens. */
public final class Names {

  private Names() {}

  /** Returns the constant's name, such as {@code display-name}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the names of all constants. */
  public static <E extends Enum<E>> List<String> all(Class<E> constants) {
    return Stream.of(constants.getEnumConstants()).map(Names::of).toList();
  }

  /** Completion candidates of {@code --kind}. */
  public static final class Kinds extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    /** Creates the candidates. */
    public Kinds() {
      super(all(ContactKind.class));
    }
  }

  /** Completion candidates of {@code --sort}. */
  public static final class Sorts extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    /** Creates the candidates. */
    public Sorts() {
      super(all(ContactSort.class));
    }
  }
}
