package r7contacts.testkit.sql;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import r7contacts.domain.TextComparison;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactKind;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSort;
import r7contacts.port.SortDirection;

/**
 * Conditions and the order of a SELECT from {@code contact c}, with the parameters.
 *
 * @param sql begins with {@code AND} unless it is empty
 */
record SqlCondition(String sql, List<Object> parameters) {

  /** The zone in which days of creation begin. */
  private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

  static SqlCondition none() {
    return new SqlCondition("", List.of());
  }

  SqlCondition and(String condition, Object... values) {
    return new SqlCondition(
        condition.isEmpty() ? sql : sql + " AND " + condition,
        Stream.concat(parameters.stream(), Arrays.stream(values)).toList());
  }

  SqlCondition byId() {
    return ordered("c.id");
  }

  private SqlCondition ordered(String columns) {
    return new SqlCondition(sql + " ORDER BY " + columns, parameters);
  }

  static SqlCondition of(ContactQuery query) {
    SqlCondition condition = ofKind(query.kind());
    if (query.text().isDefined()) {
      condition = condition.andText(query.text().get());
    }
    for (String tag : query.tags()) {
      condition =
          condition.and(
              "EXISTS (SELECT 1 FROM tag t WHERE t.contact = c.id AND t.title_key = ?)",
              TextComparison.key(tag));
    }
    for (long stage : query.stage()) {
      condition =
          stage == ContactQuery.WITHOUT_STAGE
              ? condition.and("c.stage IS NULL")
              : condition.and("c.stage = ?", stage);
    }
    for (long type : query.type()) {
      condition = condition.and("c.contact_type = ?", type);
    }
    for (Object user : query.responsible()) {
      condition =
          user.equals(ContactQuery.WITHOUT_RESPONSIBLE)
              ? condition.and("NOT EXISTS (SELECT 1 FROM access_list a WHERE a.contact = c.id)")
              : condition.and(
                  "EXISTS (SELECT 1 FROM access_list a WHERE a.contact = c.id AND a.user_id = ?)",
                  user.toString());
    }
    for (boolean shared : query.shared()) {
      condition = condition.and("c.shared = ?", shared);
    }
    for (LocalDate first : query.createdFrom()) {
      condition = condition.and("c.created >= ?", startOf(first));
    }
    for (LocalDate last : query.createdTo()) {
      condition = condition.and("c.created < ?", startOf(last.plusDays(1)));
    }
    String direction = query.direction() == SortDirection.DESCENDING ? " DESC" : "";
    return condition.ordered(column(query.sort()) + direction + ", c.id");
  }

  static SqlCondition of(ContactInfoQuery query) {
    SqlCondition info =
        none()
            .and("i.channel = ?", query.channel().code())
            .and("i.info_key LIKE ? ESCAPE '!'", containing(query.asked()));
    for (var category : query.category()) {
      info = info.and("i.category = ?", query.channel().codeOf(category));
    }
    for (boolean primary : query.primary()) {
      info = info.and("i.is_primary = ?", primary);
    }
    return none()
        .and(
            "EXISTS (SELECT 1 FROM info i WHERE i.contact = c.id" + info.sql() + ")",
            info.parameters().toArray())
        .byId();
  }

  static SqlCondition of(ContactGroup group) {
    return group.accept(new InGroup()).byId();
  }

  private static SqlCondition ofKind(ContactKind kind) {
    return switch (kind) {
      case ANY -> none();
      case PERSON -> none().and("c.is_person");
      case COMPANY -> none().and("NOT c.is_person");
      case WITH_OPPORTUNITY ->
          none()
              .and(
                  "EXISTS (SELECT 1 FROM contact_group g"
                      + " WHERE g.contact = c.id AND g.kind = 'opportunity')");
    };
  }

  /** Each word in the contact, or each word in the company of the person. */
  private SqlCondition andText(String text) {
    List<Object> words = new ArrayList<>();
    for (String word : text.split("\\s+")) {
      words.add(containing(word));
    }
    String each = " AND %s.search_key LIKE ? ESCAPE '!'".repeat(words.size());
    return and(
        "((TRUE"
            + each.replace("%s", "c")
            + ") OR c.company IN (SELECT k.id FROM contact k WHERE NOT k.deleted"
            + each.replace("%s", "k")
            + "))",
        Stream.concat(words.stream(), words.stream()).toArray());
  }

  /** A pattern for LIKE with {@code ESCAPE '!'}: what is special in patterns is plain text. */
  private static String containing(String text) {
    return "%" + TextComparison.key(text).replaceAll("[!%_]", "!$0") + "%";
  }

  private static OffsetDateTime startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toOffsetDateTime();
  }

  private static String column(ContactSort sort) {
    return switch (sort) {
      case DISPLAY_NAME -> "c.shown_name";
      case LAST_EVENT -> "c.created";
      case STAGE -> "(SELECT s.sort_order FROM stage s WHERE s.id = c.stage)";
      default -> "c." + sort.name().toLowerCase(Locale.ROOT);
    };
  }

  /** The contacts of a group. */
  private static final class InGroup implements ContactGroup.Visitor<SqlCondition> {

    @Override
    public SqlCondition members(ContactGroup.Members group) {
      return none().and("c.company = ?", group.company().value());
    }

    @Override
    public SqlCondition project(ContactGroup.Project group) {
      return in("project", group.id());
    }

    @Override
    public SqlCondition opportunity(ContactGroup.Opportunity group) {
      return in("opportunity", group.id());
    }

    @Override
    public SqlCondition contactCase(ContactGroup.Case group) {
      return in("case", group.id());
    }

    private static SqlCondition in(String kind, long id) {
      return none()
          .and(
              "c.id IN (SELECT g.contact FROM contact_group g WHERE g.kind = ? AND g.id = ?)",
              kind,
              id);
    }
  }
}
