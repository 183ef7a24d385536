package r7contacts.testkit;

import io.vavr.control.Option;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactQuery;

/** Queries as messages show them: only what differs from the default. */
final class QueryText {

  private QueryText() {}

  /** Returns, for example, {@code ContactQuery[text="10%", kind=PERSON]}. */
  static String of(ContactQuery query) {
    List<String> members = new ArrayList<>();
    for (RecordComponent member : ContactQuery.class.getRecordComponents()) {
      Object value = value(member, query);
      if (!value.equals(value(member, ContactQuery.all()))) {
        members.add(member.getName() + "=" + text(value));
      }
    }
    return "ContactQuery" + members;
  }

  /** Returns, for example, {@code ContactInfoQuery[EXACT EMAIL "a@x.example"]}. */
  static String of(ContactInfoQuery query) {
    return "ContactInfoQuery[%s %s \"%s\"%s%s]"
        .formatted(
            query.match(),
            query.channel(),
            query.value(),
            query.category().map(category -> ", category=" + category).getOrElse(""),
            query.primary().map(primary -> ", primary=" + primary).getOrElse(""));
  }

  private static String text(Object value) {
    if (value instanceof Option<?> option) {
      return text(option.get());
    }
    return value instanceof String ? "\"" + value + "\"" : value.toString();
  }

  private static Object value(RecordComponent member, ContactQuery query) {
    try {
      return member.getAccessor().invoke(query);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + member, e);
    }
  }
}
